import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { type CloudUnderTest, region, run } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';
import { killedAt } from './killed/killed-at.ts';
import { laterClock } from './killed/later-clock.ts';
import type { Deed } from './killed/process.ts';

/** A sample of the fault matrix with a real process, a real `kill -9` and moto: killed before and after each of its calls. */
const address = '198.51.100.7';
const never = new AbortController().signal;
const minutes = 60_000;
const behind = 'behind the address of a run that is alive';
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

const partsAt = (clock: Clock, save: (intent: WindowIntent) => void = () => undefined) => ({
  ...{ firewall: cloud.firewall, clock, region, save, emit: () => undefined },
});

async function ingress(group: GroupId) {
  return (await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress');
}

async function secondRun(group: GroupId) {
  const saved: WindowIntent[] = [];
  const parts = partsAt(systemClock, (intent) => saved.push(intent));
  await openWindow(parts, { group, address, port: 22, nonce: newNonce(), ttl: 60 * minutes, owner: run }, never);
  const last = () => saved.at(-1) ?? expect.fail('nothing saved');
  const held = async () =>
    (await ingress(group)).filter(({ tags }) => `sallyport:lease:${last().nonce}` in tags).length === 1;
  return { held, close: () => closeWindow(parts, last()) };
}

// The last opens as the first does: it is killed only after that.
const runs: readonly [string, Deed, number, string][] = [
  ['alone', 'open, look, shut', 0, 'after revokeRule'],
  [behind, 'open, look, shut', 0, 'after dropTags'],
  ['that meets a guardrail', 'open, renew, lose the rule, open again, shut', 4, 'after authorizeRule'],
];

test.each(runs)(
  'a run %s, killed at any call: the post step shuts what is its own; without one the sweep does',
  { timeout: 300_000 },
  async (who, deed, first, last) => {
    const deaths: string[] = [];
    for (let step = first; ; step += 1) {
      const group = await under.makeGroup();
      const second = who === behind ? await secondRun(group) : undefined;
      const state = join(directory, `${group}.json`);
      const died = await killedAt(step, { deed, group, state, address, endpoint: under.endpoint });
      if (died === undefined) break;
      deaths.push(died);
      const posted = step % 3 !== 2;
      if (posted && existsSync(state)) {
        // So much later that what is not shown by then was never made.
        await closeWindow(partsAt(laterClock(45 * minutes)), readIntent(JSON.parse(readFileSync(state, 'utf8'))));
      }
      if (second !== undefined) {
        expect(await second.held(), `${died}: the lease of the run that is alive`).toBe(true);
        await second.close();
      }
      if (!posted) expect(await sweepLater()).toMatchObject({ exitCode: 0 });
      expect(await ingress(group), died).toEqual([]);
    }
    expect(deaths.length).toBeGreaterThanOrEqual(14);
    expect(deaths).toContain(last);
    console.info(`a run ${who}: ${deaths.length} kills`);
  },
);

function sweepLater() {
  const clock = laterClock(120 * minutes);
  const parts = { firewall: cloud.firewall, clock, region, cancelled: never, tell: () => undefined };
  return sweep(parts, { dryRun: false });
}
