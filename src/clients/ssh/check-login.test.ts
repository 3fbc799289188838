import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
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

const check = (text: string, phrase?: string, knownHosts = '') => {
  const passphrase = phrase === undefined ? {} : { passphrase: new Secret(phrase) };
  return checkLogin({ key: { kind: 'private-key', key: new Secret(text), ...passphrase } }, { ...noHosts, knownHosts });
};

test.each([
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 ann@laptop', undefined, 'the public half'],
  ['hush', undefined, 'no private key that this tool knows'],
  [locked, undefined, 'ssh-passphrase is not set'],
  [locked, 'wrong', 'ssh-passphrase does not open it'],
  [lockedPkcs8, 'wrong', 'ssh-passphrase does not open it'],
])('a login that can’t work is refused before anything is opened', async (text, phrase, says) => {
  await expect(check(text, phrase)).rejects.toMatchObject({
    code: 'SSH_KEY_INVALID',
    message: expect.stringContaining(says),
  });
});

test('pins that can’t be read are too', async () => {
  await expect(check(locked, 'sesame', 'web-1 ssh-ed25519')).rejects.toMatchObject({ code: 'KNOWN_HOSTS_INVALID' });
});

test('what may work passes', async () => {
  await check(locked, 'sesame');
  await check(lockedPkcs8, 'sesame');
  await checkLogin({ key: { kind: 'agent' } }, noHosts);
});
