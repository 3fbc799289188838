import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { describeRule, tagRule } from '../../src/window/describe-rule.ts';
import { exactCidr } from '../../src/window/exact-cidr.ts';
import { newNonce } from '../../src/window/nonce.ts';
import type { Firewall, Rule } from '../../src/window/rule.ts';
import { type CloudUnderTest, run } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

// What AWS does to calls that are good: it throttles them, calls their session expired, and its answers get lost.
describe.each(Object.entries(clouds))('%s, through our own clients', (_, start) => {
  let under: CloudUnderTest;
  let cloud: Cloud;
  let tokens = 0;
  beforeAll(async () => {
    under = await start();
    const counted = {
      ...under,
      token: (audience: string) => {
        tokens += 1;
        return under.token(audience);
      },
    };
    cloud = await enter(counted);
  });
  afterAll(async () => await under.stop());

  const requestFor = (group: GroupId, host = 7) => ({
    ...{ group, cidr: exactCidr(`198.51.100.${host}`), port: 22, description: describeRule(run) },
    tags: tagRule(run, newNonce(), Date.UTC(2030, 0, 1)),
  });
  const make = async (group: GroupId, host?: number): Promise<Rule> => {
    const answer = await cloud.firewall.authorizeRule(requestFor(group, host));
    if (answer.kind !== 'made' || answer.rules[0] === undefined) throw new Error(`not made: ${answer.kind}`);
    return answer.rules[0];
  };
  const shown = async (group: GroupId) =>
    (await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress');

  const lease = { 'sallyport:lease:a': '1' };
  const calls: Record<string, (firewall: Firewall, rule: Rule) => Promise<unknown>> = {
    AuthorizeSecurityGroupIngress: async (firewall, { group }) =>
      (await firewall.authorizeRule(requestFor(group, 8))).kind,
    DescribeSecurityGroupRules: async (firewall, { group, id }) =>
      (await firewall.describeRules(group)).some((rule) => rule.id === id),
    CreateTags: (firewall, rule) => firewall.writeTags(rule, lease),
    DeleteTags: (firewall, rule) => firewall.dropTags(rule, lease),
    RevokeSecurityGroupIngress: (firewall, { group, id }) => firewall.revokeRule(group, id),
  };
  const good = {
    AuthorizeSecurityGroupIngress: 'made',
    DescribeSecurityGroupRules: true,
    CreateTags: 'written',
    DeleteTags: 'dropped',
    RevokeSecurityGroupIngress: 'revoked',
  };

  test.each(Object.entries(calls))('%s that is throttled is sent again', async (action, call) => {
    const rule = await make(await under.makeGroup());
    under.next('throttled', action);
    expect(await call(cloud.firewall, rule)).toBe(good[action as keyof typeof good]);
  });

  test.each(Object.entries(calls))('%s of an expired session is sent again by a fresh one', async (action, call) => {
    const rule = await make(await under.makeGroup());
    const before = tokens;
    under.next('expired', action);
    expect(await call(cloud.firewall, rule)).toBe(good[action as keyof typeof good]);
    expect(tokens).toBe(before + 1);
  });

  test('a rule whose answer was lost exists, with the tags that it was asked for with', async () => {
    const request = requestFor(await under.makeGroup());
    under.next('lost', 'AuthorizeSecurityGroupIngress');
    expect(await cloud.firewall.authorizeRule(request)).toEqual({ kind: 'exists' });
    expect((await shown(request.group)).map(({ tags }) => tags)).toEqual([request.tags]);
  });

  test('a revoke whose answer was lost is told as a rule that is not there, and so is the second of two', async () => {
    const { group, id } = await make(await under.makeGroup());
    under.next('lost', 'RevokeSecurityGroupIngress');
    expect(await cloud.firewall.revokeRule(group, id)).toBe('not-found');
    expect(await shown(group)).toEqual([]);
    expect(await cloud.firewall.revokeRule(group, id)).toBe('not-found');
  });

  test('all rules are seen, however many pages they fill: of a group, and by our mark in all groups', async () => {
    const group = await under.makeGroup();
    const ids: string[] = [];
    for (let host = 1; host <= 12; host += 1) ids.push((await make(group, host)).id);
    expect((await shown(group)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const found = (await cloud.firewall.rulesTagged('sallyport:nonce')).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  test('what was made, tagged or removed is shown so in the end', async () => {
    const group = await under.makeGroup();
    under.runBehind(3);
    const rule = await make(group);
    await expect.poll(async () => (await shown(group)).map(({ id }) => id)).toEqual([rule.id]);
    await cloud.firewall.writeTags(rule, lease);
    await expect.poll(async () => (await shown(group))[0]?.tags).toEqual({ ...rule.tags, ...lease });
    await cloud.firewall.revokeRule(group, rule.id);
    await expect.poll(() => shown(group)).toEqual([]);
    under.runBehind(0);
  });
});
