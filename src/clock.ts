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

/**
 * The end of `work`, for as long as nobody aborts the signal and `grace` milliseconds longer; then what `tooLate` returns or throws.
 * The work is left behind, never waited for.
 */
export async function withGrace<T>({ clock, signal, grace, tooLate }: Grace<T>, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = new Promise<T>((resolve, reject) => {
    const wait = () => {
      clock.sleep(grace, ended.signal).then(
        () => new Promise<T>((settle) => settle(tooLate())).then(resolve, reject),
        () => undefined,
      );
    };
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort(new Error('the work has ended'));
  }
}

export type Grace<T> = {
  clock: Clock;
  signal: AbortSignal;
  grace: number;
  tooLate: () => T;
};
