import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import { failureLines } from '../report/failure-text.ts';
import { createPaint } from '../report/paint.ts';
import { refusalSummary } from '../report/summary.ts';

/** Ends a run that could not begin: nothing was changed, so there is nothing but the reason to tell. */
export function refuse(ci: CiHost, error: SallyportError): ExitCode {
  const lines = failureLines(error, createPaint(ci.colour), process.env['RUNNER_DEBUG'] === '1');
  ci.log.line(lines.join('\n'));
  ci.log.annotate('error', `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
  ci.log.end();
  ci.results.output('result', error.code === 'DEFECT' ? 'defect' : 'refused');
  ci.results.summary(refusalSummary(error));
  return error.exitCode;
}
