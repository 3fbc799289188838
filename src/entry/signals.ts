import { SallyportError, toSallyportError } from '../errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Listening = {
  readonly cancelled: AbortSignal;
  /** Gives the signals to a child that they are meant for, until what comes back is called; then a signal that came cancels after all. */
  readonly divert: (take: (signal: NodeJS.Signals) => void) => () => void;
};

/**
 * Turns the first signal, or an error that nothing caught, into an abort, so that every wait ends and the window is shut in-process.
 *
 * A GitHub runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL (actions/runner ProcessInvoker.cs). Without handlers Node
 * would die at once with the port open; later signals change nothing, for the clean-up they would ask for is already under way.
 */
export function cancelOnSignals(source: NodeJS.Process): Listening {
  const cancel = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    if (!cancel.signal.aborted) cancel.abort(cancelledBy(signal));
  };
  let deliver = stop;
  for (const signal of signals) source.on(signal, () => deliver(signal));
  // An error that nobody awaits (a socket's, a timer's) would end the process with the port open, and not every CI has a post step.
  source.on('uncaughtException', (error) => {
    if (!cancel.signal.aborted) cancel.abort(toSallyportError(error));
  });
  const divert: Listening['divert'] = (take) => {
    let first: NodeJS.Signals | undefined;
    deliver = (signal) => {
      first ??= signal;
      take(signal);
    };
    return () => {
      deliver = stop;
      if (first !== undefined) stop(first);
    };
  };
  return { cancelled: cancel.signal, divert };
}

/** The same for a caller's own signal, whatever its reason is: an abort without one would read as a defect of ours. */
export function cancelOnAbort(signal: AbortSignal | undefined): AbortSignal {
  const cancel = new AbortController();
  const stop = () => cancel.abort(cancelledBy('its caller', signal?.reason));
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return cancel.signal;
}

function cancelledBy(whom: string, cause?: unknown): SallyportError {
  return new SallyportError('CANCELLED', {
    message: `The run was cancelled (${whom}).`,
    hint: 'No new host was started. Run again to go on: hosts that are already right are skipped.',
    cause,
  });
}
