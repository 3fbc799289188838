import { afterAll, describe, expect, test } from 'vitest';
import { playEveryCell } from './fakes/cloud/fault-cells.ts';
import type { Company } from './fakes/cloud/fault-company.ts';

/**
 * The fault matrix of runs that have a guard: its calls go wrong as all others do, and a killed run may be followed by nobody. Then the
 * guard, where it was set, has shut what was left when the lease was over, and nothing else.
 */
const company: Record<string, Company> = {
  alone: { guarded: 'the run' },
  'with a stranger’s equal rule in the place of ours, right after the trouble': {
    replaced: 'right after the trouble',
    guarded: 'the run',
  },
  'with a second run that came first, each with a guard': { second: 'before', guarded: 'both' },
  'with a second run that came later, each with a guard': { second: 'after', guarded: 'both' },
  'with a second run without one that came first': { second: 'before', guarded: 'the run' },
  'with a second run without one that came later': { second: 'after', guarded: 'the run' },
};

let cells = 0;
let byGuard = 0;
afterAll(() => {
  console.info(`the guards’ matrix had ${cells} cells; in ${byGuard} nothing but a guard shut the window`);
  expect(byGuard).toBeGreaterThan(20);
});

describe.each(Object.entries(company))('%s', (_, who) => {
  test.each(['run', 'post'] as const)('every call of %s', { timeout: 240_000 }, async (part) => {
    const played = await playEveryCell(part, who);
    expect(played.played).toBeGreaterThan(20);
    cells += played.played;
    byGuard += played.byGuard;
  });
});
