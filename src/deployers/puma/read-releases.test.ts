import { expect, test } from 'vitest';
import type { Version } from '../../version.ts';
import { readReleases, releaseBefore, tooMany } from './read-releases.ts';

const v = (...names: string[]) => names as Version[];
const listed = (good: string[], all: string[]) =>
  readReleases([...good.map((name) => `good ${name}`), ...all.map((name) => `release ${name}`)].join('\n'));

test('what is no name of a release is not listed, and so never removed', () => {
  expect(listed([], ['v2', '.v3.17', '..', 'a b', '-x', 'v1']).all).toEqual(['v2', '-x', 'v1']);
});

test.each([
  ['the one that ran before', ['v3', 'v2', 'v1'], ['v3', 'v2', 'v1'], 'v3', 'v2'],
  ['not one that was left again', ['v3', 'v1'], ['v3', 'v2', 'v1'], 'v3', 'v1'],
  ['not one that is gone', ['v3', 'v2', 'v1'], ['v3', 'v1'], 'v3', 'v1'],
  ['the next older one, where nothing was noted', [], ['v3', 'v2', 'v1'], 'v2', 'v1'],
  ['none', ['v1'], ['v1'], 'v1', undefined],
])('before comes %s', (_, good, all, running, before) => {
  expect(releaseBefore(listed(good, all), running as Version)).toBe(before);
});

test.each([
  [5, ['v4'], []],
  [2, ['v4', 'v3'], ['v2', 'v1']],
  [2, ['v4', 'v1'], ['v3', 'v2']],
  [3, ['v4', 'v1'], ['v2']],
  [2, ['v4', 'v2', 'v1'], ['v3']],
])('of four releases %i are kept, and %j whatever happens', (keep, spared, removed) => {
  expect(tooMany(listed([], ['v4', 'v3', 'v2', 'v1']), keep, [...v(...spared), undefined])).toEqual(removed);
});
