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
  // Not AbortSignal.any: what it makes is held weakly by a signal that lives as long as the run, and a thousand hosts make many.
  const inner = new AbortController();
  const handOn = () => inner.abort(signal?.reason);
  signal?.addEventListener('abort', handOn, { once: true });
  const timeout = clock.sleep(milliseconds, inner.signal).then(
    () => {
      const error = onTimeout();
      inner.abort(error);
      throw error;
    },
    // Aborted from outside: hand on the reason, unless the work ended first and nobody listens any more.
    () => {
      throw inner.signal.reason;
    },
  );
  timeout.catch(() => undefined);
  try {
    return await Promise.race([work(inner.signal), timeout]);
  } finally {
    signal?.removeEventListener('abort', handOn);
    inner.abort(noLongerNeeded);
  }
}

const noLongerNeeded = new Error('no longer needed');

export type Deadline = {
  clock: Clock;
  milliseconds: number;
  signal?: AbortSignal | undefined;
  onTimeout: () => Error;
};
