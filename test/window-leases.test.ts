import { expect, test } from 'vitest';
import type { Rule } from '../src/window/rule.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';
import { failureOf } from './fakes/failure-of.ts';

const isOpen = ({ cloud, group }: ReadyCloud) => cloud.groups.allows(group, runnerAddress, 22);
const rulesOf = ({ cloud, group }: ReadyCloud) => cloud.groups.rules(group);
const leasesOf = (ready: ReadyCloud) =>
  rulesOf(ready).flatMap(({ tags }) => Object.keys(tags).filter((key) => key.startsWith('sallyport:lease:')));

async function twoRuns(ready: ReadyCloud) {
  const first = await startWindowRun(ready);
  const second = await startWindowRun(ready);
  const made = await first.open();
  const from = ready.cloud.calls.length;
  const joined = await second.open();
  const joining = ready.cloud.calls.slice(from).map(({ action }) => action);
  return { first, second, made, joined, joining };
}

test('a second run behind the same address joins by a lease of its own; the first to end does not cut it off (#3)', async () => {
  await using ready = await readyCloud();
  const { first, second, made, joined, joining } = await twoRuns(ready);
  expect(joined).toMatchObject({ kind: 'joined', rule: { id: made.rule.id } });
  expect(second.saved.at(-1)).toMatchObject({ rule: made.rule.id });
  expect(joining).toEqual([
    'AuthorizeSecurityGroupIngress',
    'DescribeSecurityGroupRules',
    'CreateTags',
    'DescribeSecurityGroupRules',
    'DescribeSecurityGroupRules',
  ]);
  expect(leasesOf(ready)).toHaveLength(2);

  const from = ready.cloud.calls.length;
  expect(await first.close()).toEqual({ kind: 'left' });
  expect(ready.cloud.calls.slice(from).map(({ action }) => action)).toEqual([
    'CreateTags',
    'DescribeSecurityGroupRules',
    'DeleteTags',
  ]);
  expect(isOpen(ready)).toBe(true);
  expect(leasesOf(ready)).toEqual([`sallyport:lease:${second.request.nonce}`]);
  expect(first.told.at(-1)).toMatchObject({ kind: 'window-closed', left: true });

  expect(await second.close()).toEqual({ kind: 'closed' });
  expect(rulesOf(ready)).toEqual([]);
});

test('the one that joined may end first, and the maker’s rule stays for the maker', async () => {
  await using ready = await readyCloud();
  const { first, second } = await twoRuns(ready);
  expect(await second.close()).toEqual({ kind: 'left' });
  expect(isOpen(ready)).toBe(true);
  expect(await first.close()).toEqual({ kind: 'closed' });
  expect(isOpen(ready)).toBe(false);
});

test('both leave at once: the rule is gone', async () => {
  await using ready = await readyCloud();
  const { first, second } = await twoRuns(ready);
  const ends = await Promise.all([first.close(), second.close()]);
  expect(ends.map(({ kind }) => kind)).not.toContain('nothing');
  expect(rulesOf(ready)).toEqual([]);
});

test('both open at once: one rule, two leases', async () => {
  await using ready = await readyCloud();
  const [first, second] = [await startWindowRun(ready), await startWindowRun(ready)];
  await Promise.all([first.open(), second.open()]);
  expect(rulesOf(ready)).toHaveLength(1);
  expect(leasesOf(ready)).toHaveLength(2);
  await first.close();
  await second.close();
  expect(rulesOf(ready)).toEqual([]);
});

test('a run that joined and was killed before its lease was written leaves nothing behind', async () => {
  await using ready = await readyCloud();
  const first = await startWindowRun(ready);
  await first.open();
  const second = await startWindowRun(ready);
  ready.cloud.faults.add({ kind: 'error', status: 400, code: 'InvalidParameterValue', action: 'CreateTags' });
  await failureOf(second.open());
  expect(second.saved.at(-1)).toMatchObject({ rule: rulesOf(ready)[0]?.id });

  expect(await second.post()).toEqual({ kind: 'left' });
  expect(leasesOf(ready)).toEqual([`sallyport:lease:${first.request.nonce}`]);
  expect(await first.close()).toEqual({ kind: 'closed' });
});

