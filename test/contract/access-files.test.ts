import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareAccessFiles } from '../../src/clients/ssh/access-files.ts';
import { removeAccessFiles } from '../../src/clients/ssh/remove-access-files.ts';
import { bastionAt, defaultRole, type Host, hostNameOf, type Inventory } from '../../src/inventory/host.ts';
import { Secret } from '../../src/secret.ts';
import type { SshAccess } from '../../src/settings/settings.ts';
import { type RealSshd, startRealSshd } from '../fakes/real-sshd.ts';
import { emptyFolder } from '../fakes/window-place.ts';

// What `write` writes, given to OpenSSH's own programs.
let sshd: RealSshd;
let bastionSshd: RealSshd;
beforeAll(async () => {
  [sshd, bastionSshd] = await Promise.all([startRealSshd(), startRealSshd()]);
  bastionSshd.authorize(sshd.clientPublicKey);
});
afterAll(async () => {
  for (const each of [sshd, bastionSshd]) {
    each.cut();
    await each.stop();
  }
});

const host = (address: string, more: Partial<Host> = {}): Host => ({
  name: hostNameOf(address),
  address,
  role: defaultRole,
  hostKeys: [],
  ...more,
});

function inventory(change: Partial<Inventory> = {}): Inventory {
  const knownHosts = `[127.0.0.1]:${sshd.port} ${sshd.hostKey}`;
  return {
    hosts: [host('127.0.0.1', { instanceId: 'i-0123456789abcdef0' })],
    targetGroups: { kind: 'none' },
    knownHosts,
    ...change,
  };
}

function access(change: Partial<SshAccess> = {}): SshAccess {
  return { user: sshd.user, port: sshd.port, key: { kind: 'private-key', key: new Secret(sshd.clientKey) }, ...change };
}

async function written(of: Inventory, ssh: SshAccess, folder = join(emptyFolder(), 'a folder with 100% spaces')) {
  const paths = (await prepareAccessFiles(folder, of, ssh)).write();
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('ssh', ['-F', paths.sshConfig, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' },
    });
    return { status, stdout, stderr };
  };
  return { ...paths, folder, run };
}

const keyForms: [string, (file: string) => void, string?][] = [
  ['ed25519 of OpenSSH', (file) => keygen('-t', 'ed25519', '-f', file)],
  ['ed25519, locked', (file) => keygen('-t', 'ed25519', '-f', file), 'open sesame'],
  ['RSA of OpenSSH', (file) => keygen('-t', 'rsa', '-b', '2048', '-f', file)],
  ['RSA in PEM, locked', (file) => keygen('-t', 'rsa', '-b', '2048', '-m', 'PEM', '-f', file), 'open sesame'],
  ['ECDSA of OpenSSH', (file) => keygen('-t', 'ecdsa', '-f', file)],
  ['ECDSA in PKCS8', (file) => keygen('-t', 'ecdsa', '-m', 'PKCS8', '-f', file)],
  ['RSA in PKCS8, locked', (file) => keygen('-t', 'rsa', '-b', '2048', '-m', 'PKCS8', '-f', file), 'open sesame'],
];
let phrase = '';

function keygen(...args: string[]): void {
  execFileSync('ssh-keygen', ['-q', '-N', phrase, ...args]);
}

test.each<[string, (file: string) => void, string?]>(keyForms)(
  'a key that is %s lets ssh in, without a question',
  async (_, make, passphrase = '') => {
    const file = join(emptyFolder(), 'key');
    phrase = passphrase;
    make(file);
    sshd.authorize(`${sshd.clientPublicKey}\n${readFileSync(`${file}.pub`, 'utf8')}`);
    const locked = passphrase === '' ? {} : { passphrase: new Secret(passphrase) };
    const key = { kind: 'private-key', key: new Secret(readFileSync(file, 'utf8')), ...locked } as const;
    const { run } = await written(inventory(), access({ key }));
    expect(run('127.0.0.1', 'echo in')).toMatchObject({ status: 0, stdout: 'in\n' });
    // By its instance id as well.
    expect(run('i-0123456789abcdef0', 'echo in')).toMatchObject({ status: 0, stdout: 'in\n' });
  },
);

test('a fresh key of this run alone lets ssh in where its public half was let in', async () => {
  const folder = join(emptyFolder(), 'files');
  const prepared = await prepareAccessFiles(folder, inventory(), access({ key: { kind: 'instance-connect' } }));
  const { sshConfig } = prepared.write();
  const run = () => spawnSync('ssh', ['-F', sshConfig, '127.0.0.1', 'echo in'], { encoding: 'utf8' });
  sshd.authorize('');
  expect(run().status).toBe(255);
  sshd.authorize(`${prepared.publicKey}\n`);
  expect(run()).toMatchObject({ status: 0, stdout: 'in\n' });
  sshd.authorize(sshd.clientPublicKey);
});

