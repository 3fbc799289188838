import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { connectTo, key, refusal } from './contract/ssh-client.ts';
import type { HostUnderTest } from './contract/ssh-hosts.ts';
import { failureOf } from './fakes/failure-of.ts';
import { type SshHost, type SshHostOptions, startSshHost } from './fakes/ssh-host/ssh-host.ts';
import { virtualClock } from './fakes/virtual-clock.ts';

// What only the fake can do; what it has in common with OpenSSH is in the contract suite.
const files = mkdtempSync(join(tmpdir(), 'sallyport-host-'));
afterAll(() => rmSync(files, { recursive: true }));

let host: SshHost;
const start = async (more: Partial<SshHostOptions> = {}) => {
  host = await startSshHost({ home: files, authorized: [key.public], ...more });
};
beforeEach(() => start());
afterEach(() => host.stop());

const seen = (): HostUnderTest => ({
  ...host,
  hostKeys: [host.hostKey],
  files,
  passesSignals: true,
  [Symbol.asyncDispose]: async () => undefined,
});

test('one that refuses logins', async () => {
  host.ills.refusesLogins = true;
  expect(await refusal(seen())).toMatchObject({ code: 'SSH_AUTHENTICATION_FAILED' });
});

test('one whose firewall lets nobody in, and then does', async () => {
  await host.stop();
  let isOpen = false;
  await start({ allows: () => isOpen });
  expect(await refusal(seen())).toMatchObject({ code: 'HOST_UNREACHABLE' });
  isOpen = true;
  await using client = await connectTo(seen());
  expect(client.failed).toBeUndefined();
});

test('one that takes commands and never starts them', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  await using client = await connectTo(seen(), { clock });
  host.ills.stuck = true;
  const stuck = failureOf(client.run('echo never'));
  await expect.poll(clock.sleepers).toBe(1);
  await clock.advance(30_000);
  expect(await stuck).toMatchObject({ code: 'COMMAND_TIMED_OUT' });
  host.ills.stuck = false;
  expect((await client.run('echo again')).stdout).toBe('again\n');
});

test('one that is slow', async () => {
  host.ills.slow = 50;
  await using client = await connectTo(seen());
  const began = process.hrtime.bigint();
  await client.run('true');
  expect(process.hrtime.bigint() - began).toBeGreaterThan(45_000_000n);
});

test('a stop ends what runs there, with all that it started', async () => {
  await using client = await connectTo(seen());
  let pid = 0;
  const lost = failureOf(client.run('sleep 50 & echo $!; wait', { onLine: (_, line) => (pid = Number(line)) }));
  await expect.poll(() => pid).toBeGreaterThan(0);
  await host.stop();
  expect(await lost).toMatchObject({ code: 'CONNECTION_LOST' });
  await expect.poll(() => isAlive(pid)).toBe(false);
  await start();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
