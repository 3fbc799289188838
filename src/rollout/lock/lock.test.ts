import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeFleet } from '../../../test/fakes/fleet/fake-fleet.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import type { CommandEnd, Remote } from '../../deployers/remote.ts';
import type { Host, HostName, Role } from '../../inventory/host.ts';
import { heldLock, lockHost, takeLock } from './lock.ts';
import { readAnswer } from './lock-answer.ts';

const host: Host = { name: 'web-1' as HostName, role: 'web' as Role, address: 'web-1', hostKeys: [] };
const signal = new AbortController().signal;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sallyport-lock-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** The scripts, run by real shells on real files. */
const remote: Remote = { run: (_, { script, environment }) => shell(script, environment) };

function shell(script: string, environment: Readonly<Record<string, string>>): Promise<CommandEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-e', '-c', script], {
      env: { PATH: `${join(home, 'bin')}:${process.env['PATH']}`, HOME: home, ...environment },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ exit: { kind: 'status', status: status ?? 1 }, ...said }));
  });
}

const claim = (nonce: string, changes = {}) => ({
  application: 'acme/shop',
  nonce,
  owner: `ann, run ${nonce}`,
  url: `https://ci.example/${nonce}`,
  ttl: 60_000,
  ...changes,
});
const take = (nonce: string, changes = {}, breaking?: string, on = remote) =>
  takeLock(on, { host, claim: claim(nonce, changes), ...(breaking === undefined ? {} : { breaking }) }, signal);

describe.each([
  ['real shells', () => remote],
  ['the fake fleet', () => fakeFleet(virtualClock(), { web: ['web-1'] }).remote],
])('on %s', (_, makeRemote) => {
  let there = remote;
  beforeEach(() => {
    there = makeRemote();
  });
  const on = () => there;
  const lockOf = (nonce: string, changes = {}, breaking?: string) => take(nonce, changes, breaking, there);

  test('one run has it until it gives it back; who comes meanwhile is told who holds it and how to go on', async () => {
    const lock = await lockOf('aa1');
    await expect(lockOf('bb2')).rejects.toMatchObject({
      code: 'LOCK_HELD',
      exitCode: 7,
      message: expect.stringMatching(
        /^Another deploy is going on: ann, run aa1 holds the lock on web-1 \(https:\/\/ci\.example\/aa1\)\. Unless its run renews it, it ends in \d+ s\.$/,
      ),
      hint: expect.stringContaining('break-lock: aa1'),
    });
    await lock.renew(signal);
    expect(await lock.release(signal)).toBe('released');
    expect((await lockOf('bb2')).brokenFrom).toBeUndefined();
  });

  test('asked twice, as after a lost answer, it is the same lock', async () => {
    await lockOf('aa1');
    await lockOf('aa1');
    expect(await (await lockOf('aa1')).release(signal)).toBe('released');
    await lockOf('bb2');
  });

  test('a lock that has ended is taken over, and its old owner can neither go on nor give back what is not its own', async () => {
    const old = await lockOf('aa1', { ttl: 0 });
    const lock = await lockOf('bb2');
    expect(lock.brokenFrom).toMatchObject({ nonce: 'aa1', owner: 'ann, run aa1' });
    await expect(old.renew(signal)).rejects.toMatchObject({
      code: 'LOCK_LOST',
      message: expect.stringContaining('ann, run bb2 holds it now (https://ci.example/bb2)'),
    });
    expect(await old.release(signal)).toBe('lost');
    await lock.renew(signal);
  });

  test('it is broken on request, but only that holder’s', async () => {
    await lockOf('aa1');
    await expect(lockOf('bb2', {}, 'cc3')).rejects.toMatchObject({ code: 'LOCK_HELD' });
    expect((await lockOf('bb2', {}, 'aa1')).brokenFrom).toMatchObject({ nonce: 'aa1' });
  });

  test('another application has a lock of its own', async () => {
    await lockOf('aa1');
    await lockOf('bb2', { application: 'acme/shop-admin' });
    await lockOf('cc3', { application: 'acme.shop' });
  });

  test('the post step gives back what main took, by nonce alone', async () => {
    await lockOf('aa1');
    const lock = heldLock(on(), { host: host.name, claim: { application: 'acme/shop', nonce: 'aa1' } });
    expect(await lock.release(signal)).toBe('released');
    expect(await lock.release(signal)).toBe('lost');
  });
});

test('twenty at once: one gets it, whether it was never held, given back or past its end', async () => {
  for (const before of [undefined, 'given back', 'ended'] as const) {
    if (before !== undefined) {
      const lock = await take(`before${before.length}`, { ttl: before === 'ended' ? 0 : 60_000 });
      if (before === 'given back') await lock.release(signal);
    }
    const runs = Array.from({ length: 20 }, (_, at) => take(`run${at}`));
    const ends = await Promise.allSettled(runs);
    const winners = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    expect(winners).toHaveLength(1);
    expect(await winners[0]?.release(signal)).toBe('released');
  }
  expect(readdirSync(join(home, '.sallyport/lock/acme.2f.shop'))).toHaveLength(1);
});

test('a run that was slow, while two others took the lock and cleaned up after one another, does not get it too', async () => {
  await take('aa1', { ttl: 0 });
  const directory = join(home, '.sallyport/lock/acme.2f.shop');
  // An `ln` that is held up once: meanwhile number 2 came and went, and number 3 is held.
  mkdirSync(join(home, 'bin'));
  writeFileSync(
    join(home, 'bin/ln'),
    `#!/bin/sh
if [ -e '${directory}/1' ]; then rm '${directory}/1'; printf 'cc3\n9999999999\ncleo\n\n' >'${directory}/3'; fi
PATH=\${PATH#*:} exec ln "$@"
`,
  );
  chmodSync(join(home, 'bin/ln'), 0o755);
  await expect(take('bb2')).rejects.toMatchObject({ code: 'LOCK_HELD', message: expect.stringContaining('cleo') });
  expect(readdirSync(directory)).toEqual(['3']);
});

test('a home that can’t be written to is told as such', async () => {
  writeFileSync(join(home, '.sallyport'), '');
  await expect(take('aa1')).rejects.toMatchObject({
    code: 'LOCK_UNAVAILABLE',
    message: expect.stringContaining('web-1: “'),
  });
});

test('every run takes it on the same host, however the hosts are listed', () => {
  const hosts = ['web-2', 'db-1', 'web-1'].map((name) => ({ ...host, name: name as HostName }));
  expect(lockHost(hosts).name).toBe('db-1');
  expect(lockHost(hosts.toReversed()).name).toBe('db-1');
});

test('what is no answer is none, and what a host prints can’t act', () => {
  expect(readAnswer('Welcome!\ntaken\naa1\n60\nann\n\n')).toEqual({ kind: 'taken' });
  expect(readAnswer('held\naa1\n60\n\u001b[2J::error::x\nhttps://ci.example/1\n')).toMatchObject({
    holder: { owner: '2J::error::x', secondsLeft: 60 },
  });
  for (const text of ['', 'held', 'held\n\n60', 'held\naa1\nsoon', 'yes']) expect(readAnswer(text)).toBeUndefined();
});
