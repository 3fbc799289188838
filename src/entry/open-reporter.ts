import type { CiHost } from '../ci/ci-host.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import type { Redactor } from '../report/redact.ts';
import { createReporter, type Reporter } from '../report/reporter.ts';
import { openLiveScreen } from '../report/terminal.ts';
import { saveReport } from './save-report.ts';

/** The run's reporter on this process's own log: live lines on a terminal, a plain log elsewhere and where something else prints too. */
export async function openReporter(ci: CiHost, { redact }: Redactor, { plain = false } = {}): Promise<Reporter> {
  const { stdout, env } = process;
  const onTerminal = ci.kind === 'generic' && stdout.isTTY && !plain;
  const reporter = createReporter({
    ci,
    clock: systemClock,
    redact,
    saveReport,
    tellsReport: ci.kind !== 'github',
    debug: env['RUNNER_DEBUG'] === '1',
    ...(onTerminal ? { live: { screen: await openLiveScreen(stdout), columns: () => stdout.columns } } : {}),
  });
  // Holds no process: a run that has ended must not wait for its own clock hand.
  setInterval(reporter.tick, onTerminal ? 125 : 1_000).unref();
  return reporter;
}
