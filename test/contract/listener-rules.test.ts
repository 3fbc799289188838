import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../src/run/world.ts';
import type { RuleArn } from '../../src/traffic/canary/listener-rules.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

const never = new AbortController().signal;

describe.each(Object.entries(clouds))('listener rules of %s, through our own client', (_, start) => {
  let under: CloudUnderTest;
  let rules: Cloud['listenerRules'];
  beforeAll(async () => {
    under = await start();
    rules = (await enter(under, { targetGroups: 'any', canary: true })).listenerRules;
  });
  afterAll(async () => await under.stop());

  test.each([
    ['a default rule', true],
    ['a rule of its own', false],
  ])('%s is found by the group, and takes other weights', async (_what, isDefault) => {
    const { rule, stable, canary } = await under.makeSharedRule(isDefault);
    const weights = (first: number, second: number) => [
      { group: stable, weight: first },
      { group: canary, weight: second },
    ];
    expect(await rules.sendingTo(canary, never)).toEqual([
      {
        arn: rule,
        weights: weights(1, 0),
        byHand: expect.stringContaining(isDefault ? 'modify-listener' : 'modify-rule'),
      },
    ]);
    for (const [first, second] of [
      [3, 1],
      [1, 0],
    ] as const) {
      await rules.setWeights(rule, weights(first, second), never);
      expect(await rules.read(rule, never)).toEqual({ arn: rule, weights: weights(first, second) });
    }
  });

  test('no rule sends to a group of nobody’s; a rule that is not there is none', async () => {
    expect(await rules.sendingTo(await under.makeTargetGroup({ attached: false }), never)).toEqual([]);
    const { rule } = await under.makeSharedRule(false);
    const gone = rule.replace(/[^/]+$/, '0123456789abcdef') as RuleArn;
    expect(await rules.read(gone, never)).toBeUndefined();
    await rules.setWeights(gone, [], never);
  });
});
