import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeBundle } from '../../scripts/bundle/make-bundle.ts';
import { readPrivateKey } from '../../src/clients/ssh/private-key.ts';
import { Secret } from '../../src/secret.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

// The bundle leaves most of sshpk out, and CommonJS tells nobody what it will need.
test('PKCS8 keys of every kind, open and locked, and a locked one of OpenSSH’s are read by the built client as by the sources', async () => {
  const pairs: KeyObject[] = [
    generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey,
    generateKeyPairSync('ed25519').privateKey,
    ...['P-256', 'P-384', 'P-521'].map((namedCurve) => generateKeyPairSync('ec', { namedCurve }).privateKey),
  ];
  const keys = pairs.flatMap((key) => [
    key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'passphrase' }).toString(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // OpenSSH's own form, whose lock is bcrypt's: what hashes there is not what hashes in the sources.
  const file = join(folder, 'openssh');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'passphrase', '-C', '', '-f', file]);
  keys.push(readFileSync(file, 'utf8'));
  const files = await makeBundle(root, { fingerprints: 'test/bundle/fingerprints.ts' });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);

  const built = JSON.parse(
    execFileSync(process.execPath, [join(folder, 'fingerprints.cjs'), ...keys], { encoding: 'utf8' }),
  );
  const expected = keys.map(async (key) => {
    const { fingerprint } = await readPrivateKey(new Secret(key), new Secret('passphrase'));
    return fingerprint;
  });
  expect(built).toEqual(await Promise.all(expected));
  expect(built[0]).toMatch(/^SHA256:/);
});