test('with a bastion ssh jumps by itself, and both host keys are verified', async () => {
  const jump = { user: bastionSshd.user, address: '127.0.0.2', port: bastionSshd.port };
  const hosts = [host('web-1.internal', { privateAddress: '127.0.0.1', hostKeys: [sshd.hostKey] })];
  const pin = (key: string) => `[127.0.0.2]:${bastionSshd.port} ${key}`;
  const of = (key: string) => inventory({ hosts, bastion: bastionAt('127.0.0.2'), knownHosts: pin(key) });
  const through = await written(of(bastionSshd.hostKey), access({ jump }));
  const came = through.run('web-1.internal', 'echo $SSH_CONNECTION');
  expect(came, came.stderr).toMatchObject({ status: 0 });
  expect(came.stdout.split(' ')[3]).toBe(`${sshd.port}\n`);
  await expect.poll(() => bastionSshd.log()).toContain('Accepted publickey');

  const wrongBastion = (await written(of(sshd.hostKey), access({ jump }))).run('web-1.internal', 'echo in');
  expect(wrongBastion).toMatchObject({ status: 255, stdout: '' });
  expect(wrongBastion.stderr).toContain('REMOTE HOST IDENTIFICATION HAS CHANGED');
});

test('known_hosts is what ssh-keygen finds a host in, by each address, unhashed; revoked keys stay so', async () => {
  const jump = { user: 'u', address: 'bastion.example.com', port: 22 };
  const hashed = join(emptyFolder(), 'hashed');
  writeFileSync(hashed, `web-1 ${sshd.hostKey}\n`);
  execFileSync('ssh-keygen', ['-q', '-H', '-f', hashed], { stdio: 'ignore' });
  const lines = [
    readFileSync(hashed, 'utf8'),
    `@revoked * ${bastionSshd.hostKey}`,
    `bastion.example.com ${sshd.hostKey}`,
  ];
  const of = inventory({
    hosts: [host('web-1', { privateAddress: '10.0.0.4' }), host('2001:db8::7', { hostKeys: [sshd.hostKey] })],
    bastion: bastionAt('bastion.example.com'),
    knownHosts: lines.join('\n'),
  });
  const { knownHosts } = await written(of, access({ jump, port: 22 }));
  const text = readFileSync(knownHosts, 'utf8');
  expect(text).not.toContain('|1|');
  const find = (name: string) => spawnSync('ssh-keygen', ['-F', name, '-f', knownHosts], { encoding: 'utf8' }).stdout;
  for (const name of ['web-1', '10.0.0.4', '2001:db8::7', 'bastion.example.com']) {
    expect(find(name), name).toContain(sshd.hostKey.split(' ')[1]);
    expect(find(name), name).toContain('REVOKED');
  }
  expect(find('web-2')).toBe('');
});

test('a host without a pin is named, and ssh refuses it instead of asking', async () => {
  const folder = join(emptyFolder(), 'files');
  const prepared = await prepareAccessFiles(folder, inventory({ knownHosts: '' }), access());
  expect([...prepared.unpinned]).toEqual(['127.0.0.1']);
  const { status, stderr } = spawnSync('ssh', ['-F', prepared.write().sshConfig, '127.0.0.1', 'true'], {
    encoding: 'utf8',
  });
  expect(status).toBe(255);
  expect(stderr).toContain('Host key verification failed');
});

test('whoever brings a key of its own gets none of ours', async () => {
  for (const key of [{ kind: 'none' }, { kind: 'agent' }] as const) {
    const { sshConfig, folder } = await written(inventory(), access({ key }));
    expect(readFileSync(sshConfig, 'utf8')).not.toContain('Identity');
    expect(existsSync(join(folder, 'identity'))).toBe(false);
  }
});

test('what lies there already is neither followed nor kept, and the folder is closed to others', async () => {
  const outside = join(emptyFolder(), 'outside');
  writeFileSync(outside, 'mine');
  const folder = join(emptyFolder(), 'files');
  mkdirSync(folder, { mode: 0o777 });
  symlinkSync(outside, join(folder, 'identity'));
  await written(inventory(), access(), folder);
  expect(readFileSync(outside, 'utf8')).toBe('mine');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'identity')).mode & 0o777).toBe(0o600);

  // By name alone: whatever path a state tells, nothing of others goes.
  writeFileSync(join(folder, 'theirs'), '');
  removeAccessFiles(folder);
  expect(existsSync(join(folder, 'theirs'))).toBe(true);
  expect(existsSync(join(folder, 'identity'))).toBe(false);
  expect(() => removeAccessFiles(join(folder, 'nowhere'))).not.toThrow();
  expect(() => removeAccessFiles(outside)).toThrow('could not be removed');
});
