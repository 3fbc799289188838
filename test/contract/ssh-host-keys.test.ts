import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loopback } from '../fakes/loopback.ts';
import { makeKeys } from '../fakes/ssh-host/keys.ts';
import { startSshHost } from '../fakes/ssh-host/ssh-host.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { type Client, connectTo, key, refusal } from './ssh-client.ts';
import { type HostUnderTest, hosts, startSshd } from './ssh-hosts.ts';

const files = mkdtempSync(join(tmpdir(), 'sallyport-host-keys-'));
afterAll(() => rmSync(files, { recursive: true }));
const { listen, closing } = loopback();
afterAll(closing.now);
const stranger = makeKeys().public;

/** As `ssh-keygen -lf` has it. */
function fingerprintOf(publicKey: string): string {
  const said = execFileSync('ssh-keygen', ['-lf', '-'], { input: `${publicKey}\n`, encoding: 'utf8' });
  return said.split(' ')[1] ?? '';
}

/** As `ssh-keygen -H` writes it. */
function hashed(line: string): string {
  const file = join(files, 'known_hosts');
  writeFileSync(file, `${line}\n`);
  execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
  return readFileSync(file, 'utf8');
}

const letsIn = async (host: HostUnderTest, knownHosts: string) => {
  await using client: Client = await connectTo(host, { knownHosts });
  return client.failed ?? 'in';
};

describe.each(Object.entries(hosts))('the key of %s', (_, start) => {
  let host: HostUnderTest;
  let pinned: string;
  beforeAll(async () => {
    host = await start({ authorized: [key.public] });
    pinned = `[127.0.0.1]:${host.port} ${host.hostKeys[0]}`;
  });
  afterAll(async () => await host[Symbol.asyncDispose]());

  test('is known by the host object, a line with its port, one without, a pattern, a hash', async () => {
    await using client = await connectTo(host);
    expect(client.failed).toBeUndefined();
    const ownKey = host.hostKeys[0];
    for (const line of [pinned, `127.0.0.1 ${ownKey}`, `127.*,!127.0.0.2 ${ownKey}`, hashed(pinned)]) {
      expect(await letsIn(host, line)).toBe('in');
    }
  });

  test('is refused where no key is pinned, with its fingerprint and the very line that pins it', async () => {
    const refused = await refusal(host, { knownHosts: `[127.0.0.1]:${host.port + 1} ${host.hostKeys[0]}` });
    expect(refused.code).toBe('HOST_KEY_UNKNOWN');
    expect(refused.message).toContain(`It offers ssh-ed25519 ${fingerprintOf(host.hostKeys[0] ?? '')}.`);
    const line = refused.hint.split('known-hosts: ')[1] ?? '';
    expect(await letsIn(host, line)).toBe('in');
  });

  test('is refused where another is pinned, with both fingerprints', async () => {
    const refused = await refusal(host, { knownHosts: `[127.0.0.1]:${host.port} ${stranger}` });
    expect(refused.code).toBe('HOST_KEY_MISMATCH');
    expect(refused.message).toContain(`Offered: ssh-ed25519 ${fingerprintOf(host.hostKeys[0] ?? '')}.`);
    expect(refused.message).toContain(`Pinned: ssh-ed25519 ${fingerprintOf(stranger)}.`);
  });

  test('is refused where it is revoked, whatever else is said of it', async () => {
    const refused = await refusal(host, { knownHosts: `${pinned}\n@revoked * ${host.hostKeys[0]}` });
    expect(refused.code).toBe('HOST_KEY_REVOKED');
  });

  test('is not known by an authority', async () => {
    const refused = await refusal(host, { knownHosts: `@cert-authority * ${host.hostKeys[0]}` });
    expect(refused.code).toBe('HOST_KEY_UNKNOWN');
    expect(refused.message).toContain('@cert-authority');
  });
});

describe('a host with several keys', () => {
  let host: HostUnderTest;
  let other: string;
  beforeAll(async () => {
    host = await startSshd({ authorized: [key.public], keyTypes: ['rsa', 'ecdsa'] });
    execFileSync('ssh-keygen', ['-q', '-t', 'ecdsa', '-b', '521', '-N', '', '-f', join(files, 'p521')]);
    other = readFileSync(join(files, 'p521.pub'), 'utf8').trim();
  });
  afterAll(async () => await host[Symbol.asyncDispose]());

  test.each(['ssh-rsa', 'ecdsa-sha2-nistp256', 'ssh-ed25519'])(
    'shows the %s one where only that is pinned',
    async (type) => {
      const own = host.hostKeys.find((line) => line.startsWith(type));
      expect(await letsIn(host, `127.0.0.1 ${own}`)).toBe('in');
    },
  );

  test('shows one that is pinned where another type is pinned that it lacks', async () => {
    const own = host.hostKeys.find((line) => line.startsWith('ssh-rsa'));
    expect(await letsIn(host, `127.0.0.1 ${other}\n127.0.0.1 ${own}`)).toBe('in');
  });

  test('shows none that is pinned: a mismatch, not a failed handshake', async () => {
    expect(await letsIn(host, `127.0.0.1 ${other}`)).toMatchObject({ code: 'HOST_KEY_MISMATCH' });
  });
});

describe('a host that can’t be talked to is told with the reason', () => {
  const at = (port: number): HostUnderTest => ({
    address: '127.0.0.1',
    port,
    user: 'deploy',
    hostKeys: [stranger],
    files,
    passesSignals: true,
    cut: () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  });

  test('nothing listens', async () => {
    const refused = await refusal(at(1));
    expect(refused).toMatchObject({ code: 'HOST_UNREACHABLE', message: expect.stringContaining('refused') });
  });
  test('its name leads nowhere', async () => {
    const refused = await refusal({ ...at(22), address: 'web-1.invalid' });
    expect(refused).toMatchObject({ code: 'HOST_UNREACHABLE', message: expect.stringContaining('resolved') });
  });
  test('something else listens', async () => {
    const port = await listen(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const refused = await refusal(at(port));
    expect(refused).toMatchObject({ code: 'HOST_UNREACHABLE', hint: expect.stringContaining('is no sshd') });
  });
  test('it takes the connection and closes it, as at MaxStartups', async () => {
    const port = await listen(createServer((socket) => socket.destroy()));
    const refused = await refusal(at(port));
    expect(refused).toMatchObject({ code: 'HOST_UNREACHABLE', hint: expect.stringContaining('MaxStartups') });
  });
  test('it takes the connection and says nothing', async () => {
    const host = await startSshHost({ home: files, authorized: [key.public] });
    host.ills.silent = true;
    const clock = virtualClock({ moves: 'by-hand' });
    const refused = refusal(at(host.port), { clock });
    await expect.poll(clock.sleepers).toBe(1);
    await clock.advance(20_000);
    expect(await refused).toMatchObject({ code: 'HOST_UNREACHABLE', message: expect.stringContaining('within 20 s') });
    await host.stop();
  });
});
