import { expect, test } from 'vitest';
import { web } from '../../../test/fakes/balancer-stage.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { memoryTargetGroups } from '../../../test/fakes/memory-target-groups.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import type { Role, TargetGroupArn } from '../../inventory/host.ts';
import { findCanary } from './find-canary.ts';

const signal = new AbortController().signal;

function scene() {
  const clock = virtualClock();
  const groups = memoryTargetGroups(clock);
  const add = (name: string, holds: 'instance' | 'lambda' = 'instance') => {
    const { arn } = groups.state.add({ name, holds });
    return arn as TargetGroupArn;
  };
  const [stable, canary, strange] = [add('web'), add('web-canary'), add('strange')];
  const hosts = [web(1), web(2, { role: 'job' as Role })];
  const targetGroups = { kind: 'by-role', groups: new Map([['web' as Role, [stable]]]) } as const;
  const parts = { canary, hosts, targetGroups, groups, rules: groups.rules };
  const find = (change: Partial<Parameters<typeof findCanary>[0]> = {}) => findCanary({ ...parts, ...change }, signal);
  return { groups, stable, canary, strange, find, add };
}

test('a canary group has the roles that serve beside it, and every rule that sends to both', async () => {
  const { groups, stable, canary, find } = scene();
  const weights = [
    { group: stable, weight: 1 },
    { group: canary, weight: 0 },
  ];
  const [first, second] = [groups.listeners.add(weights), groups.listeners.add(weights)];
  // For people who look at it by themselves: no request of a user's comes by it.
  groups.listeners.add([canary]);
  expect(await find()).toMatchObject({
    group: { name: 'web-canary' },
    roles: new Set(['web']),
    rest: { rules: [{ arn: first.arn }, { arn: second.arn }] },
    left: false,
  });
});

test('a share that is there already is what a killed run left: it is none at rest', async () => {
  const { groups, stable, canary, find } = scene();
  groups.listeners.add([
    { group: stable, weight: 3 },
    { group: canary, weight: 1 },
  ]);
  const found = await find();
  expect(found).toMatchObject({ left: true, rest: { rules: [{ weights: [{ weight: 3 }, { weight: 0 }] }] } });
});

test.each<[string, (scene_: ReturnType<typeof scene>) => unknown, RegExp]>([
  ['no rule sends to it', () => undefined, /No listener rule sends both to web-canary and to another group/],
  ['it has a rule of its own', ({ groups, canary }) => groups.listeners.add([canary]), /No listener rule sends both/],
  [
    'it is beside a group that is nobody’s',
    ({ groups, canary, strange }) => groups.listeners.add([strange, canary]),
    /sends to a group in which hosts serve/,
  ],
  [
    'nobody else gets anything either',
    ({ groups, canary, stable }) =>
      groups.listeners.add([
        { group: stable, weight: 0 },
        { group: canary, weight: 0 },
      ]),
    /no share to give/,
  ],
])('refused: %s', async (_, prepare, words) => {
  const scene_ = scene();
  prepare(scene_);
  expect(await failureOf(scene_.find())).toMatchObject({
    code: 'TARGET_GROUP_UNUSABLE',
    message: expect.stringMatching(words),
  });
});

test('refused: it is one of the hosts’ own groups, or holds what no host can be', async () => {
  const { groups, stable, canary, find, add } = scene();
  const lambda = add('lambda', 'lambda');
  groups.listeners.add([stable, lambda]);
  groups.listeners.add([stable, canary]);
  expect(await failureOf(find({ canary: lambda }))).toMatchObject({
    message: expect.stringContaining('of type lambda'),
  });
  const both = { kind: 'every-role', groups: [stable, canary] } as const;
  expect(await failureOf(find({ targetGroups: both }))).toMatchObject({
    message: expect.stringContaining('is among target-groups'),
  });
});
