import type { Clock } from '../../clock.ts';

/**
 * A runner gives 7.5 s from its SIGINT to its SIGTERM, then 2.5 s to its SIGKILL (actions/runner ProcessInvoker.cs):
 * Terraform gets time to give back its state lock, and still all is over before the first of the two.
 */
const steps = [
  { signal: 'SIGINT', patience: 4_000 },
  { signal: 'SIGTERM', patience: 2_000 },
  { signal: 'SIGKILL', patience: 1_000 },
] as const;

const pollInterval = 100;

/** Ends a process group, kindly at first. Resolves when nobody is left in it, or when even SIGKILL has not helped for a second. */
export async function endGroup(id: number | undefined, leaderExited: AbortSignal, clock: Clock): Promise<void> {
  if (id === undefined) return;
  for (const { signal, patience } of steps) {
    // The kernel gives the number of a group to nobody else while one member lives; nobody left is seen at once.
    if (!send(id, signal)) return;
    for (const until = clock.now() + patience; clock.now() < until; ) {
      await pause(clock, leaderExited);
      if (leaderExited.aborted && !send(id, 0)) return;
    }
  }
}

async function pause(clock: Clock, leaderExited: AbortSignal): Promise<void> {
  if (leaderExited.aborted) await clock.sleep(pollInterval);
  // Woken by the leader's end.
  else await clock.sleep(pollInterval, leaderExited).catch(() => undefined);
}

/** False when nobody is there to get it, or nobody that we may signal. */
function send(id: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-id, signal);
    return true;
  } catch {
    return false;
  }
}
