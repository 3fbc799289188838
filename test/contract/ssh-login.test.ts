import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loopback } from '../fakes/loopback.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { connectTo, key, refusal } from './ssh-client.ts';
import { type HostUnderTest, hosts } from './ssh-hosts.ts';

const files = mkdtempSync(join(tmpdir(), 'sallyport-login-'));
afterAll(() => rmSync(files, { recursive: true }));
const { listen, closing } = loopback();
afterAll(closing.now);

/** Keys as teams have them: what made them, and how they are locked. */
const kinds = ['RFC4716', 'PEM', 'PKCS8'].flatMap((format) =>
  ['ed25519', 'rsa', 'ecdsa']
    // ssh-keygen writes ed25519 in its own format whatever it is told; openssl makes the other below.
    .filter((type) => format === 'RFC4716' || type !== 'ed25519')
    .flatMap((type) => ['', 'sesame'].map((passphrase) => ({ type, format, passphrase }))),
);

let made = 0;
function keygen(type: string, format: string, passphrase: string) {
  made += 1;
  const file = join(files, `key-${made}`);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-m', format, '-N', passphrase, '-C', 'ci', '-f', file]);
  return { file, text: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8').trim(), passphrase };
}

function openssl(passphrase: string) {
  const plain = execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519'], { encoding: 'utf8' });
  const input = { input: plain, encoding: 'utf8' } as const;
  const locked = ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', `pass:${passphrase}`];
  const text = passphrase === '' ? plain : execFileSync('openssl', locked, input);
  const der = execFileSync('openssl', ['pkey', '-pubout', '-outform', 'DER'], { input: plain });
  const part = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const blob = Buffer.concat([part(Buffer.from('ssh-ed25519')), part(der.subarray(-32))]);
  return { text, public: `ssh-ed25519 ${blob.toString('base64')}`, passphrase };
}

const known = keygen('ed25519', 'RFC4716', '');
const keys = [
  ...kinds.map(({ type, format, passphrase }) => ({
    name: `${type}, ${format}${passphrase && ', locked'}`,
    ...keygen(type, format, passphrase),
  })),
  { name: 'ed25519, PKCS8', ...openssl('') },
  { name: 'ed25519, PKCS8, locked', ...openssl('sesame') },
];

describe.each(Object.entries(hosts))('logging in to %s', (_, start) => {
  let host: HostUnderTest;
  beforeAll(async () => {
    host = await start({ authorized: [key.public, known.public, ...keys.map((one) => one.public)] });
  });
  afterAll(async () => await host[Symbol.asyncDispose]());

  test.each(keys)('with a key: $name', async ({ text, passphrase }) => {
    await using client = await connectTo(host, { key: text, ...(passphrase === '' ? {} : { passphrase }) });
    expect(client.failed).toBeUndefined();
    expect((await client.run('echo in')).stdout).toBe('in\n');
  });

  test('with a key that it does not know: told with user and fingerprint', async () => {
    const stranger = keygen('ed25519', 'RFC4716', '');
    const [, fingerprint] = execFileSync('ssh-keygen', ['-lf', stranger.file], { encoding: 'utf8' }).split(' ');
    const refused = await refusal(host, { key: stranger.text });
    expect(refused.code).toBe('SSH_AUTHENTICATION_FAILED');
    expect(refused.message).toBe(`127.0.0.1 does not let ${host.user} in with the key ${fingerprint}.`);
  });

  test('as a user that it does not know', async () => {
    expect(await refusal(host, { user: 'nobody-of-that-name' })).toMatchObject({ code: 'SSH_AUTHENTICATION_FAILED' });
  });

  describe('by an agent', () => {
    test('that holds the right key', async () => {
      await using agent = await startAgent([keygen('rsa', 'RFC4716', '').file, known.file]);
      await using client = await connectTo(host, { agent: agent.socket });
      expect((await client.run('echo in')).stdout).toBe('in\n');
    });
    test('that holds others only, or too many', async () => {
      const one = keygen('ed25519', 'RFC4716', '').file;
      await using agent = await startAgent([one]);
      const refused = await refusal(host, { agent: agent.socket });
      expect(refused.code).toBe('SSH_AUTHENTICATION_FAILED');
      expect(refused.message).toContain(' in with the agent’s key SHA256:');
      for (let more = 0; more < 7; more += 1) agent.add(keygen('ed25519', 'RFC4716', '').file);
      const tried = await refusal(host, { agent: agent.socket });
      expect(tried.code).toBe('SSH_AUTHENTICATION_FAILED');
      expect(tried.message).toContain(' in with any of the agent’s 8 keys (SHA256:');
    });
  });

  test('a connection that is not wanted any more is not made', async () => {
    const cancel = new AbortController();
    const connecting = connectTo(host, {}, cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(connecting).rejects.toThrow('cancelled');
  });
});

describe('an agent that is of no use is told before any host is asked', () => {
  const nowhere = { address: '127.0.0.1', port: 1, user: 'deploy', hostKeys: [], files, passesSignals: true };
  const host: HostUnderTest = { ...nowhere, cut: () => undefined, [Symbol.asyncDispose]: async () => undefined };

  test('it is not there', async () => {
    const gone = join(files, 'gone.sock');
    await expect(connectTo(host, { agent: gone })).rejects.toMatchObject({ code: 'SSH_KEY_MISSING' });
    await expect(connectTo(host, { agent: '' })).rejects.toMatchObject({ code: 'SSH_KEY_MISSING' });
  });
  test('it holds no key', async () => {
    await using agent = await startAgent([]);
    await expect(connectTo(host, { agent: agent.socket })).rejects.toMatchObject({ code: 'SSH_KEY_MISSING' });
  });
  test('it never answers', async () => {
    const socket = join(files, 'silent.sock');
    await listen(createServer(), socket);
    const clock = virtualClock();
    await expect(connectTo(host, { agent: socket, clock })).rejects.toMatchObject({ code: 'SSH_KEY_MISSING' });
  });
});

/** OpenSSH's own agent, ended by its own process id. */
async function startAgent(keyFiles: readonly string[]) {
  made += 1;
  const socket = join(files, `agent-${made}.sock`);
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  while (!existsSync(socket)) await sleep(20);
  const add = (file: string) =>
    execFileSync('ssh-add', ['-q', file], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'ignore' });
  for (const file of keyFiles) add(file);
  return {
    socket,
    add,
    [Symbol.asyncDispose]: async () => {
      agent.kill();
      await once(agent, 'exit');
    },
  };
}
