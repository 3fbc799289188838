import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import { failureLines } from '../report/failure-text.ts';
import { codeBlock } from '../report/markdown.ts';
import { createPaint } from '../report/paint.ts';
import type { Recovery } from '../run/recover.ts';

/** What the post step did, in a line where there was nothing to do and in its own summary where there was. */
export function tellRecovery({ log, results }: CiHost, recovery: Recovery): void {
  const shut = recovery.kind === 'nothing' ? `Nothing to do: ${recovery.why}.` : tellShut(recovery);
  const hosts = recovery.inFlight.map(({ host, phase }) => `${host} (${phase})`).join(', ');
  const changing =
    hosts === ''
      ? []
      : [`The run ended while these hosts were changing: ${hosts}. Run again: it looks at every host and goes on.`];
  for (const line of [shut, ...changing]) log.line(line);
  for (const line of changing) log.annotate('warning', 'Sallyport: hosts were changing', line);
  log.end();
  if (recovery.kind === 'nothing' && hosts === '') return;
  const title = recovery.leftOpen ? '### Sallyport: window' : '### Sallyport: clean-up';
  results.summary([title, shut, ...changing].join('\n\n'));
}

function tellShut({ end, window, leftOpen }: Extract<Recovery, { kind: 'shut' }>): string {
  const rule = `TCP ${window.port} from ${window.cidr} in ${window.group}`;
  if (leftOpen && end === 'closed') return `The window (${rule}) is shut, and seen shut.`;
  switch (end) {
    case 'closed':
      return `The run had left its window open (${rule}). It is shut now, and seen shut.`;
    case 'left':
      return `The run had left its claim on its window (${rule}). It is given up now; another run uses the same rule and will shut it.`;
    case 'gone':
      return `The run’s window (${rule}) had been removed already, by somebody else.`;
    case 'nothing':
      return `The run had asked for a window (${rule}), but none was ever to be seen.`;
  }
}

/** A clean-up that failed is told as loudly as a CI can: something may be open. */
export function tellFailure({ log, results, colour }: CiHost, error: SallyportError): ExitCode {
  log.line(failureLines(error, createPaint(colour), process.env['RUNNER_DEBUG'] === '1').join('\n'));
  log.annotate('error', `Sallyport: ${error.code}`, `${error.message}\n${error.hint}`);
  log.end();
  results.summary(`### Sallyport: clean-up failed\n\n${codeBlock(failureLines(error))}\n`);
  return error.code === 'DEFECT' ? 8 : error.exitCode;
}
