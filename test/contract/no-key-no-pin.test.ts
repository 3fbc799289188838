import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadyCloud, readyCloud } from '../fakes/cloud/ready-cloud.ts';
import { type RealSshd, startRealSshd } from '../fakes/real-sshd.ts';

// The whole command line with nothing but a role: hosts behind a bastion, no key, no pin, no instance id. Real sshds, the fake cloud.
let ready: ReadyCloud;
let bastion: RealSshd;
let host: RealSshd;
let folder: string;
beforeAll(async () => {
  [ready, bastion, host] = await Promise.all([readyCloud(), startRealSshd(), startRealSshd()]);
  folder = mkdtempSync(join(tmpdir(), 'sallyport-no-key-'));
});
afterAll(async () => {
  await Promise.all([ready[Symbol.asyncDispose](), bastion.stop(), host.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const addresses = ['127.0.0.11', '127.0.0.12'];

test('a release reaches hosts behind a bastion by the role alone', async () => {
  const { instances, calls, groups } = ready.cloud;
  bastion.authorize('');
  host.authorize('');
  const pushedTo = new Map<string, string[]>();
  instances.onPush = ({ instance, publicKey }) => {
    const keys = [...(pushedTo.get(instance) ?? []), publicKey];
    pushedTo.set(instance, keys);
    (instance === 'i-bastion' ? bastion : host).authorize(`${keys.join('\n')}\n`);
  };
  instances.add({ id: 'i-bastion', groups: [ready.group], privateAddress: '127.0.0.1', latest: printed(bastion) });
  for (const address of addresses) {
    instances.add({ id: `i-${address}`, privateAddress: address, buffered: printed(host) });
  }

  const { status, output } = await sallyport({
    hosts: addresses.join(', '),
    'security-group': ready.group,
    'ssh-user': host.user,
    'ssh-port': String(host.port),
    'ssh-jump': `127.0.0.1:${bastion.port}`,
    'ssh-key-source': 'instance-connect',
    'host-key-source': 'console',
    'source-address': '127.0.0.1',
    'health-interval': '200ms',
    'deploy-command': `echo "$SALLYPORT_VERSION" > ${folder}/$SALLYPORT_HOST`,
    'version-command': `cat ${folder}/$SALLYPORT_HOST || true`,
  });
  expect(output).toContain('v2 runs on all 2 hosts');
  expect(status).toBe(0);
  for (const address of addresses) expect(readFileSync(join(folder, address), 'utf8')).toBe('v2\n');

  expect([...pushedTo.keys()].toSorted()).toEqual(['i-127.0.0.11', 'i-127.0.0.12', 'i-bastion']);
  // Whoever is looked up is looked up before the window is open; the rule is one to the bastion, and gone.
  const actions = calls.filter(({ outcome }) => outcome === 'done').map(({ action }) => action);
  expect(actions.lastIndexOf('GetConsoleOutput')).toBeLessThan(actions.indexOf('AuthorizeSecurityGroupIngress'));
  expect(actions.indexOf('SendSSHPublicKey')).toBeGreaterThan(actions.indexOf('AuthorizeSecurityGroupIngress'));
  expect(groups.events.map(({ kind, fromPort }) => [kind, fromPort])).toEqual([
    ['opened', bastion.port],
    ['shut', bastion.port],
  ]);
});

function printed({ hostKey }: RealSshd): string {
  return `[   12.1] cloud-init[640]: done\r\n-----BEGIN SSH HOST KEY KEYS-----\r\n${hostKey}\r\n-----END SSH HOST KEY KEYS-----\r\nlogin: `;
}

async function sallyport(settings: Record<string, string>) {
  const token = join(folder, 'token');
  writeFileSync(token, ready.tokens.token('sts.amazonaws.com'));
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const main = fileURLToPath(new URL('../../src/entry/cli.ts', import.meta.url));
  const role = ['--role-to-assume', ready.roleArn, '--aws-region', 'eu-central-1'];
  const child = spawn(process.execPath, [main, 'deploy', '--version', 'v2', ...role, ...flags], {
    cwd: folder,
    env: { PATH: process.env['PATH'], AWS_ENDPOINT_URL: ready.cloud.url, AWS_WEB_IDENTITY_TOKEN_FILE: token },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [status] = await once(child, 'close');
  return { status, output };
}
