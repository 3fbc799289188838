import { expect, test } from 'vitest';
import { dropsUnread, expiredAtOnce, neverExpires, revokesByAddress, savesLate } from './fakes/broken-windows.ts';
import { playEveryCell } from './fakes/cloud/fault-cells.ts';
import type { Company } from './fakes/cloud/fault-company.ts';
import { playHistory } from './fakes/race/history.ts';
import { randomFrom } from './fakes/seeded-random.ts';

/**
 * Whether the judges of the fault matrix and of the races notice a broken window. They judge here as they do in window-matrix.test.ts and
 * window-races.test.ts, where the window as it is passes, but of a window that breaks one promise.
 */
const broken = {
  'a lease that is dropped without reading back': dropsUnread,
  'a revoke by address instead of by id': revokesByAddress,
  'a state that is saved after the call': savesLate,
  'an expiry that is ignored': neverExpires,
  'an expiry that is taken for over before it is': expiredAtOnce,
};
type Broken = keyof typeof broken;

const whatStays = /all rules of others, and none of ours/;
const cells: readonly [Broken, Company, RegExp][] = [
  // Each leaves the rule to the other.
  ['a lease that is dropped without reading back', { second: 'after' }, /expected 'left' to match \/\^closed\$\//],
  ['a revoke by address instead of by id', { replaced: 'right after the trouble' }, whatStays],
  ['a state that is saved after the call', {}, whatStays],
  ['an expiry that is ignored', {}, whatStays],
  ['an expiry that is taken for over before it is', { second: 'before' }, /the lease of the run that is alive/],
];

test.each(cells)('%s is caught by the fault matrix', async (name, who, told) => {
  const caught = await playEveryCell('run', who, broken[name]).then(() => 'nothing was caught', inWords);
  expect(caught).toMatch(told);
});

// Not the revoke by address: the moment at which it does harm is too short for histories that are drawn.
const histories: readonly [Broken, { kills?: true }, RegExp][] = [
  ['a lease that is dropped without reading back', {}, /^a rule of ours is open at the end\n/],
  ['a state that is saved after the call', { kills: true }, /^a rule of ours is open at the end\n/],
  ['an expiry that is ignored', { kills: true }, /^a rule of ours outlived the sweep\n/],
  ['an expiry that is taken for over before it is', {}, /revoked the rule that|by a rule that is gone/],
];

test.each(histories)('%s is caught by the races', async (name, setting, told) => {
  const calm = { behind: 0, trouble: 0, kills: false, guardrail: false, stranger: false, guards: 'none' } as const;
  // The same ones each time, a thousand at most.
  const caught = async (seed: number): Promise<string> => {
    if (seed > 1_000) return 'nothing was caught';
    const next = () => caught(seed + 1);
    return await playHistory(randomFrom(seed), { runs: 2, ...calm, ...setting }, broken[name]).then(next, inWords);
  };
  expect(await caught(1)).toMatch(told);
});

/** With what the judge said of the cell. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${inWords(error.cause)}`;
}
