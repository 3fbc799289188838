import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '../../../test/fakes/seeded-random.ts';
import type { CanaryFacts } from './canary-facts.ts';
import { judgeCanary } from './judge-canary.ts';

type Requests = { requests: number; targetErrors: number; connectionErrors: number; latencySeconds?: number };
const group = (change: Partial<Requests> = {}) => ({
  ...{ kind: 'figures' as const, requests: 1_203, targetErrors: 1, connectionErrors: 0, latencySeconds: 0.12 },
  ...change,
});
const balancer = (ownErrors = 2, requests = 5_000) => ({ kind: 'figures' as const, requests, ownErrors });
const unknown = { kind: 'unknown' as const, why: '2 of 5 minutes have no figures' };
const well: CanaryFacts = {
  minimumRequests: 500,
  canary: group(),
  stable: group({ requests: 3_580, targetErrors: 3 }),
  balancer: { window: balancer(), before: balancer() },
  anomalies: [{ target: 'i-1', state: 'normal' }],
  busyness: { canary: [{ host: 'web-1', busy: 0.4 }], stable: [{ host: 'web-2', busy: 0.5 }] },
};
const judged = (change: Partial<CanaryFacts>) => judgeCanary({ ...well, ...change });
const busy = (canary: number | undefined, stable: number | undefined) => ({
  busyness: { canary: [{ host: 'web-1', busy: canary }], stable: [{ host: 'web-2', busy: stable }] },
});

test('a canary like the others goes on, with the figures', () => {
  expect(judgeCanary(well)).toEqual({
    kind: 'go',
    reasons: [
      '1 of 1203 requests failed in the canary group (0.1 %), 3 of 3580 in the others (0.1 %)',
      'nine of ten requests took at most 120 ms in the canary group, 120 ms in the others',
      'the load balancer itself answered 2 of 5002 requests with 502, 503 or 504 (0.0 %), 2 of 5002 before (0.0 %); it does not tell for which group',
      '40 % of Puma’s threads are busy on the canary hosts',
    ],
  });
});

test.each<[string, Partial<CanaryFacts>, string]>([
  [
    'answers that fail',
    { canary: group({ targetErrors: 12 }) },
    '12 of 1203 requests failed in the canary group (1.0 %), 3 of 3580 in the others (0.1 %)',
  ],
  [
    'connections that it does not take',
    { canary: group({ connectionErrors: 30 }) },
    '31 of 1203 requests failed in the canary group (2.6 %), 3 of 3580 in the others (0.1 %)',
  ],
  [
    'answers that take longer',
    { canary: group({ latencySeconds: 1.25 }) },
    'nine of ten requests took at most 1.3 s in the canary group, 120 ms in the others',
  ],
  [
    'errors of the balancer’s own that were not there before',
    { balancer: { window: balancer(40), before: balancer() } },
    'the load balancer itself answered 40 of 5040 requests with 502, 503 or 504 (0.8 %), 2 of 5002 before (0.0 %); it does not tell for which group',
  ],
  [
    'a target that AWS calls anomalous',
    { anomalies: [{ target: 'i-1', state: 'anomalous' }] },
    'AWS calls i-1 of the canary group anomalous',
  ],
  [
    'hosts without a thread to spare',
    busy(0.97, 0.5),
    '97 % of Puma’s threads are busy on the canary hosts, 50 % on the others',
  ],
])('%s: halt, and nothing but the ground is told', (_, change, reason) => {
  expect(judged(change)).toEqual({ kind: 'halt', reasons: [reason] });
});

