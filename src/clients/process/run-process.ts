import type { Clock } from '../../clock.ts';
import type { LineSink } from '../../report/foreign-output.ts';
import { type NotStarted, notStarted } from './not-started.ts';
import { endGroup } from './process-group.ts';
import { startChild } from './start-child.ts';

export type ProcessRequest = {
  /** A path, or a name that is looked for on the PATH of `environment`. No shell is involved. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What the child reads; absent: nothing. */
  readonly input?: string;
  /** The whole of it: nothing is added. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Past it the process is ended as by an abort, and what `onTimeout` makes is thrown. */
  readonly timeout?: { readonly milliseconds: number; readonly onTimeout: () => Error };
  readonly clock: Clock;
  /** Takes the output as it comes, raw; `end` is called once. Absent: the output is only returned. */
  readonly sink?: (stream: 'stdout' | 'stderr') => LineSink;
};

export type ProcessEnd = {
  readonly exit: ProcessExit | NotStarted;
  /** At most the last 64 MiB: a Terraform state may be read from here. */
  readonly stdout: string;
  /** At most the last 64 KiB. */
  readonly stderr: string;
};

export type ProcessExit =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'signal'; readonly signal: string };

export type RunProcess = (request: ProcessRequest, signal: AbortSignal) => Promise<ProcessEnd>;

/**
 * Runs a child in a process group of its own, so that signals reach what it starts as well. Resolves however it ended.
 *
 * On abort the group gets SIGINT, later SIGTERM and SIGKILL, and only when it is gone the signal's reason is thrown:
 * who waits for this leaves nothing running behind.
 */
export const runProcess: RunProcess = async (request, signal) => {
  signal.throwIfAborted();
  const { stop, release } = withTimeout(request, signal);
  const child = startChild(request);
  let end = () => {};
  const stopped = new Promise<never>((_, reject) => {
    end = () => void endGroup(child.pid, child.exited, request.clock).then(() => reject(stop.reason), reject);
    stop.addEventListener('abort', end, { once: true });
  });
  try {
    const exit = await Promise.race([child.closed, stopped]);
    if (stop.aborted) await stopped;
    return { exit: exit instanceof Error ? notStarted(exit, request) : exit, ...child.output() };
  } finally {
    stop.removeEventListener('abort', end);
    release();
    child.dispose();
  }
};

function withTimeout(
  { clock, timeout }: ProcessRequest,
  signal: AbortSignal,
): { stop: AbortSignal; release: () => void } {
  if (timeout === undefined) return { stop: signal, release: () => {} };
  const late = new AbortController();
  const done = new AbortController();
  clock.sleep(timeout.milliseconds, done.signal).then(
    () => late.abort(timeout.onTimeout()),
    () => undefined,
  );
  return { stop: AbortSignal.any([signal, late.signal]), release: () => done.abort() };
}
