import { expect, test } from 'vitest';
import { type BadSettings, badSettings, leastSettings } from '../../test/fakes/bad-settings.ts';
import { parseConfigFile } from './config-file.ts';
import { describeProblem } from './problem.ts';
import { readSettings } from './read.ts';

test.each(badSettings)('$what', (row) => {
  expect(problemsOf(row)).toEqual(row.says);
});

test('no message repeats a secret', () => {
  const all = badSettings.flatMap((row) => problemsOf(row)).join('\n');
  expect(all).not.toContain('hush');
});

test('the table covers far more than forty kinds', () => {
  expect(new Set(badSettings.map(({ what }) => what)).size).toBeGreaterThan(70);
});

function problemsOf(row: BadSettings): string[] {
  const values = new Map(Object.entries<string>({ ...leastSettings, ...row.with }));
  for (const name of row.without ?? []) values.delete(name);
  const result = readSettings({
    given: { place: row.place ?? 'input', values, problems: [] },
    environment: row.environment ?? {},
    commit: row.commit ?? 'abc123',
    ...(row.yml === undefined ? {} : { file: parseConfigFile(row.yml, 'sallyport.yml') }),
  });
  return result.kind === 'invalid' ? result.problems.map(describeProblem) : [];
}