describe('inconclusive', () => {
  test.each<[string, Partial<CanaryFacts>, string]>([
    [
      'too little traffic',
      { canary: group({ requests: 499 }) },
      'the canary group had 499 requests, and it takes 500 to judge',
    ],
    [
      'too little to compare with',
      { stable: group({ requests: 20 }) },
      'the other groups had 20 requests, and it takes 500 to judge',
    ],
    [
      'nothing asked for, nothing there',
      { minimumRequests: 0, canary: group({ requests: 0, targetErrors: 0 }) },
      'had 0 requests',
    ],
    ['a minimum that is none', { minimumRequests: Number.NaN }, 'it takes NaN to judge'],
    ['holes', { canary: unknown }, 'the canary group: 2 of 5 minutes have no figures'],
    ['holes beside it', { stable: unknown }, 'the other groups: 2 of 5 minutes have no figures'],
    [
      'a balancer of which nothing is known',
      { balancer: { window: unknown, before: balancer() } },
      'the load balancer: 2 of 5',
    ],
    [
      'nothing to compare it with',
      { balancer: { window: balancer(), before: unknown } },
      'the load balancer, before: 2 of 5',
    ],
    [
      'no requests to compare it with',
      { balancer: { window: balancer(), before: balancer(0, 0) } },
      'before: it had no requests',
    ],
    ['figures that are none', { canary: group({ targetErrors: Number.NaN }) }, 'its figures make no sense'],
    ['a count below nought', { stable: group({ connectionErrors: -1 }) }, 'its figures make no sense'],
    [
      'no time told',
      { canary: { ...group(), latencySeconds: undefined } },
      'how long the canary group took to answer was not told',
    ],
    ['no time told beside it', { stable: group({ latencySeconds: Number.NaN }) }, 'how long the other groups took'],
    ['a little slower', { canary: group({ latencySeconds: 0.16 }) }, 'too close to tell'],
    ['a few failures more', { canary: group({ targetErrors: 5 }) }, 'it takes more requests to tell'],
    [
      'a few errors more of the balancer’s own, which may all be the canary’s',
      { canary: group({ requests: 600, targetErrors: 0 }), balancer: { window: balancer(10), before: balancer() } },
      'it does not tell for which group: it takes more requests to tell',
    ],
    ['full hosts and nothing to compare with', busy(0.95, undefined), 'how many on the others is not known'],
  ])('%s', (_, change, reason) => {
    const judgement = judged(change);
    expect(judgement.kind).toBe('inconclusive');
    expect(judgement.reasons).toEqual([expect.stringContaining(reason)]);
  });
});

test('whoever asks for few requests gets a coarse judgement of them, but one of next to none is none', () => {
  const of = (requests: number, failed: number) => ({
    canary: group({ requests, targetErrors: failed }),
    stable: group({ requests: requests * 3, targetErrors: 0 }),
    balancer: { window: balancer(0, requests * 4), before: balancer(0, requests * 4) },
  });
  expect(judged({ minimumRequests: 100, ...of(100, 0) }).kind).toBe('go');
  expect(judged({ minimumRequests: 500, ...of(500, 0) }).kind).toBe('go');
  expect(judged({ minimumRequests: 100, ...of(100, 2) }).kind).toBe('inconclusive');
  expect(judged({ minimumRequests: 1, ...of(40, 0) }).kind).toBe('inconclusive');
});

test('a slow answer or two is no ground where there is too little traffic; errors of the balancer’s own are', () => {
  const few = { canary: group({ requests: 3, targetErrors: 0, latencySeconds: 9 }) };
  expect(judged(few).kind).toBe('inconclusive');
  // A group that nobody is in gets no requests that count, and its users a 503.
  const none = {
    canary: group({ requests: 0, targetErrors: 0 }),
    balancer: { window: balancer(60), before: balancer() },
  };
  expect(judged(none).kind).toBe('halt');
});

test.each([
  [
    'what AWS and Puma do not tell',
    { anomalies: [{ target: 'i-1', state: 'unknown' as const }], ...busy(undefined, 0.2) },
  ],
  ['nobody asked', { anomalies: [], busyness: { canary: [], stable: [] } }],
  ['a whole site that is full', busy(0.97, 0.95)],
  ['a busyness that is none', busy(Number.NaN, 0.2)],
])('%s counts neither way', (_, change) => {
  expect(judged(change).kind).toBe('go');
});

