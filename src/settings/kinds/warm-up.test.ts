import { expect, test } from 'vitest';
import { warmUp } from './warm-up.ts';

test.each([
  ['/up', { path: '/up', times: 10 }],
  ['/products?page=1 x20', { path: '/products?page=1', times: 20 }],
  ['/ ×3', { path: '/', times: 3 }],
])('%s is a page and a number', (text, value) => {
  expect(warmUp.parse(text)).toEqual({ kind: 'ok', value });
});

test.each(['up', 'http://localhost/up', '/up 20', '/up x', '/up x0', '/up x1001', '/up x20 x30'])(
  '%s is not',
  (text) => {
    expect(warmUp.parse(text).kind).toBe('bad');
  },
);
