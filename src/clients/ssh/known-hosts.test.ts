import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkHostKey, hostKeyAlgorithms } from './host-key-check.ts';
import { type HostKey, parseKnownHosts, pinsFor } from './known-hosts.ts';

const directory = mkdtempSync(join(tmpdir(), 'sallyport-known-hosts-'));
afterAll(() => rmSync(directory, { recursive: true }));

function makeKey(): HostKey & { readonly line: string; readonly blob: Buffer } {
  const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const part = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const blob = Buffer.concat([part(Buffer.from('ssh-ed25519')), part(Buffer.from(jwk.x ?? '', 'base64url'))]);
  const key = blob.toString('base64').replace(/=+$/, '');
  return { type: 'ssh-ed25519', key, line: `ssh-ed25519 ${key}`, blob };
}

const key = makeKey();
const other = makeKey();
const pinned = (text: string, address: string, port = 22) =>
  pinsFor(parseKnownHosts(text), { addresses: [address], port, keys: [] }).keys.map((pin) => pin.key);

test.each([
  ['a name', `web-1 ${key.line}`, 'web-1', 22],
  ['a list of names, one of them', `web-1,203.0.113.7 ${key.line} root@web`, '203.0.113.7', 22],
  ['a pattern', `*.example.com ${key.line}`, 'web-1.example.com', 22],
  ['a question mark', `web-? ${key.line}`, 'web-3', 22],
  ['names in capitals', `WEB-1 ${key.line}`, 'web-1', 22],
  ['a port', `[web-1]:2222 ${key.line}`, 'web-1', 2222],
  ['no port, which holds for every port', `web-1 ${key.line}`, 'web-1', 2222],
  ['another spelling of an IPv6 address', `2001:DB8:0:0::7 ${key.line}`, '2001:db8::7', 22],
  ['another spelling of an IPv6 address, with its port', `[2001:DB8:0:0::7]:2222 ${key.line}`, '2001:db8::7', 2222],
  ['tabs and CRLF', `web-1\t${key.line.replace(' ', '\t')}\r`, 'web-1', 22],
])('a host is known by %s', (_, text, address, port) => {
  expect(pinned(text, address, port)).toEqual([key.key]);
});

test.each([
  ['another name', `web-1 ${key.line}`, 'web-11', 22],
  ['another port', `[web-1]:2222 ${key.line}`, 'web-1', 22],
  ['a dot that is no pattern', `web.1 ${key.line}`, 'webx1', 22],
  ['an exception', `*.example.com,!bad.example.com ${key.line}`, 'bad.example.com', 22],
  ['a comment', `# web-1 ${key.line}`, 'web-1', 22],
  ['a revoked key', `@revoked web-1 ${key.line}`, 'web-1', 22],
  ['an authority', `@cert-authority web-1 ${key.line}`, 'web-1', 22],
])('a host is not known by %s', (_, text, address, port) => {
  expect(pinned(text, address, port)).toEqual([]);
});

test('lines that ssh-keygen has hashed are found', () => {
  const file = join(directory, 'known_hosts');
  writeFileSync(file, `web-1 ${key.line}\n[web-2]:2222 ${other.line}\n`);
  execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
  const hashed = readFileSync(file, 'utf8');
  expect(hashed).not.toContain('web-1');
  expect(pinned(hashed, 'web-1')).toEqual([key.key]);
  expect(pinned(hashed, 'web-2', 2222)).toEqual([other.key]);
  expect(pinned(hashed, 'web-2')).toEqual([]);
});

test('every wrong line is told with its number', () => {
  const text = `web-1 ${key.line}\nweb-2\nweb-3 ssh-rsa ${key.key}\n@nonsense web-4 ${key.line}\n`;
  expect(() => parseKnownHosts(text)).toThrow(
    'known_hosts can’t be read: line 2: no key type and key behind the host; line 3: the key is no ssh-rsa key; line 4: unknown mark @nonsense.',
  );
});

const web1 = { name: 'web-1', address: 'web-1', port: 2222 };
const judge = (text: string, keys: string[] = []) =>
  checkHostKey(key.blob, pinsFor(parseKnownHosts(text), { addresses: [web1.address], port: web1.port, keys }), web1);

test('only the pinned key is let through', () => {
  expect(judge(`web-1 ${key.line}`)).toBeUndefined();
  expect(judge('', [`${key.line} from terraform`])).toBeUndefined();
  expect(judge(`web-1 ${other.line}`)).toMatchObject({ code: 'HOST_KEY_MISMATCH' });
});

test('a host without a pin is refused, with its fingerprint and the line to add', () => {
  const refused = judge('');
  expect(refused).toMatchObject({ code: 'HOST_KEY_UNKNOWN' });
  expect(refused?.message).toMatch(/ssh-ed25519 SHA256:[A-Za-z0-9+/]{43}\.$/);
  expect(refused?.hint).toContain(`[web-1]:2222 ssh-ed25519 ${key.blob.toString('base64')}`);
});

test('a revoked key is refused even where it is pinned too', () => {
  expect(judge(`web-1 ${key.line}\n@revoked * ${key.line}`)).toMatchObject({ code: 'HOST_KEY_REVOKED' });
});

test('an authority is refused only where no plain pin matches', () => {
  expect(judge(`@cert-authority * ${other.line}`)?.message).toContain('@cert-authority');
  expect(judge(`@cert-authority * ${other.line}\nweb-1 ${key.line}`)).toBeUndefined();
});

test('key types that are pinned are asked for first, an RSA key in both its ways', () => {
  const pins = { keys: [{ type: 'ssh-rsa', key: '' }], revoked: [], hasAuthority: false };
  expect(hostKeyAlgorithms(pins).slice(0, 2)).toEqual(['rsa-sha2-512', 'rsa-sha2-256']);
  expect(hostKeyAlgorithms(pins)).toHaveLength(6);
});

test('a line with the port is believed rather than one without, as OpenSSH does it', () => {
  const text = `web-1 ${other.line}\n[web-1]:2222 ${key.line}`;
  expect(pinned(text, 'web-1', 2222)).toEqual([key.key]);
  expect(pinned(text, 'web-1', 2223)).toEqual([other.key]);
});

test('what is revoked without a port is so on every port', () => {
  expect(judge(`[web-1]:2222 ${key.line}\n@revoked web-1 ${key.line}`)).toMatchObject({ code: 'HOST_KEY_REVOKED' });
});

test('a key that was cut, and a hashed name that is none, are told', () => {
  const cut = key.line.slice(0, -8);
  expect(() => parseKnownHosts(`web-1 ${cut}\n|1|abc|def ${key.line}`)).toThrow(
    'line 1: the key is cut short, or something is joined to it; line 2: a hashed name that is none.',
  );
});
