import type { CiHost } from '../ci/ci-host.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import { failureLines } from '../report/failure-text.ts';
import { codeBlock } from '../report/markdown.ts';
import { createPaint } from '../report/paint.ts';
import { describeVersion } from '../rollout/describe-version.ts';
import type { EndedTrial } from '../run/end-trial.ts';
import type { Recovery, ShutWindow } from '../run/recover.ts';
import type { RunRecord } from '../run/run-record.ts';
import type { Settled } from '../run/settle.ts';
import type { SettledHost } from '../run/settle-host.ts';

/** What the post step did, in a line where there was nothing to do and in its own summary where there was. */
export function tellRecovery({ kind, log, results }: CiHost, recovery: Recovery, settled?: Settled): void {
  const hosts = settled === undefined ? tellInFlight(recovery.inFlight) : tellSettled(settled, recovery);
  const more = [...(recovery.trial === undefined ? [] : tellTrial(recovery.trial)), ...hosts];
  const shut =
    recovery.kind === 'nothing'
      ? [tellNothing(recovery.why, more)]
      : recovery.windows.map((window) => tellShut(window, recovery.leftOpen));
  const warns = recovery.inFlight.length > 0;
  // GitHub shows an annotation in the log as well.
  for (const line of warns && kind === 'github' ? shut : [...shut, ...more]) log.line(line);
  if (warns) log.annotate('warning', 'Sallyport: hosts were changing', more.join('\n'));
  log.end();
  if (recovery.kind === 'nothing' && more.length === 0) return;
  const title = recovery.leftOpen ? '### Sallyport: window' : '### Sallyport: clean-up';
  // What a host said stands in code blocks: there it is nothing but text.
  results.summary([title, ...shut, ...more.map((line) => codeBlock([line]))].join('\n\n'));
}

const goOn = 'Run again: it looks at every host and goes on.';

/** There may have been hosts to look at all the same. */
function tellNothing(why: string, more: readonly string[]): string {
  return more.length === 0 ? `Nothing to do: ${why}.` : `Nothing to shut: ${why}.`;
}

function tellInFlight(inFlight: RunRecord['inFlight']): string[] {
  const hosts = inFlight.map(({ host, phase }) => `${host} (${phase})`).join(', ');
  return hosts === '' ? [] : [`The run ended while these hosts were changing: ${hosts}. ${goOn}`];
}

/** The group has lost its share, whatever else there was, unless that is told by itself. */
function tellTrial({ group, failures }: EndedTrial): string[] {
  return failures.some(mayBeOpen)
    ? []
    : [`The canary group ${group} gets no requests any more.`, ...failures.map(tellUnsettled)];
}

function tellSettled({ lock, hosts, failures }: Settled, recovery: Recovery): string[] {
  const whole = hosts.length === recovery.inFlight.length;
  return [
    ...(lock?.end === 'released' ? [`The deploy lock on ${lock.host} is given back.`] : []),
    ...(lock?.end === 'lost' ? [`The deploy lock on ${lock.host} has been taken over by another run.`] : []),
    ...hosts.map(tellHost),
    ...(whole ? (hosts.length === 0 ? [] : [goOn]) : tellInFlight(recovery.inFlight)),
    ...failures.filter((error) => !mayBeOpen(error)).map(tellUnsettled),
  ];
}

function tellUnsettled({ message, hint }: SallyportError): string {
  return `Not all could be settled: ${message} ${hint}`;
}

/** Such a failure is told by itself, and fails the job. */
export function mayBeOpen({ exitCode }: SallyportError): boolean {
  return exitCode === 8;
}

function tellHost({ host, phase, running, miss, traffic }: SettledHost): string {
  const before = `${host} was ${phase} when the run ended; it`;
  const after = tellTraffic(traffic);
  if (running.kind === 'unknown') return `${before} does not tell what it runs: ${running.reason}${after}`;
  const health =
    running.kind === 'none' ? '' : miss === undefined ? ', and passes its checks' : `, and does not pass: ${miss}`;
  return `${before} runs ${describeVersion(running)} now${health}.${after}`;
}

function tellTraffic(traffic: SettledHost['traffic']): string {
  switch (traffic?.kind) {
    case undefined:
      return '';
    case 'back':
      return ' It is back in the balancer.';
    case 'left-out':
      return ' It is out of the balancer, and stays out.';
    case 'not-back':
      return ` It is not back in the balancer: ${traffic.why}`;
  }
}

function tellShut({ end, port, cidr, group }: ShutWindow, leftOpen: boolean): string {
  const rule = `TCP ${port} from ${cidr} in ${group}`;
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

/**
 * A clean-up that failed is told as loudly as a CI can, and always ends with 8: something may be open. Hosts that were changing are named,
 * for nobody has looked at them since.
 */
export function tellFailure(
  { log, results, colour }: CiHost,
  errors: readonly SallyportError[],
  inFlight: RunRecord['inFlight'],
): ExitCode {
  const debug = process.env['RUNNER_DEBUG'] === '1';
  const hosts = tellInFlight(inFlight);
  const paint = createPaint(colour);
  log.line([...errors.flatMap((error) => failureLines(error, paint, debug)), ...hosts].join('\n'));
  const said = errors.flatMap(({ message, hint }) => [message, hint]);
  log.annotate('error', `Sallyport: ${errors[0]?.code}`, [...said, ...hosts].join('\n'));
  log.end();
  const blocks = [...errors.map((error) => failureLines(error)), ...hosts.map((line) => [line])].map((lines) =>
    codeBlock(lines),
  );
  results.summary(`### Sallyport: clean-up failed\n\n${blocks.join('\n\n')}\n`);
  return 8;
}
