import { expect, test } from 'vitest';
import { duration, formatDuration } from './duration.ts';

test.each([
  ['1ms', 1],
  ['500ms', 500],
  ['90s', 90_000],
  ['5m', 300_000],
  ['24h', 86_400_000],
])('%s is %i ms', (text, value) => {
  expect(duration().parse(text)).toEqual({ kind: 'ok', value });
});

test.each(['', '5', '-5s', '1.5h', '5 m', '5M', '1h30m', '0s', '25h', '999999999h', '1d', 's', '٣s'])(
  '%j is refused',
  (text) => {
    expect(duration().parse(text).kind).toBe('bad');
  },
);

test('what is written back reads the same', () => {
  for (const milliseconds of [1, 999, 1_000, 1_500, 90_000, 300_000, 5_400_000, 86_400_000]) {
    expect(duration().parse(formatDuration(milliseconds))).toEqual({ kind: 'ok', value: milliseconds });
  }
});
