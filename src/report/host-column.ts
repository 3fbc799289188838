import type { HostName } from '../inventory/host.ts';
import type { Ink, Paint } from './paint.ts';

/** What a line must know of the run beside its own event. */
export type LogView = {
  /** Milliseconds since the epoch. */
  readonly started: number;
  /** In the order of the plan: the widest makes the column, the place makes the colour. */
  readonly hosts: readonly HostName[];
  readonly paint: Paint;
};

/** No red, green or yellow: those mean something. */
const hostInks: readonly Ink[] = ['cyan', 'magenta', 'blue'];

/** The host's name in its colour, padded to the widest; one name that is far too long does not push the others out. */
export function hostColumn({ hosts, paint }: Pick<LogView, 'hosts' | 'paint'>, host: HostName): string {
  const width = Math.min(28, Math.max(10, ...hosts.map((name) => name.length)));
  const place = Math.max(0, hosts.indexOf(host));
  return paint(hostInks[place % hostInks.length] ?? 'cyan', host) + ' '.repeat(Math.max(0, width - host.length));
}
