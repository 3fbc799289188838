import { expect, test } from 'vitest';
import { axis, bar, type Stretch } from '../demo/chart.ts';
import { createPaint } from '../src/report/paint.ts';

const plain = createPaint(false);
const v1: Stretch = { fill: '━', label: 'v1', ink: 'cyan' };
const v2: Stretch = { fill: '━', label: 'v2', ink: 'blue' };
const down: Stretch = { fill: '·', ink: 'dim' };

test('a bar shows what was so, when', () => {
  const changes = [
    { at: 0, to: v1 },
    { at: 1_000, to: down },
    { at: 1_200, to: v2 },
  ];
  expect(bar(changes, { from: 0, to: 2_000 }, 20, plain)).toBe('━ v1 ━━━━━··━ v2 ━━━');
});

test('what was so before a span began holds in it; a later change does not', () => {
  const changes = [
    { at: -500, to: down },
    { at: -100, to: v1 },
    { at: 2_000, to: v2 },
  ];
  expect(bar(changes, { from: 0, to: 1_000 }, 10, plain)).toBe('━ v1 ━━━━━');
});

test('a stretch too short for its label has none', () => {
  expect(
    bar(
      [
        { at: 0, to: v1 },
        { at: 1_000, to: down },
      ],
      { from: 0, to: 10_000 },
      10,
      plain,
    ),
  ).toBe('━·········');
});

test('the axis has as many seconds as there is room for', () => {
  expect(axis({ from: 0, to: 4_000 }, 40)).toBe('0 s       1 s       2 s       3 s');
  expect(axis({ from: 0, to: 40_000 }, 40)).toBe('0 s       10 s      20 s      30 s');
});
