import { look, type Place } from './on-host.ts';

/** 1 − pool_capacity ÷ max_threads over all workers, from 0 to 1; undefined where Puma tells nothing of its threads. */
export async function busynessOf(place: Place, signal: AbortSignal): Promise<number | undefined> {
  const { numbers } = await look(place, 'numbers', signal);
  if (numbers.kind === 'silent' || numbers.load.threads === 0) return undefined;
  const { free, threads } = numbers.load;
  return Math.min(Math.max(1 - free / threads, 0), 1);
}
