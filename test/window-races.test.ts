import { afterAll, expect, test } from 'vitest';
import { playHistory, type Setting } from './fakes/race/history.ts';
import { randomFrom, seedOfThisRun } from './fakes/seeded-random.ts';

/**
 * Thousands of histories of two and three runs behind one address, drawn step by step on a virtual clock. `HISTORIES` sets how many (the
 * long campaign plays more). Each has a seed of its own: a failure tells how to play that one again, and what happened in it call by call.
 */
const histories = Number(process.env['HISTORIES'] ?? 10_000);

const calm = { behind: 0, trouble: 0, kills: false, guardrail: false, stranger: false, guards: 'none' } as const;
const settings: Record<string, Omit<Setting, 'runs'>> = {
  calm,
  'describes that run behind': { ...calm, behind: 4 },
  'kills, with and without a post step': { ...calm, kills: true },
  'failing calls': { ...calm, trouble: 12 },
  'a guardrail that removes rules': { ...calm, guardrail: true },
  'a stranger’s equal rule that comes and goes': { ...calm, stranger: true, behind: 2 },
  everything: { ...calm, behind: 3, trouble: 20, kills: true, guardrail: true, stranger: true },
  'everything but a guardrail': { ...calm, behind: 3, trouble: 20, kills: true },
  guards: { ...calm, behind: 3, guards: 'all' },
  'guards over runs that are killed, and calls that fail': {
    ...calm,
    behind: 3,
    trouble: 20,
    kills: true,
    guards: 'all',
  },
  'guards over some of the runs': { ...calm, behind: 3, guards: 'some' },
  'guards over some of the runs, which are killed': { ...calm, trouble: 20, kills: true, guards: 'some' },
};
const cases = Object.entries(settings).flatMap(([name, setting]) => [2, 3].map((runs) => ({ name, setting, runs })));

const first = seedOfThisRun();
let played = 0;
afterAll(() => console.info(`${played} histories of 2 and 3 runs played, from seed ${first} on`));

test.each(cases)('$runs runs, $name', { timeout: 3_600_000 }, async ({ name, setting, runs }) => {
  const each = Math.ceil(histories / cases.length);
  for (let seed = first; seed < first + each; seed += 1) {
    const again = `SEED=${seed} HISTORIES=1 vitest run --project unit test/window-races.test.ts -t '${runs} runs, ${name}'`;
    await playHistory(randomFrom(seed), { runs, ...setting }).catch((cause: unknown) => {
      throw new Error(`To play this history again: ${again}`, { cause });
    });
    played += 1;
  }
});

test('they are ten thousand at least, unless one is played again', () => {
  expect(Math.ceil(histories / cases.length) * cases.length).toBeGreaterThanOrEqual(histories === 1 ? 1 : 10_000);
});
