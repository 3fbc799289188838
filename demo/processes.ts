import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process has ended. One that nobody has reaped yet (a container without an init) has ended too. */
export function processIsGone(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return true;
  }
}

/** Looks until it is so, or the milliseconds are over; says which. */
export async function waitFor(isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Waits for the end of a run and gives its exit code; null when a signal ended it. A stop is passed on, and believed to be enough for a while. */
export async function endOf(run: ChildProcess, stopped: AbortSignal): Promise<number | null> {
  const end = once(run, 'exit');
  const stop = () => {
    // It shuts its window and ends by itself; the cloud must stand as long.
    run.kill('SIGINT');
    setTimeout(() => run.kill('SIGKILL'), 15_000).unref();
  };
  if (stopped.aborted) stop();
  stopped.addEventListener('abort', stop, { once: true });
  const [status] = await end;
  stopped.removeEventListener('abort', stop);
  return typeof status === 'number' ? status : null;
}