describe('any figures', () => {
  const { random, seed } = seededRandom();
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, -1];
  const figure = (most: number) => (random(40) === 0 ? (odd[random(3)] ?? 0) : random(most));
  const rounds = 3_000;

  test('go only with enough traffic, figures without holes, and no more failures than can be told apart', () => {
    let went = 0;
    for (let round = 0; round < rounds; round++) {
      const facts = anyFacts(random, figure);
      const { kind, reasons } = judgeCanary(facts);
      expect(reasons.length, `seed ${seed}`).toBeGreaterThan(0);
      if (kind !== 'go') continue;
      went += 1;
      const { canary, stable, balancer: both } = facts;
      for (const one of [canary, stable, both.window, both.before]) {
        expect(one.kind, `seed ${seed}`).toBe('figures');
        for (const value of Object.values(one))
          if (typeof value === 'number')
            expect(value >= 0 && value < Number.POSITIVE_INFINITY, `seed ${seed}`).toBe(true);
      }
      if (canary.kind !== 'figures' || stable.kind !== 'figures') continue;
      expect(Math.min(canary.requests, stable.requests), `seed ${seed}`).toBeGreaterThanOrEqual(facts.minimumRequests);
      const rate = (one: Requests | typeof canary) => (one.targetErrors + one.connectionErrors) / one.requests;
      expect(rate(canary) - Math.min(rate(stable), 1), `seed ${seed}`).toBeLessThan(
        facts.minimumRequests === 0 ? 0.05 : 0.0081,
      );
    }
    expect(went, `seed ${seed}`).toBeGreaterThan(20);
  });

  test('what is worse is never judged better', () => {
    const rank = { go: 0, inconclusive: 1, halt: 2 };
    for (let round = 0; round < rounds; round++) {
      const facts = anyFacts(random, (most) => random(most));
      if (facts.canary.kind !== 'figures') continue;
      const { canary } = facts;
      const worse = [
        { targetErrors: canary.targetErrors + 1 + random(20) },
        { connectionErrors: canary.connectionErrors + 1 + random(20) },
        { latencySeconds: (canary.latencySeconds ?? 0) + random(100) / 50 },
      ][random(3)];
      const [now, then] = [judgeCanary({ ...facts, canary: { ...canary, ...worse } }), judgeCanary(facts)];
      expect(rank[now.kind], `seed ${seed}: ${JSON.stringify(facts)}`).toBeGreaterThanOrEqual(rank[then.kind]);
    }
  });

  test('two groups of one kind are hardly ever told apart, and one that fails ten times as often always is', () => {
    const failing = (requests: number, oneIn: number) =>
      Array.from({ length: requests }).filter(() => random(oneIn) === 0).length;
    const outcomes = Array.from({ length: 200 }, () => {
      const stable = group({ requests: 8_000, targetErrors: failing(8_000, 500) });
      const same = judged({ stable, canary: group({ requests: 2_000, targetErrors: failing(2_000, 500) }) });
      const worse = judged({ stable, canary: group({ requests: 2_000, targetErrors: failing(2_000, 50) }) });
      return [same.kind, worse.kind];
    });
    expect(outcomes.filter(([same]) => same === 'halt').length, `seed ${seed}`).toBeLessThanOrEqual(4);
    expect(outcomes.filter(([same]) => same === 'go').length, `seed ${seed}`).toBeGreaterThan(150);
    expect(
      outcomes.every(([, worse]) => worse === 'halt'),
      `seed ${seed}`,
    ).toBe(true);
  });
});

function anyFacts(random: Random, figure: (most: number) => number): CanaryFacts {
  const one = (most: number) => {
    const requests = figure(most);
    const errors = [0, 1, 3, 20][random(4)] ?? 0;
    const figures = group({ requests, targetErrors: figure(errors + 1), connectionErrors: figure(2) });
    return random(12) === 0 ? unknown : { ...figures, latencySeconds: 0.1 + figure(10) / 100 };
  };
  const own = () => (random(12) === 0 ? unknown : balancer(figure(4), 30_000));
  return {
    minimumRequests: random(3) * 400,
    canary: one(8_000),
    stable: one(20_000),
    balancer: { window: own(), before: own() },
    anomalies: random(10) === 0 ? [{ target: 'i-1', state: 'anomalous' }] : [],
    ...busy([undefined, 0.2, 0.95][random(3)], [undefined, 0.2, 0.95][random(3)]),
  };
}
