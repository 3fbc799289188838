import type { HostName } from '../inventory/host.ts';
import type { HostOutcome } from '../rollout/host-result.ts';
import type { RunEvent } from './event.ts';
import { plain } from './foreign-output.ts';
import { hostColumn, type LogView } from './host-column.ts';
import type { Ink, Paint } from './paint.ts';
import { planLines } from './plan-lines.ts';
import {
  duration,
  firstSentence,
  type Mark,
  oneLine,
  outcomeWords,
  phaseDone,
  phaseGoingOn,
  stopwatch,
} from './words.ts';

/** The lines of a log for one event: one per step, and one per host and phase, when it is over. Empty for what a log need not say. */
export function logLines(event: RunEvent, view: LogView): string[] {
  const { paint } = view;
  const time = paint('dim', stopwatch(event.at - view.started).padStart(5));
  const line = (mark: Mark | ' ', text: string) => [`${time} ${paintMark(paint, mark)} ${text}`.trimEnd()];
  const took = (milliseconds: number) => paint('dim', duration(milliseconds).padStart(9));
  const hostLine = (mark: Mark, host: HostName, what: string, milliseconds: number, detail: string) =>
    line(mark, `${hostColumn(view, host)}  ${what.padEnd(12)}${took(milliseconds)}  ${detail}`);

  switch (event.kind) {
    case 'run-started':
      return [paint('bold', `Sallyport · ${event.mode} ${event.version ?? ''}`.trimEnd()), ''];
    case 'step-finished':
      // The window's own event says more than the step around it.
      if (event.step === 'close') return [];
      return line('✓', `${event.step.padEnd(stepColumn)}${took(event.milliseconds)}  ${oneLine(event.detail)}`);
    case 'step-failed':
      return line(
        '✗',
        `${event.step.padEnd(stepColumn)}${took(event.milliseconds)}  ${firstSentence(event.error.message)}`,
      );
    case 'window-closed':
      if (event.left === true) return ['', ...line('✓', 'window left to another run, which uses the same rule')];
      return ['', ...line('✓', `window closed, seen closed; it was open for ${duration(event.milliseconds)}`)];
    case 'plan-made':
      return ['', ...planLines(event.plan, view)];
    case 'batch-started':
      return [
        '',
        ...line(' ', paint('bold', `batch ${event.number} of ${event.of}`) + paint('dim', `  ${few(event.hosts)}`)),
      ];
    case 'roll-back-started':
      return [
        '',
        ...line(' ', paint('bold', 'rolling back') + paint('dim', `  ${few(event.hosts)}, each to what it ran before`)),
      ];
    case 'phase-finished':
      return hostLine('✓', event.host.name, phaseDone[event.phase], event.milliseconds, oneLine(event.detail));
    case 'phase-failed':
      return hostLine(
        '✗',
        event.host.name,
        phaseGoingOn[event.phase],
        event.milliseconds,
        paint('red', withoutName(firstSentence(event.error.message), event.host.name)),
      );
    case 'host-output':
      return [`${time}   ${hostColumn(view, event.host.name)} ${paint('dim', '│')} ${plain(event.line)}`];
    case 'judge-output':
      return [`${time}   judge ${paint('dim', '│')} ${plain(event.line)}`];
    case 'waiting': {
      const what = `${oneLine(event.what)}, ${duration(event.milliseconds)} so far`;
      return line('·', paint('dim', event.host ? `${hostColumn(view, event.host.name)}  ${what}` : what));
    }
    case 'host-ended':
      return endedLines(event, view, line);
    case 'warning':
      return line('!', paint('yellow', oneLine(event.message, 1_000)));
    case 'error':
      return line('✗', paint('red', `${event.error.code}: ${oneLine(event.error.message)}`));
    case 'cancelled':
      return line('!', paint('yellow', `${oneLine(event.reason)} No new host starts.`));
    case 'step-started':
    case 'window-opened':
    case 'phase-started':
    case 'run-ended':
      return [];
  }
}

const stepColumn = 12;

const markInk: Readonly<Record<Mark, Ink>> = { '✓': 'green', '✗': 'red', '!': 'yellow', '–': 'dim', '·': 'dim' };

export function paintMark(paint: Paint, mark: Mark | ' '): string {
  return mark === ' ' ? mark : paint(markInk[mark], mark);
}

/** A host whose phases were told needs no line of its own, and those that were never reached stand in the table at the end. */
function endedLines(
  { host, outcome }: Extract<RunEvent, { kind: 'host-ended' }>,
  view: LogView,
  line: (mark: Mark, text: string) => string[],
): string[] {
  if (toldByPhases.has(outcome.kind)) return [];
  const { mark, words } = outcomeWords(outcome);
  const why = outcome.kind === 'unreachable' ? `  ${view.paint('red', oneLine(outcome.error.message))}` : '';
  return line(mark, `${hostColumn(view, host.name)}  ${words}${why}`);
}

const toldByPhases: ReadonlySet<HostOutcome['kind']> = new Set([
  'done',
  'failed',
  'not-started',
  'rolled-back',
  'roll-back-failed',
]);

/** The line begins with the host's name already. */
function withoutName(message: string, host: HostName): string {
  return message.startsWith(`${host} `) ? message.slice(host.length + 1) : message;
}

function few(names: readonly HostName[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
