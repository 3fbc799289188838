import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { Clock } from '../../src/clock.ts';
import type { GroupId } from '../../src/inventory/host.ts';
import { sweep } from '../../src/run/sweep.ts';
import type { Cloud } from '../../src/run/world.ts';
import { closeWindow } from '../../src/window/close.ts';
import { readIntent, type WindowIntent } from '../../src/window/intent.ts';
import { newNonce } from '../../src/window/nonce.ts';
import { openWindow } from '../../src/window/open.ts';
import { type CloudUnderTest, clouds, enter, region, run } from './clouds.ts';

/** A sample of the fault matrix with a real process, a real `kill -9` and moto: killed before and after each of its calls. */
const address = '198.51.100.7';
const never = new AbortController().signal;
const directory = mkdtempSync(join(tmpdir(), 'sallyport-killed-'));
let under: CloudUnderTest;
let cloud: Cloud;
beforeAll(async () => {
  under = await clouds.moto();
  cloud = await enter(under);
});
afterAll(async () => {
  await under.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Lets the process make so many steps (two for each call), then kills it; tells the step it died at. */
async function killedAt(step: number, group: GroupId, state: string): Promise<string | undefined> {
  const script = fileURLToPath(new URL('killed/process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, under.endpoint, group, address, state], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let died: string | undefined;
  let steps = 0;
  for await (const word of createInterface({ input: child.stdout })) {
    if (word === 'ended') break;
    if (steps === step) {
      died = word;
      child.kill('SIGKILL');
      break;
    }
    steps += 1;
    child.stdin.write('\n');
  }
  const [code, signal] = await exited;
  expect({ code, signal }).toEqual(died === undefined ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' });
  return died;
}

/** So much later, and five times as fast: moto takes tags for rules that are gone, and that is believed only after a while. */
function later(milliseconds: number): Clock {
  const from = systemClock.now();
  return {
    now: () => from + milliseconds + 5 * (systemClock.now() - from),
    sleep: (wanted, signal) => systemClock.sleep(wanted / 5, signal),
  };
}

const partsAt = (clock: Clock, save: (intent: WindowIntent) => void = () => undefined) => ({
  ...{ firewall: cloud.firewall, clock, region, save, emit: () => undefined },
});

async function ingress(group: GroupId) {
  return (await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress');
}

async function secondRun(group: GroupId) {
  const saved: WindowIntent[] = [];
  const parts = partsAt(systemClock, (intent) => saved.push(intent));
  const minutes = 60_000;
  await openWindow(parts, { group, address, port: 22, nonce: newNonce(), ttl: 60 * minutes, owner: run }, never);
  const last = () => saved.at(-1) ?? expect.fail('nothing saved');
  const held = async () =>
    (await ingress(group)).filter(({ tags }) => `sallyport:lease:${last().nonce}` in tags).length === 1;
  return { held, close: () => closeWindow(parts, last()) };
}

test.each(['alone', 'behind the address of a run that is alive'])(
  'killed at any call, %s: the post step shuts what is its own; without one the sweep does',
  { timeout: 300_000 },
  async (company) => {
    const deaths: string[] = [];
    for (let step = 0; ; step += 1) {
      const group = await under.makeGroup();
      const second = company === 'alone' ? undefined : await secondRun(group);
      const state = join(directory, `${group}.json`);
      const died = await killedAt(step, group, state);
      if (died === undefined) break;
      deaths.push(died);
      const posted = step % 3 !== 2;
      if (posted && existsSync(state)) {
        // A minute later: what is not shown by then was never made.
        await closeWindow(partsAt(later(60_000)), readIntent(JSON.parse(readFileSync(state, 'utf8'))));
      }
      if (second !== undefined) {
        expect(await second.held(), `${died}: the lease of the run that is alive`).toBe(true);
        await second.close();
      }
      if (!posted) {
        const parts = {
          firewall: cloud.firewall,
          clock: later(2 * 3_600_000),
          region,
          cancelled: never,
          tell: () => undefined,
        };
        expect(await sweep(parts, { dryRun: false })).toMatchObject({ exitCode: 0 });
      }
      expect(await ingress(group), died).toEqual([]);
    }
    expect(deaths.filter((death) => death.startsWith('before')).length).toBeGreaterThanOrEqual(7);
    expect(deaths).toContain(company === 'alone' ? 'after revokeRule' : 'after dropTags');
  },
);
