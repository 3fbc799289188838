import { expect, test } from 'vitest';
import { excess } from './excess.ts';

test('56 of 70 against 48 of 80 is Newcombe’s own example', () => {
  const { least, most } = excess({ part: 56, of: 70 }, { part: 48, of: 80 }, 1.959964);
  expect(least).toBeCloseTo(0.0524, 4);
  expect(most).toBeCloseTo(0.3339, 4);
});

test('none of a few may still be many; none of many is none', () => {
  const none = { part: 0, of: 100_000 };
  expect(excess({ part: 0, of: 10 }, none, 1.96).most).toBeGreaterThan(0.2);
  expect(excess({ part: 0, of: 100_000 }, none, 1.96).most).toBeLessThan(0.0001);
});
