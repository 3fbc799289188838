import type { Clock } from '../clock.ts';

type Parts<T> = {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** What a cancel leaves, counted from the cancel. */
  readonly milliseconds: number;
  /** The end of work that did not make it: what it returns, or throws. */
  readonly tooLate: () => T;
};

/** The end of `work` that a cancel may meet under way: it then has no more time than work that begins in a cancel, and is left behind. */
export async function hurriedByCancel<T>(
  { clock, cancelled, milliseconds, tooLate }: Parts<T>,
  work: Promise<T>,
): Promise<T> {
  if (cancelled.aborted) return await work;
  const ended = new AbortController();
  const hurried = new Promise<T>((resolve, reject) => {
    const wait = () => {
      clock.sleep(milliseconds, ended.signal).then(
        () => new Promise<T>((settle) => settle(tooLate())).then(resolve, reject),
        () => undefined,
      );
    };
    cancelled.addEventListener('abort', wait, { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([work, hurried]);
  } finally {
    ended.abort(new Error('the work has ended'));
  }
}
