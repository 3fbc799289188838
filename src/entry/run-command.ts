import type { CiHost } from '../ci/ci-host.ts';
import { type ExitCode, type SallyportError, toSallyportError } from '../errors.ts';
import { failureLines } from '../report/failure-text.ts';
import { createPaint } from '../report/paint.ts';
import { refusalSummary } from '../report/summary.ts';
import { loadSettings } from '../settings/load.ts';
import { settingsError } from '../settings/problem.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { readText } from './read-text.ts';

/** One command from its inputs to its exit code; the same for the action and the command line. Never throws. */
export async function runCommand({ given, cancelled }: { given: Given; cancelled: AbortSignal }): Promise<ExitCode> {
  const { ci, redactor } = openCi();
  try {
    const read = await loadSettings({ given, environment: process.env, commit: ci.run.commit }, readText);
    if (read.kind === 'invalid') return refuse(ci, settingsError(read.problems));

    // Loaded only now: bad settings are told in half the time it takes to load what carries good ones out.
    const { carryOut } = await import('./carry-out.ts');
    return await carryOut({ ...read, ci, redactor, cancelled });
  } catch (error) {
    return refuse(ci, toSallyportError(error));
  }
}

/** Ends a run that could not begin: nothing was called, so there is nothing but the reason to tell. */
function refuse(ci: CiHost, error: SallyportError): ExitCode {
  const lines = failureLines(error, createPaint(ci.colour), process.env['RUNNER_DEBUG'] === '1');
  ci.log.line(lines.join('\n'));
  ci.log.annotate('error', `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
  ci.log.end();
  ci.results.output('result', error.code === 'DEFECT' ? 'defect' : 'refused');
  ci.results.summary(refusalSummary(error));
  return error.exitCode;
}
