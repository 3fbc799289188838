import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { audience } from '../../../test/fakes/cloud/trust-role.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { bastionAt, hostNameOf } from '../../inventory/host.ts';
import type { Cloud } from '../../run/world.ts';
import { enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;
let ready: ReadyCloud;
let cloud: Cloud;
beforeAll(async () => {
  ready = await readyCloud();
});
beforeEach(async () => {
  const role = { arn: ready.roleArn, audience, durationSeconds: 3_600 };
  const credentials = { role, region: 'eu-central-1', allowedAccountIds: [] };
  const machines = { admitted: ['deploy'], console: true };
  cloud = await enterCloud(ready.entry, { credentials, endpoint: ready.cloud.url, machines }, never);
});
afterAll(async () => await ready[Symbol.asyncDispose]());

const at = (address: string) => ({ ...bastionAt(address), name: hostNameOf(address) });

describe('an instance is found', () => {
  beforeAll(() => {
    const { instances } = ready.cloud;
    instances.add({ id: 'i-public', publicAddress: '8.8.4.4', privateAddress: '10.0.0.4' });
    instances.add({ id: 'i-stopped', privateAddress: '10.0.0.4', state: 'stopped' });
    instances.add({ id: 'i-v6', ipv6Address: '2a05:d014::5' });
    instances.add({ id: 'i-named', publicName: 'ec2-8-8-4-6.eu-central-1.compute.amazonaws.com' });
    instances.add({ id: 'i-twin-1', privateAddress: '10.0.0.9' });
    instances.add({ id: 'i-twin-2', privateAddress: '10.0.0.9' });
    instances.add({ id: 'i-elsewhere', privateAddress: '10.0.0.7', region: 'us-east-1' });
  });

  test('by its public, private or IPv6 address, or AWS’s name for it, in a call for each kind', async () => {
    ready.cloud.calls.length = 0;
    const name = 'EC2-8-8-4-6.eu-central-1.compute.amazonaws.com';
    const found = await cloud.machines.find(['8.8.4.4', '10.0.0.4', '2a05:d014:0::5', name].map(at), never);
    expect(Object.fromEntries(found)).toEqual({
      '8.8.4.4': { id: 'i-public', privateAddress: '10.0.0.4' },
      '10.0.0.4': { id: 'i-public', privateAddress: '10.0.0.4' },
      '2a05:d014:0::5': { id: 'i-v6' },
      [name]: { id: 'i-named' },
    });
    const asked = ready.cloud.calls.filter(({ action }) => action === 'DescribeInstances');
    expect(asked).toHaveLength(4);
  });

  test('or else every host that has none, or two, is named', async () => {
    const hosts = ['8.8.4.4', '10.0.0.9', '10.0.0.7', 'web.example.com'].map(at);
    const failure = await failureOf(cloud.machines.find(hosts, never));
    expect(failure).toMatchObject({ code: 'INSTANCE_UNKNOWN' });
    expect(failure.message).toContain(
      'hosts: 10.0.0.9 (i-twin-1 and i-twin-2), 10.0.0.7 (no instance), web.example.com (no instance).',
    );
    expect(failure.hint).toContain('instance_id');
  });

  test('only by who may look', async () => {
    const role = { arn: ready.roleArn, audience, durationSeconds: 3_600 };
    const credentials = { role, region: 'eu-central-1', allowedAccountIds: [] };
    const plain = await enterCloud(ready.entry, { credentials, endpoint: ready.cloud.url }, never);
    const failure = await failureOf(plain.machines.console('i-8', 'now', never));
    expect(failure).toMatchObject({ code: 'AWS_CALL_FAILED' });
    expect(failure.message).toContain('may not do ec2:GetConsoleOutput');
    expect(failure.message).not.toContain('kQ9x');
  });
});

describe('a key is let in', () => {
  const admission = { host: 'web-1', instanceId: 'i-in', user: 'deploy', publicKey: 'ssh-ed25519 AAAA' };
  beforeAll(() => {
    ready.cloud.instances.add({ id: 'i-in' });
    ready.cloud.instances.add({ id: 'i-down', state: 'stopped' });
  });

  test('on an instance that runs', async () => {
    await cloud.machines.admit(admission, never);
    expect(ready.cloud.instances.pushed).toEqual([{ instance: 'i-in', user: 'deploy', publicKey: 'ssh-ed25519 AAAA' }]);
  });

  test.each([
    ['i-gone', 'no such instance'],
    ['i-down', 'the instance is not running'],
  ])('but %s is told why not', async (instanceId, why) => {
    const failure = await failureOf(cloud.machines.admit({ ...admission, instanceId }, never));
    expect(failure).toMatchObject({ code: 'INSTANCE_CONNECT_REFUSED' });
    expect(failure.message).toContain(`for deploy on web-1 (${instanceId}):`);
    expect(failure.message).toContain(why);
  });

  test('for no other user than those of the settings', async () => {
    const failure = await failureOf(cloud.machines.admit({ ...admission, user: 'root' }, never));
    expect(failure).toMatchObject({ code: 'AWS_CALL_FAILED' });
    expect(failure.hint).toContain('"Resource":"arn:aws:ec2:eu-central-1:*:instance/i-in"');
  });

  test.each(['EC2InstanceUnavailableException', 'InvalidArgsException', 'EC2InstanceTypeInvalidException'])(
    '%s is an answer, not a defect',
    async (code) => {
      ready.cloud.faults.add({ kind: 'error', status: 400, code, action: 'SendSSHPublicKey' });
      expect(await failureOf(cloud.machines.admit(admission, never))).toMatchObject({
        code: 'INSTANCE_CONNECT_REFUSED',
      });
    },
  );

  test('AuthException is a policy that lacks something', async () => {
    const status = 400;
    ready.cloud.faults.add({ kind: 'error', status, code: 'AuthException', action: 'SendSSHPublicKey' });
    const failure = await failureOf(cloud.machines.admit(admission, never));
    expect(failure.message).toContain('may not do ec2-instance-connect:SendSSHPublicKey');
  });

  test('after being throttled, and with a fresh session after it expired', async () => {
    ready.cloud.faults.add({ kind: 'error', status: 429, code: 'ThrottlingException', action: 'SendSSHPublicKey' });
    ready.cloud.faults.add({ kind: 'expired', action: 'SendSSHPublicKey' });
    await cloud.machines.admit(admission, never);
  });
});

describe('a console is read', () => {
  beforeAll(() => {
    const { instances } = ready.cloud;
    instances.add({ id: 'i-nitro', latest: 'now: ü\r\n', buffered: 'then' });
    instances.add({ id: 'i-xen', buffered: 'then' });
    instances.add({ id: 'i-fresh', latest: 'now' });
  });

  test.each([
    ['i-nitro', 'now', 'now: ü\r\n'],
    ['i-nitro', 'kept', 'then'],
    ['i-xen', 'now', ''],
    ['i-xen', 'kept', 'then'],
    ['i-fresh', 'kept', ''],
  ] as const)('of %s, %s', async (id, moment, text) => {
    expect(await cloud.machines.console(id, moment, never)).toBe(text);
  });

  test('but not one of an instance that there is not', async () => {
    expect(await failureOf(cloud.machines.console('i-none', 'now', never))).toMatchObject({
      code: 'INSTANCE_UNKNOWN',
    });
  });

  test('only by who may read it', async () => {
    const role = { arn: ready.roleArn, audience, durationSeconds: 3_600 };
    const credentials = { role, region: 'eu-central-1', allowedAccountIds: [] };
    const machines = { admitted: ['deploy'] };
    const plain = await enterCloud(ready.entry, { credentials, endpoint: ready.cloud.url, machines }, never);
    const failure = await failureOf(plain.machines.console('i-nitro', 'now', never));
    expect(failure.message).toContain('may not do ec2:GetConsoleOutput on i-nitro');
    expect(failure.hint).toContain('"Resource":"arn:aws:ec2:eu-central-1:*:instance/i-nitro"');
  });
});
