import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noHosts } from '../../../test/fakes/run-world.ts';
import { Secret } from '../../secret.ts';
import { checkLogin } from './check-login.ts';

const folder = mkdtempSync(join(tmpdir(), 'sallyport-check-login-'));
afterAll(() => rmSync(folder, { recursive: true }));
execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'sesame', '-f', join(folder, 'locked')]);
const locked = readFileSync(join(folder, 'locked'), 'utf8');
const lockedPkcs8 = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'sesame' },
}).privateKey;

/** What ssh-keygen writes; `-m` chooses the format. */
function plain(type: string, format: string): string {
  const file = join(folder, randomUUID());
  execFileSync('ssh-keygen', ['-q', '-t', type, '-m', format, '-N', '', '-f', file]);
  return readFileSync(file, 'utf8');
}

function withoutLine(text: string, line: number): string {
  return text.split('\n').toSpliced(line, 1).join('\n');
}

function pkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const check = (text: string, phrase?: string, knownHosts = '') => {
  const passphrase = phrase === undefined ? {} : { passphrase: new Secret(phrase) };
  return checkLogin(
    { key: { kind: 'private-key', key: new Secret(text), ...passphrase } },
    { ...noHosts, knownHosts },
    undefined,
  );
};

test.each([
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 ann@laptop', undefined, 'the public half'],
  ['hush', undefined, 'no private key that this tool knows'],
  [locked, undefined, 'ssh-passphrase is not set'],
  [locked, 'wrong', 'ssh-passphrase does not open it'],
  [lockedPkcs8, 'wrong', 'ssh-passphrase does not open it'],
  [withoutLine(plain('ed25519', 'RFC4716'), 3), undefined, 'what follows can’t be read'],
  [withoutLine(plain('rsa', 'RFC4716'), 9), undefined, 'what follows can’t be read'],
  [withoutLine(plain('rsa', 'PEM'), 9), undefined, 'what follows can’t be read'],
  [withoutLine(plain('ecdsa', 'PKCS8'), 2), undefined, 'what follows can’t be read'],
  [pkcs8(generateKeyPairSync('x25519').privateKey), undefined, 'what follows can’t be read'],
])('a login that can’t work is refused before anything is opened', async (text, phrase, says) => {
  await expect(check(text, phrase)).rejects.toMatchObject({
    code: 'SSH_KEY_INVALID',
    message: expect.stringContaining(says),
  });
});

test('pins that can’t be read are too', async () => {
  await expect(check(locked, 'sesame', 'web-1 ssh-ed25519')).rejects.toMatchObject({ code: 'KNOWN_HOSTS_INVALID' });
});

test('so is an agent that nobody names', async () => {
  for (const socket of [undefined, '']) {
    const asked = checkLogin({ key: { kind: 'agent' } }, noHosts, socket);
    await expect(asked).rejects.toMatchObject({
      code: 'SSH_KEY_MISSING',
      message: expect.stringContaining('SSH_AUTH_SOCK'),
    });
  }
});

test.each([
  ...['ed25519', 'rsa', 'ecdsa'].map((type) => [type, 'RFC4716']),
  ...['rsa', 'ecdsa'].flatMap((type) => [
    [type, 'PEM'],
    [type, 'PKCS8'],
  ]),
])('a whole key passes: %s as %s', async (type = '', format = '') => {
  await check(plain(type, format));
});

test('what may work passes', async () => {
  await check(locked, 'sesame');
  await check(lockedPkcs8, 'sesame');
  await checkLogin({ key: { kind: 'agent' } }, noHosts, '/run/agent.sock');
});
