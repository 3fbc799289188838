import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode } from '../errors.ts';
import type { Redactor } from '../report/redact.ts';
import type { Problem } from '../settings/problem.ts';
import type { Settings } from '../settings/settings.ts';
import { openReporter } from './open-reporter.ts';
import { startRun } from './start-run.ts';

type Parts = {
  readonly settings: Settings;
  readonly warnings: readonly Problem[];
  readonly ci: CiHost;
  readonly redactor: Redactor;
  readonly cancelled: AbortSignal;
};

/** A run that is told on this process's own log, from its first event to its exit code. */
export async function carryOut(parts: Parts): Promise<ExitCode> {
  const { emit, finish } = await openReporter(parts.ci, parts.redactor);
  const result = await startRun({ ...parts, emit });
  finish(result);
  return result.exitCode;
}
