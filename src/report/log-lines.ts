import type { HostName } from '../inventory/host.ts';
import type { Plan, PlannedHost } from '../rollout/plan.ts';
import type { RunEvent } from './event.ts';
import { plain } from './foreign-output.ts';
import type { Ink, Paint } from './paint.ts';
import {
  count,
  duration,
  firstSentence,
  type Mark,
  oneLine,
  outcomeWords,
  phaseDone,
  phaseGoingOn,
  stopwatch,
  versionWords,
} from './words.ts';

/** What a line must know of the run beside its own event. */
export type LogView = {
  /** Milliseconds since the epoch. */
  readonly started: number;
  /** In the order of the plan: the widest makes the column, the place makes the colour. */
  readonly hosts: readonly HostName[];
  readonly paint: Paint;
};

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
      return [paint('bold', `Sallyport · ${event.mode} ${event.version}`), ''];
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

/** No red, green or yellow: those mean something. */
const hostInks: readonly Ink[] = ['cyan', 'magenta', 'blue'];

/** The host's name in its colour, padded to the widest; one name that is far too long does not push the others out. */
export function hostColumn({ hosts, paint }: Pick<LogView, 'hosts' | 'paint'>, host: HostName): string {
  const width = Math.min(28, Math.max(10, ...hosts.map((name) => name.length)));
  const place = Math.max(0, hosts.indexOf(host));
  return paint(hostInks[place % hostInks.length] ?? 'cyan', host) + ' '.repeat(Math.max(0, width - host.length));
}

/** A host whose phases were told needs no line of its own, and those that were never reached stand in the table at the end. */
function endedLines(
  { host, outcome }: Extract<RunEvent, { kind: 'host-ended' }>,
  view: LogView,
  line: (mark: Mark, text: string) => string[],
): string[] {
  if (outcome.kind === 'done' || outcome.kind === 'failed' || outcome.kind === 'not-started') return [];
  const { mark, words } = outcomeWords(outcome);
  const why = outcome.kind === 'unreachable' ? `  ${view.paint('red', oneLine(outcome.error.message))}` : '';
  return line(mark, `${hostColumn(view, host.name)}  ${words}${why}`);
}

/** The line begins with the host's name already. */
function withoutName(message: string, host: HostName): string {
  return message.startsWith(`${host} `) ? message.slice(host.length + 1) : message;
}

const planRows = 60;

function planLines({ version, batches, skipped }: Plan, view: LogView): string[] {
  const { paint } = view;
  const changing = batches.reduce((sum, batch) => sum + batch.hosts.length, 0);
  const title =
    changing === 0
      ? 'nothing to do'
      : `${version} on ${count(changing, 'host')} in ${batches.length} batch${batches.length === 1 ? '' : 'es'}`;
  const row = (batch: string, { host, before }: PlannedHost, to: string) =>
    `${' '.repeat(8)}${paint('dim', batch.padStart(3))}  ${hostColumn(view, host.name)}  ${paint('dim', host.role.padEnd(6))}  ${versionWords(before.running)} ${to}`;
  // It is why the host stands before its neighbours.
  const unhealthy = ({ before }: PlannedHost) => (before.health === 'unhealthy' ? paint('dim', ', unhealthy now') : '');
  const rows = [
    ...batches.flatMap(({ number, hosts }) =>
      hosts.map((host) => row(String(number), host, `→ ${version}${unhealthy(host)}`)),
    ),
    ...skipped.map((host) => row('–', host, paint('dim', 'already, and healthy: skipped'))),
  ];
  const more = rows.length > planRows ? [`${' '.repeat(8)}… and ${rows.length - planRows} more`] : [];
  return [`${' '.repeat(8)}${paint('bold', 'plan')}  ${title}`, ...rows.slice(0, planRows), ...more];
}

function few(names: readonly HostName[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
