import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Secret } from '../../secret.ts';
import { readPrivateKey } from './private-key.ts';

const directory = mkdtempSync(join(tmpdir(), 'sallyport-private-key-'));
afterAll(() => rmSync(directory, { recursive: true }));
let made = 0;

/** What ssh-keygen writes; `-m` chooses the format. */
function keygen(type: string, format: string, passphrase = ''): { text: string; public: string; fingerprint: string } {
  made += 1;
  const file = join(directory, `key-${made}`);
  const bits = type === 'rsa' ? ['-b', '2048'] : [];
  execFileSync('ssh-keygen', ['-q', '-t', type, ...bits, '-m', format, '-N', passphrase, '-C', 'ci', '-f', file]);
  const [, fingerprint = ''] = execFileSync('ssh-keygen', ['-lf', `${file}.pub`], { encoding: 'utf8' }).split(' ');
  return { text: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8'), fingerprint };
}

const key = keygen('ed25519', 'RFC4716');
const encrypted = keygen('ed25519', 'RFC4716', 'sesame');
const read = (text: string, passphrase?: string) =>
  readPrivateKey(new Secret(text), passphrase === undefined ? undefined : new Secret(passphrase));

describe('a key is read', () => {
  test.each([
    ['ed25519', 'RFC4716'],
    ['rsa', 'RFC4716'],
    ['ecdsa', 'RFC4716'],
    ['rsa', 'PEM'],
    ['ecdsa', 'PEM'],
    ['rsa', 'PKCS8'],
    ['ecdsa', 'PKCS8'],
  ])('%s as %s, plain and encrypted', async (type, format) => {
    const plain = keygen(type, format);
    expect((await read(plain.text)).fingerprint).toBe(plain.fingerprint);
    const locked = keygen(type, format, 'sesame');
    expect((await read(locked.text, 'sesame')).fingerprint).toBe(locked.fingerprint);
  });

  test('ed25519 as openssl writes it', async () => {
    const pem = execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519'], { encoding: 'utf8' });
    expect((await read(pem)).fingerprint).toMatch(/^SHA256:/);
  });

  test.each([
    ['CRLF', key.text.replaceAll('\n', '\r\n')],
    ['no last newline', key.text.trimEnd()],
    ['white space around it', `\n  ${key.text}\n\n`],
  ])('with %s', async (_, text) => {
    expect((await read(text)).fingerprint).toBe(key.fingerprint);
  });
});

describe('what is no key is told for what it is, and never quoted', () => {
  test.each([
    ['', 'it is empty'],
    ['***', 'it is only asterisks'],
    [key.public, 'it is the public half of a key'],
    [`web-1 ${key.public}`, 'it is a line of known_hosts'],
    [key.text.replace(/-----END.*/, ''), 'its last line (-----END …) is missing'],
    [key.text.replace(/-----BEGIN.*/, ''), 'its first line (-----BEGIN …) is missing'],
    [key.text.replaceAll('\n', '\\n'), 'its line ends are written as \\n'],
    [key.text.replaceAll('\n', ' '), 'all of it is on one line'],
    [Buffer.from(key.text).toString('base64'), 'it is a private key in base64'],
    ['~/.ssh/id_ed25519', 'it is the path of a file'],
    ['PuTTY-User-Key-File-3: ssh-ed25519', 'it is a PuTTY key'],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'it is a certificate or a PGP block'],
    [encrypted.text, 'it is encrypted, and ssh-passphrase is not set'],
    [key.text.replace(/\n.{20}/, '\nAAAA'), 'it begins like a private key, but what follows can’t be read'],
    ['hunter2', 'it is no private key that this tool knows'],
  ])('%#', async (text, what) => {
    const failure = await read(text).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'SSH_KEY_INVALID', message: `ssh-private-key can’t be used: ${what}.` });
    if (text.length > 12) expect(JSON.stringify(failure)).not.toContain(text.slice(40, 60) || text);
  });

  test('a wrong passphrase', async () => {
    await expect(read(encrypted.text, 'simsalabim')).rejects.toThrow('ssh-passphrase does not open it');
  });
});
