import type { Clock } from '../../../src/clock.ts';

/**
 * For code that waits between calls over real sockets, which a virtual clock can't see: back-offs are leapt over at once, while
 * deadlines (10 s and more) stand until time has been leapt past them, or a test says that a call hangs (`passDeadline`).
 */
export type LeapingClock = Clock & {
  /** Moves to the nearest deadline that somebody waits for. */
  passDeadline(): void;
  advance(milliseconds: number): void;
};

export function leapingClock(start = 1_767_225_600_000): LeapingClock {
  let now = start;
  const waiting = new Set<{ readonly at: number; readonly wake: () => void }>();
  const moveTo = (at: number) => {
    now = Math.max(now, at);
    for (const waiter of [...waiting]) if (waiter.at <= now) waiter.wake();
  };
  const nearest = () => Math.min(...[...waiting].map(({ at }) => at));
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const end = (settle: () => void) => () => {
          waiting.delete(waiter);
          signal?.removeEventListener('abort', stop);
          settle();
        };
        const stop = end(() => reject(signal?.reason));
        const waiter = { at: now + milliseconds, wake: end(resolve) };
        waiting.add(waiter);
        signal?.addEventListener('abort', stop, { once: true });
        // One instant at a time: a deadline on the way may end this very sleep.
        const leap = () => {
          if (!waiting.has(waiter)) return;
          moveTo(nearest());
          setImmediate(leap);
        };
        if (milliseconds < shortestDeadline) setImmediate(leap);
      }),
    passDeadline: () => moveTo(nearest()),
    advance: (milliseconds) => moveTo(now + milliseconds),
  };
}

const shortestDeadline = 10_000;
