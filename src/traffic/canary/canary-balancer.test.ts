import { beforeEach, expect, test } from 'vitest';
import { balancerStage, instanceId, web } from '../../../test/fakes/balancer-stage.ts';
import type { FakeRule } from '../../../test/fakes/cloud/listeners.ts';
import type { FakeTargetGroup } from '../../../test/fakes/cloud/target-groups.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import type { HostName, TargetGroupArn } from '../../inventory/host.ts';
import type { targetBalancer } from '../target-balancer.ts';
import { type CanaryBalancer, canaryBalancer } from './canary-balancer.ts';
import { findCanary } from './find-canary.ts';
import { putAtRest } from './put-at-rest.ts';
import type { Rest } from './share.ts';

const signal = new AbortController().signal;
const [one, two] = [web(1), web(2)];
let stage: Awaited<ReturnType<typeof balancerStage>>;
let canary: FakeTargetGroup & { readonly arn: TargetGroupArn };
let rule: FakeRule;
let balancer: CanaryBalancer;
let saved: (Rest | undefined)[];

/** Three hosts at home in a group of weight 5; the canary group beside it in the same rule, with weight 0. */
beforeEach(async () => {
  stage = await balancerStage();
  const { groups, clock, hosts, group } = stage;
  for (const old of groups.listeners.sendingTo(group.arn)) groups.listeners.remove(old);
  canary = groups.add({ delay: 30, checkEvery: 5 });
  for (const old of groups.listeners.sendingTo(canary.arn)) groups.listeners.remove(old);
  rule = groups.listeners.add([
    { group: group.arn, weight: 5 },
    { group: canary.arn, weight: 0 },
  ]);
  const home = stage.balancer();
  const lane = stage.balancer({ targetGroups: { kind: 'every-role', groups: [canary.arn] } }) as ReturnType<
    typeof targetBalancer
  >;
  const targetGroups = { kind: 'every-role', groups: [group.arn] } as const;
  const { rest } = await findCanary({ canary: canary.arn, hosts, targetGroups, groups, rules: groups.rules }, signal);
  saved = [];
  const share = (inside: number) => inside / 4;
  balancer = canaryBalancer({
    ...{ home, lane, rest, share, hosts, clock, rules: groups.rules },
    save: (state) => saved.push(state),
  });
  await balancer.look(signal);
});

const weights = () => rule.forward.map(({ weight }) => weight);
const targetsIn = (group: FakeTargetGroup) =>
  stage.groups.state
    .targets(group)
    .filter(({ state }) => state !== 'draining')
    .map(({ id }) => id);
const traffic = async (name: string) => (await balancer.look(signal)).hosts.get(name as HostName)?.kind;

test('a host on trial gets its share by the canary group, and goes home without a moment out of service', async () => {
  await balancer.drain(one, signal);
  expect(await traffic('web-1')).toBe('out');
  await balancer.admit(one, signal);
  expect(weights()).toEqual([15, 5]);
  expect([targetsIn(canary), targetsIn(stage.group)]).toEqual([[instanceId(1)], [instanceId(2), instanceId(3)]]);
  expect(await traffic('web-1')).toBe('in');

  await balancer.register(one, signal);
  expect(weights()).toEqual([5, 0]);
  expect(targetsIn(canary)).toEqual([]);
  expect(targetsIn(stage.group).toSorted()).toEqual([1, 2, 3].map(instanceId));
  expect(await traffic('web-1')).toBe('in');
});

test.each(['read', 'setWeights'] as const)('%s that fails once ends nothing', async (failing) => {
  await balancer.drain(one, signal);
  let left = 1;
  stage.groups.before = (call) => {
    if (call === failing && left-- > 0) throw new Error('AWS says no');
  };
  await balancer.admit(one, signal);
  expect(weights()).toEqual([15, 5]);
  left = 1;
  await balancer.register(one, signal);
  expect(weights()).toEqual([5, 0]);
});

test('a host that is home is no failure where the weights can’t be given back: it serves both ways until they are', async () => {
  await balancer.drain(one, signal);
  await balancer.admit(one, signal);
  stage.groups.before = (call) => {
    if (call === 'setWeights') throw new Error('AWS says no');
  };
  await balancer.register(one, signal);
  expect(targetsIn(stage.group)).toContain(instanceId(1));
  expect([targetsIn(canary), weights()]).toEqual([[instanceId(1)], [15, 5]]);
  expect((await failureOf(balancer.clear(10_000))).code).toBe('CANARY_WEIGHTS_LEFT');
  expect(saved.at(-1)).toBeDefined();

  stage.groups.before = () => undefined;
  await balancer.clear(10_000);
  expect([targetsIn(canary), weights(), saved.at(-1)]).toEqual([[], [5, 0], undefined]);
});

