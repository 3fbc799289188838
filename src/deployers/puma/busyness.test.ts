import { expect, test } from 'vitest';
import { pumaPlace } from '../../../test/fakes/puma-place.ts';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import { busynessOf } from './busyness.ts';

const signal = new AbortController().signal;
const busynessIn = (look: string) => busynessOf(pumaPlace(() => look).place, signal);

test.each(['8-phased', '5-phased'] as const)('%s: what part of its threads could take no request', async (name) => {
  expect(await busynessIn(recorded(name))).toBe(0);
  const one = recorded(name).replace('"pool_capacity":2', '"pool_capacity":1');
  expect(one).not.toBe(recorded(name));
  expect(await busynessIn(one)).toBe(0.25);
  expect(await busynessIn(recorded(name).replaceAll('"pool_capacity":2', '"pool_capacity":0'))).toBe(1);
});

test('a Puma that tells nothing of its threads is neither idle nor busy', async () => {
  expect(await busynessIn('')).toBeUndefined();
});