test('a run that joins while another revokes gets a rule of its own', async () => {
  await using ready = await readyCloud();
  const first = await startWindowRun(ready);
  await first.open();
  const second = await startWindowRun(ready);
  const { revokeRule, writeTags } = first.parts.firewall;
  // The closer has looked and seen nobody; the other one comes before the revoke does.
  let opening: Promise<unknown> = Promise.resolve();
  first.parts.firewall.revokeRule = async (...call) => {
    const leased = new Promise<void>((resolve) => {
      const write = second.parts.firewall.writeTags;
      second.parts.firewall.writeTags = async (...tags) => {
        const answer = await write(...tags);
        resolve();
        return answer;
      };
    });
    opening = second.open();
    await leased;
    return await revokeRule(...call);
  };
  first.parts.firewall.writeTags = writeTags;
  expect(await first.close()).toMatchObject({ kind: 'closed' });
  await opening;
  expect(isOpen(ready)).toBe(true);
  expect(leasesOf(ready)).toEqual([`sallyport:lease:${second.request.nonce}`]);
  expect(await second.close()).toEqual({ kind: 'closed' });
  expect(rulesOf(ready)).toEqual([]);
});

test('the mark of a run that died while it was leaving is waited for, and no longer', async () => {
  await using ready = await readyCloud();
  const first = await startWindowRun(ready);
  await first.open();
  const dead = new Error('killed');
  first.parts.firewall.describeRules = () => Promise.reject(dead);
  first.parts.firewall.revokeRule = () => Promise.reject(dead);
  await failureOf(first.close());
  expect(rulesOf(ready)[0]?.tags[`sallyport:lease:${first.request.nonce}`]).toMatch(/^leaving /);

  const second = await startWindowRun(ready);
  const started = ready.clock.now();
  expect(await second.open()).toMatchObject({ kind: 'joined' });
  expect(ready.clock.now() - started).toBeGreaterThanOrEqual(30_000);
  expect(ready.clock.now() - started).toBeLessThan(40_000);
  expect(leasesOf(ready)).toEqual([`sallyport:lease:${second.request.nonce}`]);
  expect(await second.close()).toEqual({ kind: 'closed' });
});

test('a rule without room for a further lease is named as such; leases that have ended make room', async () => {
  await using ready = await readyCloud();
  const first = await startWindowRun(ready);
  const { rule } = await first.open();
  const fill = async (until: string) => {
    const room = 50 - Object.keys(rulesOf(ready)[0]?.tags ?? {}).length;
    const tags = Array.from({ length: room }, (_, at) => [`sallyport:lease:${at}`, until]);
    await first.parts.firewall.writeTags(rule as Rule, Object.fromEntries(tags));
  };
  await fill('2030-01-01T00:00:00.000Z');
  const second = await startWindowRun(ready);
  expect(await failureOf(second.open())).toMatchObject({ code: 'WINDOW_LEASE_LIMIT', exitCode: 2 });
  expect(await second.close()).toEqual({ kind: 'left' });

  ready.cloud.groups.retag(rule.id, (tags) =>
    Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, value.replace('2030', '2020')])),
  );
  const third = await startWindowRun(ready);
  expect(await third.open()).toMatchObject({ kind: 'joined' });
  expect(leasesOf(ready)).toHaveLength(2);
});

test('a full group is swept once, and then opened (#13)', async () => {
  await using ready = await readyCloud();
  const dead = await startWindowRun({ ...ready });
  await dead.open();
  const others = rulesOf(ready).map(({ id: _, ...rule }) => ({ ...rule, cidr: '192.0.2.9/32' }));
  for (const { id } of rulesOf(ready)) ready.cloud.groups.remove(id);
  for (const rule of others) ready.cloud.groups.add(rule);
  ready.cloud.limits.rules = 1;
  const run = await startWindowRun(ready);
  expect(await failureOf(run.open())).toMatchObject({ code: 'WINDOW_RULE_LIMIT' });
  ready.clock.advance(3_600_000 + 5 * 60_000 + 1);
  const later = await startWindowRun(ready);
  expect(await later.open()).toMatchObject({ kind: 'own' });
  expect(rulesOf(ready).map(({ cidr }) => cidr)).toEqual([`${runnerAddress}/32`]);
});

