import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import { failureLines } from '../report/failure-text.ts';
import { codeBlock } from '../report/markdown.ts';
import { createPaint } from '../report/paint.ts';
import type { Recovery } from '../run/recover.ts';

/** What the post step did, in a line where there was nothing to do and in its own summary where there was. */
export function tellRecovery({ log, results }: CiHost, recovery: Recovery): void {
  if (recovery.kind === 'nothing') {
    log.line(`Nothing to do: ${recovery.why}.`);
    return;
  }

  const { end, window, inFlight } = recovery;
  const rule = `TCP ${window.port} from ${window.cidr} in ${window.group}`;
  const told = {
    closed: `The run had left its window open (${rule}). It is shut now, and seen shut.`,
    left: `The run had left its claim on its window (${rule}). It is given up now; another run uses the same rule and will shut it.`,
    gone: `The run’s window (${rule}) had been removed already, by somebody else.`,
    nothing: `The run had asked for a window (${rule}), but none was ever to be seen.`,
  }[end];
  const hosts = inFlight.map(({ host, phase }) => `${host} (${phase})`);
  const unsettled =
    hosts.length === 0
      ? []
      : [
          `The run ended while these hosts were changing: ${hosts.join(', ')}. Run again: it looks at every host and goes on.`,
        ];
  for (const line of [told, ...unsettled]) log.line(line);
  for (const line of unsettled) log.annotate('warning', 'Sallyport: hosts were changing', line);
  log.end();
  results.summary(['### Sallyport: clean-up', told, ...unsettled].join('\n\n'));
}

/** A clean-up that failed is told as loudly as a CI can: something may be open. */
export function tellFailure({ log, results, colour }: CiHost, error: SallyportError): ExitCode {
  log.line(failureLines(error, createPaint(colour), process.env['RUNNER_DEBUG'] === '1').join('\n'));
  log.annotate('error', `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
  log.end();
  results.summary(`### Sallyport: clean-up failed\n\n${codeBlock(failureLines(error))}\n`);
  return error.code === 'DEFECT' ? 8 : error.exitCode;
}
