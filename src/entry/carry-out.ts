import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode } from '../errors.ts';
import type { Redactor } from '../report/redact.ts';
import { describeProblem, type Problem } from '../settings/problem.ts';
import type { Settings } from '../settings/settings.ts';
import { composeWorld } from './compose.ts';
import { openReporter } from './open-reporter.ts';
import { runMode } from './run-mode.ts';

type Parts = {
  readonly settings: Settings;
  readonly warnings: readonly Problem[];
  readonly ci: CiHost;
  readonly redactor: Redactor;
  readonly cancelled: AbortSignal;
};

/** A run whose settings are right, from its first event to its exit code. */
export async function carryOut({ settings, warnings, ci, redactor, cancelled }: Parts): Promise<ExitCode> {
  const reporter = await openReporter(ci, redactor);
  reporter.emit({ kind: 'run-started', mode: settings.mode, version: settings.version });
  for (const warning of warnings) reporter.emit({ kind: 'warning', message: describeProblem(warning) });
  const world = composeWorld({ settings, ci, redactor, emit: reporter.emit, cancelled, env: process.env });
  const result = await runMode(settings, world);
  reporter.finish(result);
  return result.exitCode;
}
