import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { describeRule, tagRule } from '../../src/window/describe-rule.ts';
import { exactCidr } from '../../src/window/exact-cidr.ts';
import { newNonce } from '../../src/window/nonce.ts';
import type { Rule, RuleId } from '../../src/window/rule.ts';
import { type CloudUnderTest, run } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

const never = new AbortController().signal;

function requestFor(group: GroupId, address = '198.51.100.7') {
  const nonce = newNonce();
  const tags = tagRule(run, nonce, Date.UTC(2030, 0, 1));
  return { group, cidr: exactCidr(address), port: 22, description: describeRule(run), tags };
}

async function make(cloud: Cloud, request: ReturnType<typeof requestFor>): Promise<Rule> {
  const answer = await cloud.firewall.authorizeRule(request);
  if (answer.kind !== 'made' || answer.rules[0] === undefined) throw new Error(`not made: ${answer.kind}`);
  return answer.rules[0];
}

describe.each(Object.entries(clouds))('%s, through our own clients', (_, start) => {
  let under: CloudUnderTest;
  let cloud: Cloud;
  beforeAll(async () => {
    under = await start();
    cloud = await enter(under);
  });
  afterAll(async () => await under.stop());

  test('a role is taken, and says whose it is', () => {
    expect(cloud.identity).toBe('arn:aws:sts::123456789012:assumed-role/deploy/sallyport-acme-shop-7-1');
    expect(cloud.record.accountId).toBe('123456789012');
    expect(cloud.record.session?.expires).toBeGreaterThan(Date.now());
  });

  test.each(['198.51.100.7', '2001:db8::7'])(
    'a rule for %s comes back with its id, as it was asked for, tags included',
    async (address) => {
      const request = requestFor(await under.makeGroup(), address);
      const rule = await make(cloud, request);
      const { group, cidr, description, tags } = request;
      expect(rule).toEqual({
        id: expect.stringMatching(/^sgr-/),
        group,
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 22,
        toPort: 22,
        source: cidr,
        description,
        tags,
      });
      expect((await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress')).toEqual([
        rule,
      ]);
    },
  );

  test('the same rule again exists already, whatever its description and tags', async () => {
    const request = requestFor(await under.makeGroup());
    await make(cloud, request);
    const again = { ...request, description: 'another', tags: { other: 'tag' } };
    expect(await cloud.firewall.authorizeRule(again)).toEqual({ kind: 'exists' });
    expect((await make(cloud, { ...request, port: 2222 })).fromPort).toBe(2222);
  });

  test('a rule goes by its id, and only that one', async () => {
    const group = await under.makeGroup();
    const first = await make(cloud, requestFor(group));
    const second = await make(cloud, requestFor(group, '198.51.100.8'));
    expect(await cloud.firewall.revokeRule(group, first.id)).toBe('revoked');
    expect((await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress')).toEqual([
      second,
    ]);
  });

  test('an id that never was is not found', async () => {
    const group = await under.makeGroup();
    expect(await cloud.firewall.revokeRule(group, 'sgr-0123456789abcdef0' as RuleId)).toBe('not-found');
  });

  test('a group that is not there is named, by every call', async () => {
    const group = 'sg-0123456789abcdef0' as GroupId;
    expect(await cloud.firewall.authorizeRule(requestFor(group))).toMatchObject({
      kind: 'refused',
      error: { code: 'GROUP_NOT_FOUND' },
    });
    await expect(cloud.firewall.revokeRule(group, 'sgr-0123456789abcdef0' as RuleId)).rejects.toMatchObject({
      code: 'GROUP_NOT_FOUND',
    });
  });

  test('the sixty-first rule is one too many', async () => {
    const group = await under.makeGroup();
    for (let host = 1; host <= 60; host += 1) await make(cloud, requestFor(group, `192.0.2.${host}`));
    expect(await cloud.firewall.authorizeRule(requestFor(group))).toMatchObject({
      kind: 'refused',
      error: { code: 'WINDOW_RULE_LIMIT' },
    });
  });

  test('a rule that exists takes further tags and gives them back, but not one that has changed meanwhile', async () => {
    const { firewall } = cloud;
    const rule = await make(cloud, requestFor(await under.makeGroup()));
    const tagsNow = async () => (await firewall.describeRules(rule.group)).find(({ id }) => id === rule.id)?.tags;
    expect(await firewall.writeTags(rule, { 'sallyport:lease:a': '1', 'sallyport:lease:b': '2' })).toBe('written');
    expect(await tagsNow()).toEqual({ ...rule.tags, 'sallyport:lease:a': '1', 'sallyport:lease:b': '2' });
    expect(await firewall.writeTags(rule, { 'sallyport:lease:a': '3' })).toBe('written');
    expect(await firewall.dropTags(rule, { 'sallyport:lease:a': '1', 'sallyport:lease:b': '2' })).toBe('dropped');
    expect(await tagsNow()).toEqual({ ...rule.tags, 'sallyport:lease:a': '3' });
  });

  test('the fifty-first tag is one too many', async () => {
    const rule = await make(cloud, requestFor(await under.makeGroup()));
    const room = 50 - Object.keys(rule.tags).length;
    const leases = Array.from({ length: room }, (_, at) => [`sallyport:lease:${at}`, 'x']);
    expect(await cloud.firewall.writeTags(rule, Object.fromEntries(leases))).toBe('written');
    expect(await cloud.firewall.writeTags(rule, { 'sallyport:lease:0': 'y' })).toBe('written');
    expect(await cloud.firewall.writeTags(rule, { 'sallyport:lease:more': 'x' })).toBe('full');
  });

  test('rules with our mark are found in all groups', async () => {
    const rules = [
      await make(cloud, requestFor(await under.makeGroup())),
      await make(cloud, requestFor(await under.makeGroup())),
    ];
    const plain = await make(cloud, { ...requestFor(await under.makeGroup()), tags: { owner: 'somebody' } });
    const found = (await cloud.firewall.rulesTagged('sallyport:nonce')).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    expect(found).not.toContain(plain.id);
  });

  test('a rule gets one guard, which is moved, told and dropped', async () => {
    const { guard } = cloud;
    if (guard === undefined) throw new Error('no guard');
    const rule = await make(cloud, requestFor(await under.makeGroup()));
    const at = Date.UTC(2030, 0, 1, 12, 30, 59, 1);
    expect(await guard.due(rule)).toBeUndefined();
    await guard.set(rule, at);
    // Whole seconds, never early.
    expect(await guard.due(rule)).toBe(Date.UTC(2030, 0, 1, 12, 31));
    await guard.set(rule, Date.UTC(2031, 0, 1));
    expect(await guard.due(rule)).toBe(Date.UTC(2031, 0, 1));
    await guard.drop(rule);
    expect(await guard.due(rule)).toBeUndefined();
    await guard.drop(rule);
  });

  test('a state is read from S3; what is not there is said', async () => {
    const state = { bucket: 'states-of-acme', key: 'prod/shop.tfstate' };
    await under.putObject(state.bucket, state.key, '{"version":4}');
    const { readState } = await enter(under, { state });
    expect(await readState(state.bucket, state.key, never)).toBe('{"version":4}');
    await expect(readState('no-such-bucket-of-acme', 'x', never)).rejects.toMatchObject({ code: 'TERRAFORM_FAILED' });
  });
});
