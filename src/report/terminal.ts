import { stripVTControlCharacters } from 'node:util';
import type { HostName } from '../inventory/host.ts';
import { hostColumn } from './host-column.ts';
import type { Paint } from './paint.ts';
import type { HostProgress, Progress } from './progress.ts';
import { oneLine, phaseGoingOn, stopwatch } from './words.ts';

/** The lines at the foot of a terminal that change while the log scrolls above them. */
export interface LiveScreen {
  /** Shows the text in place of what was shown before. */
  draw(text: string): void;
  /** Takes it away, so that a line can be printed where it was. */
  clear(): void;
  /** Takes it away for good and gives the cursor back. */
  done(): void;
}

/** A live screen on a terminal. Loaded only there: a CI's log never needs it. */
export async function openLiveScreen(
  stream: NodeJS.WritableStream & { readonly columns: number },
): Promise<LiveScreen> {
  const { createLogUpdate } = await import('log-update');
  const update = createLogUpdate(stream);
  let shown = 0;
  const clear = () => {
    if (shown > 0) update.clear();
    shown = 0;
  };
  return {
    draw: (text) => {
      const height = heightOf(text, stream.columns);
      // log-update 7.2 patches a frame of another height at the wrong line and then erases one line of the log too many.
      if (height !== shown) clear();
      update(text);
      shown = height;
    },
    clear,
    done: () => {
      clear();
      update.done();
    },
  };
}

function heightOf(text: string, columns: number): number {
  const widths = text.split('\n').map((line) => stripVTControlCharacters(line).length);
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}

const shownHosts = 8;

/** What goes on now: one line for each busy host, and one for the whole run. Empty when there is nothing to say. */
export function liveText(
  progress: Progress,
  { now, columns, paint }: { now: number; columns: number; paint: Paint },
): string {
  const spinner = paint('cyan', frames[Math.trunc(now / 125) % frames.length] ?? '·');
  const names = [...progress.hosts.keys()];
  const busy = [...progress.hosts.values()].filter(({ phase }) => phase !== undefined);
  const lines = [
    ...[...progress.steps].map(([step, since]) => `${spinner} ${step}${paint('dim', `  ${stopwatch(now - since)}`)}`),
    ...busy.slice(0, shownHosts).map((host) => `${spinner} ${hostNow(host, names, { now, columns, paint })}`),
    ...(busy.length > shownHosts ? [paint('dim', `  … and ${busy.length - shownHosts} more hosts`)] : []),
  ];
  return lines.length === 0
    ? ''
    : ['', ...lines.map((line) => `      ${line}`), footer(progress, now, paint)].join('\n');
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

function hostNow(
  { host, phase, output }: HostProgress,
  names: readonly HostName[],
  { now, columns, paint }: { now: number; columns: number; paint: Paint },
): string {
  if (phase === undefined) return '';
  const column = hostColumn({ hosts: names, paint }, host.name);
  const time = stopwatch(now - phase.since).padStart(5);
  const width = Math.min(28, Math.max(10, ...names.map((name) => name.length)));
  const saying = oneLine(phase.waitingFor ?? output.at(-1) ?? '', Math.max(10, columns - width - 34));
  return `${column}  ${phaseGoingOn[phase.name].padEnd(12)}${time}  ${paint('dim', saying)}`;
}

function footer(progress: Progress, now: number, paint: Paint): string {
  const hosts = [...progress.hosts.values()];
  const parts = [
    progress.batch === undefined ? '' : `batch ${progress.batch.number} of ${progress.batch.of}`,
    hosts.length === 0 ? '' : `${hosts.filter(({ ended }) => ended).length} of ${hosts.length} hosts`,
    progress.windowOpened === undefined ? '' : `window open ${stopwatch(now - progress.windowOpened)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `\n        ${paint('dim', parts.join(' · '))}`;
}
