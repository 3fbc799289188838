import { readFileSync } from 'node:fs';

/**
 * Judges one vitest run by its JSON report: prints `passed failed`, and on the next lines what else is wrong with it.
 * A run without a test, or in CI with a skipped one, proves nothing and must not look green.
 */
const [path = '', isCi] = process.argv.slice(2);
const report: Report = JSON.parse(readFileSync(path, 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
// A file that can't be loaded has no failed test, and would count for nothing.
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
const wrongs = [
  ...unloaded.map(({ name }) => `${name} failed outside its tests`),
  ...(report.numTotalTests === 0 ? ['no test was executed'] : []),
  ...(isCi === 'ci' && skipped > 0 ? [`${skipped} skipped, which CI does not allow`] : []),
];
console.log(`${report.numPassedTests} ${report.numFailedTests + wrongs.length}`);
for (const wrong of wrongs) console.log(wrong);

type Report = {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
};
