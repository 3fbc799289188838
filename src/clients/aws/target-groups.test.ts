import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import type { FakeTargetGroup } from '../../../test/fakes/cloud/target-groups.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { Cloud } from '../../run/world.ts';
import { enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;
const credentials = { region: 'eu-central-1', allowedAccountIds: [] };
let ready: ReadyCloud;
let cloud: Cloud;
let group: FakeTargetGroup;
let arn: TargetGroupArn;

beforeAll(async () => {
  ready = await readyCloud();
  const role = { arn: ready.roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const wanted = { credentials: { ...credentials, role }, endpoint: ready.cloud.url, targetGroups: 'any' } as const;
  cloud = await enterCloud(ready.entry, wanted, never);
  ready.cloud.instances.add({ id: 'i-1' });
  ready.cloud.instances.add({ id: 'i-stopped', state: 'stopped' });
});
afterAll(async () => await ready[Symbol.asyncDispose]());

beforeEach(() => {
  ready.cloud.faults.clear();
  group = ready.cloud.targetGroups.add({ name: 'web', delay: 45, checkEvery: 10 });
  ready.cloud.listeners.add([group.arn]);
  arn = group.arn as TargetGroupArn;
});

test('a group is described with its delay', async () => {
  expect(await cloud.targetGroups.describe([arn], never)).toEqual([
    { arn, name: 'web', holds: 'instance', port: 3000, delay: 45_000, checkEvery: 10_000, attached: true },
  ]);
});

test('a target goes through its states, with AWS’s reasons', async () => {
  const { targetGroups } = cloud;
  const look = async () => (await targetGroups.targets(arn, never))[0];
  await targetGroups.register(arn, [{ id: 'i-1', port: 3000 }], never);
  expect(await look()).toEqual({
    id: 'i-1',
    port: 3000,
    state: 'initial',
    reason: 'Elb.RegistrationInProgress',
    words: 'Target registration is in progress',
  });
  ready.clock.advance(10_000);
  expect(await look()).toEqual({ id: 'i-1', port: 3000, state: 'healthy' });
  await targetGroups.deregister(arn, [{ id: 'i-1', port: 3000 }], never);
  expect(await look()).toMatchObject({ state: 'draining', reason: 'Target.DeregistrationInProgress' });
  ready.clock.advance(45_000);
  expect(await look()).toBeUndefined();
});

test('an address outside the balancer’s network keeps its zone', async () => {
  const addresses = ready.cloud.targetGroups.add({ holds: 'ip' });
  const far = { id: '10.9.0.1', port: 80, zone: 'all' } as const;
  await cloud.targetGroups.register(addresses.arn as TargetGroupArn, [far], never);
  expect(await cloud.targetGroups.targets(addresses.arn as TargetGroupArn, never)).toMatchObject([far]);
});

describe('what AWS refuses is told in our words', () => {
  const elsewhere = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef';

  test('a group of another region', async () => {
    expect(await failureOf(cloud.targetGroups.describe([elsewhere as TargetGroupArn], never))).toMatchObject({
      code: 'TARGET_GROUP_NOT_FOUND',
      message: `There is no target group ${elsewhere} in region eu-central-1, ${ready.cloud.url}. It is of region us-east-1.`,
    });
  });

  test('an instance that is stopped', async () => {
    const failure = await failureOf(cloud.targetGroups.register(arn, [{ id: 'i-stopped', port: 3000 }], never));
    expect(failure).toMatchObject({ code: 'TARGET_REFUSED' });
    expect(failure.message).toContain('not in a running state');
  });

  test('throttling, after several tries', async () => {
    ready.cloud.faults.add({ kind: 'throttle', action: 'DescribeTargetHealth', times: 4 });
    expect(await failureOf(cloud.targetGroups.targets(arn, never))).toMatchObject({
      code: 'AWS_CALL_FAILED',
      message: expect.stringContaining('throttles elasticloadbalancing:DescribeTargetHealth'),
    });
    ready.cloud.faults.add({ kind: 'throttle', action: 'DescribeTargetHealth', times: 3 });
    expect(await cloud.targetGroups.targets(arn, never)).toEqual([]);
  });

  test('an action that the role may not do is named, with the line for its policy', async () => {
    const keys = ready.cloud.identities.addUser('arn:aws:iam::123456789012:user/ann', ['{"Statement":[]}']);
    vi.stubEnv('AWS_ACCESS_KEY_ID', keys.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
    const ann = await enterCloud(ready.entry, { credentials, endpoint: ready.cloud.url }, never);
    expect(await failureOf(ann.targetGroups.register(arn, [{ id: 'i-1', port: 3000 }], never))).toMatchObject({
      code: 'AWS_CALL_FAILED',
      message: expect.stringContaining('may not do elasticloadbalancing:RegisterTargets on arn:aws:elastic'),
      hint: `Add to the policy of the role: {"Effect":"Allow","Action":"elasticloadbalancing:RegisterTargets","Resource":"${arn}"}`,
    });
    expect(await failureOf(ann.targetGroups.targets(arn, never))).toMatchObject({
      hint: 'Add to the policy of the role: {"Effect":"Allow","Action":"elasticloadbalancing:DescribeTargetHealth","Resource":"*"}',
    });
  });

  test('no answer', async () => {
    ready.cloud.faults.add({ kind: 'hang', action: 'RegisterTargets', times: 4 });
    expect(await failureOf(cloud.targetGroups.register(arn, [{ id: 'i-1', port: 3000 }], never))).toMatchObject({
      code: 'AWS_UNREACHABLE',
    });
  });
});

test('a deregistration whose answer was lost is asked again, and is no error', async () => {
  await cloud.targetGroups.register(arn, [{ id: 'i-1', port: 3000 }], never);
  ready.cloud.faults.add({ kind: 'lost', action: 'DeregisterTargets' });
  await cloud.targetGroups.deregister(arn, [{ id: 'i-1', port: 3000 }], never);
  expect(await cloud.targetGroups.targets(arn, never)).toMatchObject([{ state: 'draining' }]);
});

test('a session that has expired is taken anew', async () => {
  ready.cloud.faults.add({ kind: 'expired', action: 'DescribeTargetHealth' });
  expect(await cloud.targetGroups.targets(arn, never)).toEqual([]);
});
