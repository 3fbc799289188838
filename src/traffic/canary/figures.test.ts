import { expect, test } from 'vitest';
import type { GroupSeries } from './canary-metrics.ts';
import { balancerFigures, groupFigures } from './figures.ts';

const minute = 60_000;
const minutes = { from: 0, to: 3 * minute };
const series = (...values: (number | undefined)[]) =>
  new Map(values.flatMap((value, at) => (value === undefined ? [] : [[at * minute, value]])));
const group = (change: Partial<GroupSeries> = {}): GroupSeries => ({
  ...{ requests: series(100, 50, 50), targetErrors: series(), connectionErrors: series() },
  ...{ latency: series(0.1, 0.2, 0.3), ...change },
});

test('sums of the minutes asked about; errors that nobody counted are none; busy minutes weigh more', () => {
  const found = groupFigures(
    [group({ targetErrors: series(undefined, 2, 0, 9), requests: series(100, 50, 50, 7) })],
    minutes,
  );
  expect(found).toEqual({
    ...{ kind: 'figures', requests: 200, targetErrors: 2, connectionErrors: 0 },
    latencySeconds: expect.closeTo(0.175),
  });
});

test('groups are taken together, and one that gets nothing at all does not count', () => {
  const idle = group({ requests: series(), latency: series() });
  const both = groupFigures([group(), idle, group({ connectionErrors: series(1) })], minutes);
  expect(both).toMatchObject({
    kind: 'figures',
    requests: 400,
    connectionErrors: 1,
    latencySeconds: expect.closeTo(0.175),
  });
});

test.each([
  ['a minute without requests told', { requests: series(100, undefined, 50) }, '1 of 3 minutes'],
  ['errors in a minute without requests told', { requests: series(100, 50), targetErrors: series(0, 0, 4) }, '1 of 3'],
  ['nothing', { requests: series() }, 'the 3 minutes'],
])('%s is a hole', (_, change, why) => {
  expect(groupFigures([group(change)], minutes)).toEqual({ kind: 'unknown', why: expect.stringContaining(why) });
});

test('a hole of one group is no minute of another', () => {
  const torn = group({ requests: series(1, 1), connectionErrors: series(0, 0, 4) });
  expect(groupFigures([group(), torn], minutes)).toMatchObject({ kind: 'unknown' });
});

test('requests without an answer have no time', () => {
  expect(groupFigures([group({ latency: series() })], minutes)).toMatchObject({ latencySeconds: undefined });
});

test('the balancer is known where its requests are', () => {
  const requests = series(10, 10, 10);
  const ownErrors = series(undefined, 3);
  expect(balancerFigures({ requests, ownErrors }, minutes)).toEqual({ kind: 'figures', requests: 30, ownErrors: 3 });
  expect(balancerFigures({ requests: series(10, undefined, 10), ownErrors }, minutes)).toEqual({
    kind: 'unknown',
    why: 'there are no figures of 1 of 3 minutes',
  });
});
