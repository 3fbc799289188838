/** Time is a client: everything that waits asks this, so that tests can drive a virtual clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Runs `work` for at most `milliseconds`: past that its signal is aborted and `onTimeout()` is thrown.
 * Work that ignores its signal is left behind, never waited for: every wait ends.
 */
export async function withDeadline<T>(
  { clock, milliseconds, signal, onTimeout }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const inner = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const timeout = clock.sleep(milliseconds, inner).then(
    () => {
      const error = onTimeout();
      stop.abort(error);
      throw error;
    },
    // Aborted from outside: hand on the reason, unless the work ended first and nobody listens any more.
    () => {
      throw inner.reason;
    },
  );
  timeout.catch(() => undefined);
  try {
    return await Promise.race([work(inner), timeout]);
  } finally {
    stop.abort(new Error('no longer needed'));
  }
}

export type Deadline = {
  clock: Clock;
  milliseconds: number;
  signal?: AbortSignal | undefined;
  onTimeout: () => Error;
};
