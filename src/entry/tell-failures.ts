import type { CiHost } from '../ci/ci-host.ts';
import { type ExitCode, type SallyportError, worstExitCode } from '../errors.ts';
import { failureGroups, failureLines, otherLines } from '../report/failure-text.ts';
import { createPaint } from '../report/paint.ts';
import { refusalSummary } from '../report/summary.ts';

/** What ended a run that only wanted a window, everywhere where a person may look; the worst exit code. */
export function tellFailures({ log, results, colour }: CiHost, failures: readonly SallyportError[]): ExitCode {
  const paint = createPaint(colour);
  const debug = process.env['RUNNER_DEBUG'] === '1';
  for (const group of failureGroups(failures)) {
    log.line(['', ...failureLines(group.first, paint, debug, otherLines(group))].join('\n'));
  }
  for (const { code, message, hint } of failures) log.annotate('error', `Sallyport: ${code}`, `${message}\n${hint}`);
  log.end();
  const [first] = failures;
  const exitCode = worstExitCode(failures.map((error) => error.exitCode));
  const title = exitCode === 8 ? 'clean-up failed, something may be left open' : 'no window is open';
  if (first !== undefined) results.summary(refusalSummary(first, title));
  return exitCode;
}
