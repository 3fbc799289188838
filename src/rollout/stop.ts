import type { Clock } from '../clock.ts';

/** How a rollout is told to stop. Both signals are aborted with the same reason. */
export type Stop = {
  /** A cancel or the deadline: no host starts, and the waits for those in flight end. */
  readonly stop: AbortSignal;
  /** A little later: until then a command that is about to end may end, so that its host is at a point that is known. */
  readonly atLast: AbortSignal;
};

/** Milliseconds. The window must be shut before a GitHub runner's SIGTERM, 7.5 s after its SIGINT. */
const grace = 1_500;

/** Stops at a cancel, or after so many milliseconds with what `late` makes. Call `end` when nobody listens any more. */
export function stopAfter(
  { clock, cancelled }: { clock: Clock; cancelled: AbortSignal },
  milliseconds: number,
  late: () => Error,
): Stop & { readonly end: () => void } {
  const ended = new AbortController();
  const deadline = new AbortController();
  const last = new AbortController();
  const stop = AbortSignal.any([cancelled, deadline.signal]);
  after(clock, milliseconds, ended.signal, () => deadline.abort(late()));
  const wait = () => after(clock, grace, ended.signal, () => last.abort(stop.reason));
  if (stop.aborted) last.abort(stop.reason);
  else stop.addEventListener('abort', wait, { once: true, signal: ended.signal });
  return { stop, atLast: last.signal, end: () => ended.abort(new Error('the rollout has ended')) };
}

function after(clock: Clock, milliseconds: number, ended: AbortSignal, act: () => void): void {
  clock.sleep(milliseconds, ended).then(act, () => undefined);
}
