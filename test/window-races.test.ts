import { expect, test } from 'vitest';
import { playHistory, type Setting } from './fakes/race/history.ts';
import { seededRandom } from './fakes/seeded-random.ts';

/**
 * Thousands of histories of two and three runs behind one address, drawn step by step on a virtual clock. `HISTORIES` sets how many (the
 * long campaign plays more), `SEED` plays one again.
 */
const histories = Number(process.env['HISTORIES'] ?? 10_000);

const calm = { behind: 0, trouble: 0, kills: false, guardrail: false, stranger: false };
const settings: Record<string, Omit<Setting, 'runs'>> = {
  calm,
  'describes that run behind': { ...calm, behind: 4 },
  'kills, with and without a post step': { ...calm, kills: true },
  'failing calls': { ...calm, trouble: 12 },
  'a guardrail that removes rules': { ...calm, guardrail: true },
  'a stranger’s equal rule that comes and goes': { ...calm, stranger: true, behind: 2 },
  everything: { behind: 3, trouble: 20, kills: true, guardrail: true, stranger: true },
  'everything but a guardrail': { behind: 3, trouble: 20, kills: true, guardrail: false, stranger: false },
};
const cases = Object.entries(settings).flatMap(([name, setting]) => [2, 3].map((runs) => ({ name, setting, runs })));

test.each(cases)('$runs runs, $name', { timeout: 3_600_000 }, async ({ setting, runs }) => {
  const { random, seed } = seededRandom();
  const each = Math.ceil(histories / cases.length);
  for (let number = 0; number < each; number += 1) {
    const told = `history ${number} of seed ${seed}`;
    await expect(playHistory(random, { runs, ...setting }), told).resolves.toBeUndefined();
  }
});
