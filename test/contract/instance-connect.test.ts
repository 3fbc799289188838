import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterCloud } from '../../src/clients/aws/cloud-door.ts';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import { openConnection, type Target } from '../../src/clients/ssh/connection.ts';
import { connectHosts } from '../../src/clients/ssh/fleet.ts';
import { parseKnownHosts, pinsFor } from '../../src/clients/ssh/known-hosts.ts';
import { makeOneTimeKey } from '../../src/clients/ssh/one-time-key.ts';
import { bastionAt, hostNameOf, type Role } from '../../src/inventory/host.ts';
import { foreignLines } from '../../src/report/foreign-output.ts';
import type { Admission, Machines } from '../../src/run/world.ts';
import type { PushedKey } from '../fakes/cloud/instances.ts';
import { type ReadyCloud, readyCloud } from '../fakes/cloud/ready-cloud.ts';
import { failureOf } from '../fakes/failure-of.ts';
import { type RealSshd, startRealSshd } from '../fakes/real-sshd.ts';

// A real sshd whose authorized_keys holds only what the cloud was given by SendSSHPublicKey in the last 60 seconds of a clock that the tests move.
let sshd: RealSshd;
let ready: ReadyCloud;
let machines: Machines;
const pushed: (PushedKey & { readonly until: number })[] = [];
const live = () => pushed.filter(({ until }) => until > ready.clock.now()).map(({ publicKey }) => publicKey);
const pass = (seconds: number) => {
  ready.clock.advance(seconds * 1_000);
  sshd.authorize(`${live().join('\n')}\n`);
};
const admit = (admission: Admission) => machines.admit(admission, never);

beforeAll(async () => {
  [sshd, ready] = await Promise.all([startRealSshd(), readyCloud()]);
  const { instances } = ready.cloud;
  for (const id of ['i-1', 'i-b']) instances.add({ id });
  instances.onPush = (key) => {
    pushed.push({ ...key, until: ready.clock.now() + 60_000 });
    pass(0);
  };
  const role = { arn: ready.roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const request = {
    credentials: { role, region: 'eu-central-1', allowedAccountIds: [] },
    endpoint: ready.cloud.url,
    machines: { admitted: [sshd.user], console: false },
  };
  ({ machines } = await enterCloud(ready.entry, request, never));
  pass(0);
});
afterAll(async () => {
  await Promise.all([sshd.stop(), ready[Symbol.asyncDispose]()]);
});

const never = new AbortController().signal;

test('a key lives for 60 seconds, so it is let in anew for each login', async () => {
  const key = await makeOneTimeKey(admit);
  const first = await openConnection({ ...parts(), identity: key }, never);
  await first.close();
  expect(pushed.map(({ instance, user }) => ({ instance, user }))).toEqual([{ instance: 'i-1', user: sshd.user }]);

  // The same key without a push: what the host itself makes of it.
  const bare = { kind: 'private-key', key: key.key, fingerprint: key.fingerprint } as const;
  pass(59);
  await (await openConnection({ ...parts(), identity: bare }, never)).close();
  pass(2);
  expect(await failureOf(openConnection({ ...parts(), identity: bare }, never))).toMatchObject({
    code: 'SSH_AUTHENTICATION_FAILED',
  });

  await (await openConnection({ ...parts(), identity: key }, never)).close();
  expect(pushed).toHaveLength(2);
});

test('a connection that is made outlives the key', async () => {
  const fleet = await connectHosts(fleetParts(), never);
  pass(3_600);
  expect(live()).toEqual([]);
  const command = { script: 'echo still here', environment: {}, timeout: 20_000 };
  expect((await fleet.remote.run(hostNameOf('web-1'), command, never)).stdout).toBe('still here\n');
  await fleet.close();
});

test('every run has a key of its own, and the bastion is asked as its hosts are', async () => {
  pushed.length = 0;
  const jump = { user: sshd.user, address: '127.0.0.1', port: sshd.port };
  const known = `[127.0.0.1]:${sshd.port} ${sshd.hostKey}`;
  const bastion = { ...bastionAt('127.0.0.1'), instanceId: 'i-b' };
  const { ssh, ...rest } = fleetParts();
  await (await connectHosts({ ...rest, knownHosts: known, bastion, ssh: { ...ssh, jump } }, never)).close();
  expect(pushed.map(({ instance }) => instance)).toEqual(['i-b', 'i-1']);
  await (await connectHosts(fleetParts(), never)).close();
  const keys = pushed.map(({ publicKey }) => publicKey);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^ssh-ed25519 [A-Za-z0-9+/]{68}$/);
});

test('a host that does not ask EC2 Instance Connect is told so', async () => {
  const deaf = { ...fleetParts(), admit: async () => undefined };
  const fleet = await connectHosts(deaf, never);
  const failure = fleet.failed.get(hostNameOf('web-1'));
  expect(failure).toMatchObject({ code: 'SSH_AUTHENTICATION_FAILED' });
  expect(failure?.hint).toContain('ec2-instance-connect must be installed');
  await fleet.close();
});

test('a refused push fails that host alone', async () => {
  const parts = fleetParts();
  const [host] = parts.hosts;
  if (host === undefined) throw new Error('a host');
  const hosts = [host, { ...host, name: hostNameOf('web-2'), instanceId: 'i-2' }];
  const fleet = await connectHosts({ ...parts, hosts }, never);
  expect([...fleet.failed].map(([name, { code }]) => [name, code])).toEqual([['web-2', 'INSTANCE_CONNECT_REFUSED']]);
  await fleet.close();
});

function parts() {
  const target: Target = { name: 'web-1', address: '127.0.0.1', port: sshd.port, user: sshd.user, instanceId: 'i-1' };
  const pins = pinsFor(parseKnownHosts(''), { addresses: [], port: sshd.port, keys: [sshd.hostKey] });
  return { target, pins, clock: systemClock };
}

function fleetParts() {
  const name = hostNameOf('web-1');
  return {
    hosts: [{ name, address: '127.0.0.1', role: 'web' as Role, instanceId: 'i-1', hostKeys: [sshd.hostKey] }],
    knownHosts: '',
    ssh: { user: sshd.user, port: sshd.port, key: { kind: 'instance-connect' } as const },
    admit,
    agentSocket: undefined,
    clock: systemClock,
    lines: (onLine: (line: string) => void) => foreignLines((text) => text, onLine),
  };
}
