import type { Clock } from '../../src/clock.ts';

/**
 * A clock on which an hour takes no time. By itself it leaps to the next sleeper as soon as nothing else goes on
 * (some turns of the event loop in which nobody sleeps or wakes); `by-hand` it stands still until `advance`.
 *
 * It can't see real sockets, files or threads: while such work goes on, hold it with `during`, or move it by hand.
 */
export type VirtualClock = Clock & {
  /** Moves time by so many milliseconds, waking each sleeper at its own instant; resolves when nothing goes on any more. */
  advance(milliseconds: number): Promise<void>;
  /** Time stands still until the work, which takes real time, has ended. */
  during<T>(work: Promise<T>): Promise<T>;
  /** How many are asleep now: a test that ends with sleepers has left a wait behind. */
  sleepers(): number;
};

export function virtualClock({ start = defaultStart, moves = 'by-itself' }: Options = {}): VirtualClock {
  let now = start;
  let changes = 0;
  let held = 0;
  let pumping = false;
  const asleep = new Set<Sleeper>();

  /** Waits until a row of turns has passed in which nothing happened on this clock. */
  const quiet = async () => {
    for (let turns = 0, seen = changes; turns < quietTurns; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (changes === seen && held === 0) continue;
      seen = changes;
      turns = -1;
    }
  };
  const wakeUntil = async (limit: number) => {
    await quiet();
    for (let next = earliest(asleep); next !== undefined && next <= limit; next = earliest(asleep)) {
      now = Math.max(now, next);
      // Those of one instant wake together, in the order in which they fell asleep.
      for (const sleeper of [...asleep]) if (sleeper.at <= now && asleep.has(sleeper)) sleeper.wake();
      await quiet();
    }
  };
  const pump = async () => {
    if (pumping || moves === 'by-hand') return;
    pumping = true;
    while (asleep.size > 0) await wakeUntil(Number.POSITIVE_INFINITY);
    pumping = false;
  };

  return {
    now: () => now,

    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const leave = () => {
          changes++;
          asleep.delete(sleeper);
          signal?.removeEventListener('abort', stop);
        };
        const stop = () => {
          leave();
          reject(signal?.reason);
        };
        const wake = () => {
          leave();
          resolve();
        };
        const sleeper: Sleeper = { at: now + Math.max(0, milliseconds), wake };
        asleep.add(sleeper);
        changes++;
        signal?.addEventListener('abort', stop, { once: true });
        void pump();
      }),

    advance: async (milliseconds) => {
      const limit = now + milliseconds;
      await wakeUntil(limit);
      now = Math.max(now, limit);
    },

    during: async (work) => {
      held++;
      try {
        return await work;
      } finally {
        held--;
        changes++;
      }
    },

    sleepers: () => asleep.size,
  };
}

type Options = {
  /** Milliseconds since the epoch. */
  start?: number;
  moves?: 'by-itself' | 'by-hand';
};

type Sleeper = { readonly at: number; readonly wake: () => void };

/** 2026-01-01T00:00:00Z: a round number reads well in a failing test. */
const defaultStart = 1_767_225_600_000;

/** Chains of promises, streams and immediates of our own code all end within fewer. */
const quietTurns = 8;

function earliest(asleep: ReadonlySet<Sleeper>): number | undefined {
  let first: number | undefined;
  for (const { at } of asleep) if (first === undefined || at < first) first = at;
  return first;
}