test('open and close sweep what has expired in their group, and nothing else (#6)', async () => {
  await using ready = await readyCloud();
  const base = { group: ready.group, egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '' };
  const lease = (until: string) => ({ 'sallyport:nonce': 'x', 'sallyport:lease:x': until });
  const kept = [
    { cidr: '192.0.2.1/32', tags: lease('2026-01-01T00:30:00.000Z') },
    { cidr: '192.0.2.2/32', tags: {} },
    { cidr: '192.0.2.3/32', tags: { 'sallyport:lease:x': '2020-01-01T00:00:00.000Z' } },
    { cidr: '192.0.2.4/32', tags: lease('some day') },
    {
      cidr: '192.0.2.5/32',
      tags: { ...lease('2020-01-01T00:00:00.000Z'), 'sallyport:lease:y': '2026-01-01T00:30:00.000Z' },
    },
    { cidr: '192.0.2.6/32', tags: lease('2025-12-31T23:56:00.000Z') },
  ].map((rule) => ready.cloud.groups.add({ ...base, ...rule }));
  const expired = () =>
    ready.cloud.groups.add({ ...base, cidr: '192.0.2.7/32', tags: lease('2025-12-31T23:54:00.000Z') });
  expired();
  const run = await startWindowRun(ready);
  await run.open();
  expect(rulesOf(ready).filter(({ cidr }) => cidr !== `${runnerAddress}/32`)).toEqual(kept);
  expired();
  await run.close();
  expect(rulesOf(ready)).toEqual(kept);
});

test('a role that may not tag what exists shuts its own rule without waiting for marks, and can’t join another’s', async () => {
  await using ready = await readyCloud();
  const role = ready.cloud.trust.roles.get(ready.roleArn);
  if (role === undefined) throw new Error('no role');
  const allow = (Action: string, Condition?: object) => ({ Effect: 'Allow', Action, Resource: '*', Condition });
  const making = { StringEquals: { 'ec2:CreateAction': 'AuthorizeSecurityGroupIngress' } };
  const statements = [allow('ec2:*SecurityGroup*'), allow('ec2:CreateTags', making)];
  ready.cloud.trust.roles.set(role.arn, { ...role, policy: JSON.stringify({ Statement: statements }) });
  const first = await startWindowRun(ready);
  await first.open();
  const second = await startWindowRun(ready);
  const error = await failureOf(second.open());
  expect(error).toMatchObject({ code: 'WINDOW_DENIED', message: expect.stringContaining('ec2:CreateTags') });
  const [started, from] = [ready.clock.now(), ready.cloud.calls.length];
  expect(await first.close()).toEqual({ kind: 'closed' });
  expect(ready.clock.now() - started).toBeLessThan(1_000);
  expect(ready.cloud.calls.slice(from).map(({ action }) => action)).toEqual([
    'CreateTags',
    'DescribeSecurityGroupRules',
    'RevokeSecurityGroupIngress',
    'DescribeSecurityGroupRules',
  ]);
  expect(rulesOf(ready)).toEqual([]);
});

test('a run that can’t take its lease off a shared rule says so at once, and leaves the rule to the other', async () => {
  await using ready = await readyCloud();
  const { first } = await twoRuns(ready);
  const denied = { kind: 'error', status: 403, code: 'UnauthorizedOperation', times: 9_999 } as const;
  for (const action of ['CreateTags', 'DeleteTags']) ready.cloud.faults.add({ ...denied, action });
  const started = ready.clock.now();
  expect(await failureOf(first.close())).toMatchObject({ code: 'WINDOW_NOT_CLOSED', cause: { code: 'WINDOW_DENIED' } });
  expect(ready.clock.now() - started).toBeLessThan(1_000);
  expect(isOpen(ready)).toBe(true);
});
