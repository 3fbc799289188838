import { expect, test } from 'vitest';
import type { GroupId } from '../src/inventory/host.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';
import { failureOf } from './fakes/failure-of.ts';

const isOpen = ({ cloud, group }: ReadyCloud) => cloud.groups.allows(group, runnerAddress, 22);

test('a role that may not open says which line its policy lacks, and nothing is left to close', async () => {
  await using ready = await readyCloud();
  const role = ready.cloud.trust.roles.get(ready.roleArn);
  if (role === undefined) throw new Error('no role');
  const policy = '{"Statement":[{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}]}';
  ready.cloud.trust.roles.set(role.arn, { ...role, policy });
  const run = await startWindowRun(ready);

  const error = await failureOf(run.open());
  const calls = ready.cloud.calls.length;

  expect(error).toMatchObject({ code: 'WINDOW_DENIED', exitCode: 2 });
  expect(error.message).toContain(`ec2:AuthorizeSecurityGroupIngress on ${ready.group}`);
  expect(error.message).not.toContain('kQ9x');
  expect(error.hint).toContain('"Action":"ec2:AuthorizeSecurityGroupIngress"');
  expect(await run.close()).toEqual({ kind: 'nothing' });
  expect(ready.cloud.calls.length).toBe(calls);
});

test('a group that is full, or not there, is named', async () => {
  await using ready = await readyCloud();
  ready.cloud.limits.rules = 1;
  const base = {
    group: ready.group,
    egress: false,
    protocol: 'tcp',
    fromPort: 22,
    toPort: 22,
    description: '',
    tags: {},
  };
  ready.cloud.groups.add({ ...base, cidr: '192.0.2.1/32' });
  const run = await startWindowRun(ready);
  expect(await failureOf(run.open())).toMatchObject({ code: 'WINDOW_RULE_LIMIT' });

  const elsewhere = await startWindowRun({
    ...ready,
    group: ready.cloud.groups.addGroup({ region: 'us-east-1' }).id as GroupId,
  });
  expect(await failureOf(elsewhere.open())).toMatchObject({
    code: expect.stringMatching(/GROUP_NOT_FOUND|WINDOW_DENIED/),
  });
});

test.each(['throttle', 'before'] as const)('a call that fails in passing (%s) is repeated', async (kind) => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  ready.cloud.faults.add({ kind, action: 'AuthorizeSecurityGroupIngress', times: 2 });
  expect((await run.open()).kind).toBe('own');
  expect(await run.close()).toEqual({ kind: 'closed' });
});

test('a session that has expired is renewed once, with a fresh token, and the call repeated', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  ready.cloud.faults.add({ kind: 'expired', action: 'AuthorizeSecurityGroupIngress' });
  const before = ready.cloud.calls.length;

  expect((await run.open()).kind).toBe('own');

  const made = ready.cloud.calls.slice(before).map(({ action, outcome }) => `${action} ${outcome}`);
  expect(made).toEqual([
    'AuthorizeSecurityGroupIngress RequestExpired',
    'AssumeRoleWithWebIdentity done',
    'AuthorizeSecurityGroupIngress done',
    'DescribeSecurityGroupRules done',
  ]);
});

test('a session that ends while the window is open does not keep it open', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  ready.clock.advance(7_200_000);
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(isOpen(ready)).toBe(false);
});

test('a session about to end is renewed before it is refused', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  ready.clock.advance(3_570_000);
  await run.open();
  const outcomes = ready.cloud.calls.map(({ action, outcome }) => `${action} ${outcome}`);
  expect(outcomes).toEqual([
    'AssumeRoleWithWebIdentity done',
    'AssumeRoleWithWebIdentity done',
    'AuthorizeSecurityGroupIngress done',
    'DescribeSecurityGroupRules done',
  ]);
});

test('credentials that AWS never takes are an error, not a loop', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  ready.cloud.faults.add({ kind: 'expired', action: 'AuthorizeSecurityGroupIngress', times: 9 });
  expect(await failureOf(run.open())).toMatchObject({ code: 'CREDENTIALS_EXPIRED' });
});

test('a cancel before the call opens nothing', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await expect(run.open(AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
  expect(run.saved).toEqual([]);
  expect(isOpen(ready)).toBe(false);
});

test.each([0, 65_536, 22.5, Number.NaN])('port %s is refused before anything is saved or called', async (port) => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready, port);
  const calls = ready.cloud.calls.length;
  expect(await failureOf(run.open())).toMatchObject({ code: 'WINDOW_RULE_REFUSED' });
  expect(run.saved).toEqual([]);
  expect(ready.cloud.calls.length).toBe(calls);
});
