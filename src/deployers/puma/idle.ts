import type { Clock } from '../../clock.ts';
import type { Emit } from '../../report/event.ts';
import type { Look } from './look.ts';
import { look, type Place } from './on-host.ts';

/** Waits until Puma itself says that it has nothing in hand: no thread busy, nothing queued. Returns at once where it can't tell. */
export async function waitUntilIdle(
  { clock, emit }: { clock: Clock; emit: Emit },
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  const started = clock.now();
  const first = await look(place, 'numbers', signal);
  let now = first;
  for (let idleSince: number | undefined; now.numbers.kind !== 'silent'; now = await look(place, 'numbers', signal)) {
    const { load } = now.numbers;
    const isIdle = load.busy === 0 && load.backlog === 0 && load.untold === 0;
    idleSince = isIdle ? (idleSince ?? clock.now()) : undefined;
    if (idleSince !== undefined && (isFresh(first, now) || clock.now() - idleSince >= oldest)) return;
    const what = `${load.busy} requests in hand, ${load.backlog} waiting`;
    emit({ kind: 'waiting', host: place.host, what, milliseconds: clock.now() - started });
    await clock.sleep(interval, signal);
  }
}

/** Milliseconds. */
const interval = 500;

/** Milliseconds that a worker's numbers may be old (worker_check_interval is 5 s), and a second for systemd to hear of them. */
const oldest = 6_500;

/** A single process tells what is so now; of a cluster's workers, each must have told again since we began to ask. */
function isFresh({ numbers: was }: Look, { numbers: is }: Look): boolean {
  if (is.kind !== 'stats') return false;
  const before = new Map(
    was.kind === 'stats' ? was.cluster?.each.map(({ pid, last_checkin }) => [pid, last_checkin]) : [],
  );
  return is.cluster === undefined || is.cluster.each.every(({ pid, last_checkin }) => before.get(pid) !== last_checkin);
}
