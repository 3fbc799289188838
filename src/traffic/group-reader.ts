import type { Clock } from '../clock.ts';
import type { TargetGroupArn } from '../inventory/host.ts';
import type { SeenTarget, TargetGroups } from './target-group.ts';

/** Reads a group's targets. `after`: milliseconds since the epoch; what was asked earlier may not know of it. */
export type GroupReader = (group: TargetGroupArn, after: number, signal: AbortSignal) => Promise<readonly SeenTarget[]>;

/** One read serves all who wait at the same time: a hundred hosts that drain would else be throttled by AWS. */
export function groupReader({ groups, clock }: { groups: TargetGroups; clock: Clock }): GroupReader {
  const last = new Map<TargetGroupArn, { readonly asked: number; readonly answer: Promise<readonly SeenTarget[]> }>();
  return async (group, after, signal) => {
    signal.throwIfAborted();
    const known = last.get(group);
    if (known !== undefined && known.asked > after) return await unlessAborted(known.answer, signal);
    // Nobody's own signal: who leaves takes the answer from nobody else. The client has a deadline of its own.
    const answer = groups.targets(group, never);
    last.set(group, { asked: clock.now(), answer });
    return await unlessAborted(answer, signal);
  };
}

/** The same for one who waits: a read may be as old as a second, and a few in a row may fail. */
export function patiently(read: GroupReader, { clock, between }: { clock: Clock; between: number }): GroupReader {
  return async (group, after, signal) => {
    for (let failures = 1; ; failures++) {
      try {
        return await read(group, Math.max(after, clock.now() - oldest), signal);
      } catch (error) {
        signal.throwIfAborted();
        if (failures === mostFailures) throw error;
        await clock.sleep(between, signal);
      }
    }
  };
}

/** Milliseconds. */
const oldest = 1_000;
const mostFailures = 5;
const never = new AbortController().signal;

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const ended = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    ended.abort();
  }
}
