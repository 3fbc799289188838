import { expect, test } from 'vitest';
import { seededRandom } from '../../../test/fakes/seeded-random.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { Weight } from './listener-rules.ts';
import { atRest, isSpread, isUnchanged, withShare } from './weights.ts';

const canary = 'canary' as TargetGroupArn;
const groups = [canary, 'stable' as TargetGroupArn, 'other' as TargetGroupArn];
const rule = (...weights: number[]): Weight[] =>
  groups.slice(0, weights.length).map((group, at) => ({ group, weight: weights[at] ?? 0 }));
const numbers = (weights: readonly Weight[]) => weights.map(({ weight }) => weight);

test.each([
  [[0, 1], 0.25, [1, 3]],
  [[0, 100], 0.25, [100, 300]],
  [[0, 1], 0.05, [1, 19]],
  [[0, 1], 0.5, [1, 1]],
  // Others keep their proportions, whatever the canary had.
  [[7, 1, 3], 0.2, [1, 1, 3]],
  // What nobody gets is no ground to give the canary all.
  [[0, 0], 0.25, [0, 0]],
  [[5, 1], 0, [0, 1]],
])('of %j the canary gets %d: %j', (found, share, wanted) => {
  expect(numbers(withShare(rule(...found), canary, share))).toEqual(wanted);
});

test('at rest the canary gets nothing, and the others what they had', () => {
  expect(numbers(atRest(rule(5, 2, 3), canary))).toEqual([0, 2, 3]);
});

test('any weights, any share: whole numbers that AWS takes, others in proportion, and the share is met', () => {
  const { random, seed } = seededRandom();
  for (let round = 0; round < 2_000; round++) {
    const found = rule(random(1_000), random(1_000), random(1_000));
    const share = (1 + random(50)) / 100;
    const [own = 0, one = 0, two = 0] = numbers(withShare(found, canary, share));
    const [, first = 0, second = 0] = numbers(found);
    for (const weight of [own, one, two]) expect(Number.isInteger(weight) && weight >= 0 && weight <= 999).toBe(true);
    if (first + second === 0) continue;
    expect(one * second, `seed ${seed}`).toBe(two * first);
    expect(own, `seed ${seed}`).toBeGreaterThan(0);
    const error = Math.abs(own / (own + one + two) - share);
    // Half of what large weights get is more than AWS takes.
    if (own === 999) continue;
    // One group at a large weight next to nothing leaves whole numbers no finer.
    expect(error, `seed ${seed}`).toBeLessThan(first + second >= 20 ? 0.03 : 0.05);
  }
});

test.each<[string, number[], number[], boolean]>([
  ['as they were', [3, 5, 2], [0, 5, 2], true],
  ['multiples, as a share takes', [7, 15, 6], [0, 5, 2], true],
  ['one that nobody got, and nobody gets', [1, 2, 0], [0, 1, 0], true],
  ['another proportion', [1, 5, 4], [0, 5, 2], false],
  ['from one to the other', [1, 0, 10], [0, 1, 0], false],
  ['all to a new one', [1, 0, 10], [0, 1], false],
  ['a new one beside', [1, 1, 10], [0, 1], false],
  ['one is gone', [1, 1], [0, 1, 1], false],
  ['nothing to any', [1, 0], [0, 1], false],
])('other weights that somebody else has changed are told from what a share takes: %s', (_, now, before, same) => {
  expect(isUnchanged(rule(...now), rule(...before), canary)).toBe(same);
});

test('whatever share it had, the others are unchanged by it', () => {
  const { random, seed } = seededRandom();
  for (let round = 0; round < 2_000; round++) {
    const before = rule(0, random(1_000), random(1_000));
    const given = withShare(before, canary, (1 + random(50)) / 100);
    expect(isUnchanged(given, before, canary), `seed ${seed}: ${numbers(before)}`).toBe(true);
  }
});

test('a rule is spread as wanted when every group that it still has is', () => {
  expect(isSpread(rule(1, 3), rule(1, 3))).toBe(true);
  expect(isSpread(rule(1, 3), rule(0, 1))).toBe(false);
  expect(isSpread(rule(1), rule(1, 3))).toBe(true);
});
