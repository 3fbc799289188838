import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { Upload } from '../../src/deployers/puma/uploads.ts';
import { hostNameOf } from '../../src/inventory/host.ts';
import { failureOf } from '../fakes/failure-of.ts';
import { type Client, connectTo, key } from './ssh-client.ts';
import { type HostUnderTest, hosts } from './ssh-hosts.ts';

const never = new AbortController().signal;

describe.each(Object.entries(hosts))('an upload to %s', (_, start) => {
  let host: HostUnderTest;
  let client: Client;
  let file: string;
  const bytes = randomBytes(5_000_001);
  beforeAll(async () => {
    host = await start({ authorized: [key.public] });
    client = await connectTo(host);
    file = join(host.files, 'here');
    writeFileSync(file, bytes);
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });

  const there = () => join(host.files, 'there');
  const upload = (order: Partial<Upload> = {}, signal = never, by = client) =>
    by.fleet.uploads.upload(
      hostNameOf(host.address),
      { file, to: there(), from: 0, onProgress: () => undefined, ...order },
      signal,
    );

  test('every byte arrives, for nobody but the user', async () => {
    rmSync(there(), { force: true });
    await upload();
    expect(readFileSync(there()).equals(bytes)).toBe(true);
    expect(statSync(there()).mode & 0o777).toBe(0o600);
  });

  test('what was there before is not left behind its end', async () => {
    writeFileSync(there(), randomBytes(6_000_000));
    await upload();
    expect(readFileSync(there()).equals(bytes)).toBe(true);
  });

  test('it goes on where an earlier one ended, and sends nothing of what is there', async () => {
    const kept = Buffer.alloc(3_000_000, 'k');
    writeFileSync(there(), kept);
    await upload({ from: kept.length });
    expect(readFileSync(there()).equals(Buffer.concat([kept, bytes.subarray(kept.length)]))).toBe(true);
  });

  test('an empty file', async () => {
    const empty = join(host.files, 'empty');
    writeFileSync(empty, '');
    await upload({ file: empty });
    expect(statSync(there()).size).toBe(0);
  });

  test('it tells how far it is, from the front only', async () => {
    let now = 0;
    const clock = { ...systemClock, now: () => (now += 1_000) };
    await using watched = await connectTo(host, { clock });
    const told: number[] = [];
    await upload({ onProgress: (count) => told.push(count) }, never, watched);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(bytes.length);
  });

  test.each([
    ['a full disk', '/dev/full', 'Failure'],
    ['a directory that is not there', '/nowhere/at/all', 'No such file'],
  ])('%s', async (_name, to, why) => {
    expect(await failureOf(upload({ to }))).toMatchObject({
      code: 'UPLOAD_FAILED',
      message: expect.stringContaining(why),
    });
  });

  test('a cancel ends it with its own reason, and the connection is still of use', async () => {
    const cancel = new AbortController();
    const ended = upload({ onProgress: () => undefined }, cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(ended).rejects.toThrow('cancelled');
    expect((await client.run('echo still')).stdout).toBe('still\n');
  });

  test('a connection that goes is told as such', async () => {
    let now = 0;
    await using doomed = await connectTo(host, { clock: { ...systemClock, now: () => (now += 3_000) } });
    const cut = () => host.cut();
    const lost = failureOf(upload({ file: '/dev/zero', to: '/dev/null', onProgress: cut }, never, doomed));
    expect(await lost).toMatchObject({ code: 'CONNECTION_LOST' });
    client = await connectTo(host);
  });
});

test.each(Object.entries(hosts))('%s without SFTP is named as that', async (_, start) => {
  await using host = await start({ authorized: [key.public], sftp: 'missing' });
  await using client = await connectTo(host);
  const order = { file: '/dev/null', to: '/dev/null', from: 0, onProgress: () => undefined };
  const failure = await failureOf(client.fleet.uploads.upload(hostNameOf(host.address), order, never));
  expect(failure).toMatchObject({ code: 'UPLOAD_FAILED', hint: expect.stringContaining('Subsystem sftp') });
});