test('what the weights were is saved before the first of them changes', async () => {
  let before: unknown;
  stage.groups.before = (call) => {
    if (call === 'setWeights') before ??= saved.at(-1);
  };
  await balancer.drain(one, signal);
  await balancer.admit(one, signal);
  expect(before).toEqual({
    group: canary.arn,
    rules: [
      {
        arn: rule.arn,
        byHand: expect.stringContaining(rule.arn),
        weights: [
          { group: stage.group.arn, weight: 5 },
          { group: canary.arn, weight: 0 },
        ],
      },
    ],
  });
  await balancer.clear(10_000);
  expect(saved.at(-1)).toBeUndefined();
});

test('two that come at once get the share of two; one that leaves takes its own with it', async () => {
  await Promise.all([balancer.drain(one, signal), balancer.drain(two, signal)]);
  await Promise.all([balancer.admit(one, signal), balancer.admit(two, signal)]);
  expect(weights()).toEqual([5, 5]);
  await balancer.register(two, signal);
  expect(weights()).toEqual([15, 5]);
});

test('a host that is taken out gets no request any more before its drain begins', async () => {
  await balancer.drain(one, signal);
  await balancer.admit(one, signal);
  let atDrain: number[] | undefined;
  stage.groups.before = (call) => {
    if (call === 'deregister') atDrain ??= weights();
  };
  await balancer.drain(one, signal);
  expect(atDrain).toEqual([5, 0]);
  expect(targetsIn(canary)).toEqual([]);
  expect(await traffic('web-1')).toBe('out');
});

test('a change of weights is waited for until it is seen', async () => {
  await balancer.drain(one, signal);
  stage.groups.listeners.lag = 4;
  await balancer.admit(one, signal);
  const looks = stage.groups.calls.filter(({ call }) => call === 'read');
  expect(looks.length).toBeGreaterThan(4);
});

test('clear takes everything out and gives the weights back, whatever is left there', async () => {
  stage.groups.state.register(canary, { id: instanceId(3), port: 3000 });
  rule.forward = [
    { group: stage.group.arn, weight: 5 },
    { group: canary.arn, weight: 3 },
  ];
  await balancer.clear(10_000);
  expect([weights(), targetsIn(canary)]).toEqual([[5, 0], []]);
});

test('weights that can’t be given back are named, with the command to do it by hand', async () => {
  await balancer.drain(one, signal);
  await balancer.admit(one, signal);
  stage.groups.before = (call) => {
    if (call === 'setWeights') throw new Error('AWS says no');
  };
  const error = await failureOf(balancer.clear(10_000));
  expect(error).toMatchObject({ code: 'CANARY_WEIGHTS_LEFT', exitCode: 8 });
  expect(error).toMatchObject({
    message: expect.stringContaining(rule.arn),
    hint: expect.stringContaining(`aws elbv2 modify-rule --rule-arn ${rule.arn}`),
  });
  expect(saved.at(-1)).toBeDefined();
});

test('each rule that is still wrong has its own command, and no other has one', async () => {
  const { groups, group, clock, hosts } = stage;
  const weightsOf = [
    { group: group.arn, weight: 1 },
    { group: canary.arn, weight: 0 },
  ];
  const [second, third] = [groups.listeners.add(weightsOf), groups.listeners.add(weightsOf)];
  const targetGroups = { kind: 'every-role', groups: [group.arn] } as const;
  const { rest } = await findCanary({ canary: canary.arn, hosts, targetGroups, groups, rules: groups.rules }, signal);
  groups.before = (call, arn) => {
    if (call === 'setWeights' && arn !== second.arn) throw new Error('AWS says no');
  };
  const parts = { rules: groups.rules, clock };
  const error = await failureOf(putAtRest(parts, rest, { anyway: true, milliseconds: 10_000 }));
  const commands = rest.rules.flatMap(({ arn, byHand }) => (arn === second.arn ? [] : [byHand]));
  expect(commands).toHaveLength(2);
  expect(error.hint.split('\n').slice(1)).toEqual(commands);
  expect(error.message).toContain(third.arn);
  expect(error.message).not.toContain(second.arn);
});

test('a rule that somebody removed meanwhile needs nothing', async () => {
  await balancer.drain(one, signal);
  await balancer.admit(one, signal);
  stage.groups.listeners.remove(rule);
  await balancer.clear(10_000);
  expect(saved.at(-1)).toBeUndefined();
});
