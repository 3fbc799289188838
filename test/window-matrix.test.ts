import { afterAll, describe, expect, test } from 'vitest';
import { playEveryCell } from './fakes/cloud/fault-cells.ts';
import type { Company } from './fakes/cloud/fault-company.ts';
import type { Part } from './fakes/cloud/fault-scene.ts';

/**
 * The fault matrix, generated: every call that open, watch, close, post and sweep make, found by playing the scene once, × everything that
 * can go wrong at it × who else is there × what comes after. In the end no rule of ours is open, none of others is gone, and a run that was
 * alive has kept its lease.
 */
const company: Record<string, Company> = {
  alone: {},
  'with a second run that came first': { second: 'before' },
  'with a second run that came later': { second: 'after' },
  'with a stranger’s equal rule': { stranger: true },
  'with a stranger’s equal rule in the place of ours, once it is open': { replaced: 'once it is open' },
  'with a stranger’s equal rule in the place of ours, right after the trouble': { replaced: 'right after the trouble' },
};

/** A stranger's rule that is there from the beginning, or is all that is left, gives a later part nothing to do. */
function partsOf({ stranger, replaced }: Company): readonly Part[] {
  if (stranger || replaced === 'once it is open') return ['run'];
  return ['run', 'post', 'sweep'];
}

let cells = 0;
afterAll(() => console.info(`the fault matrix had ${cells} cells`));

describe.each(Object.entries(company))('%s', (_, who) => {
  const parts = partsOf(who);
  test.each(parts)('every call of %s', { timeout: 240_000 }, async (part) => {
    const { played } = await playEveryCell(part, who);
    expect(played).toBeGreaterThan(20);
    cells += played;
  });
});
