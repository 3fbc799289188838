import { withDeadline } from '../clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import type { Host } from '../inventory/host.ts';
import type { Roll } from './roll.ts';

/** What a host runs after something went wrong on it, if it can still tell in time. Never throws, and is quick once the run is cancelled. */
export async function lookAgain(
  roll: Pick<Roll, 'deployer' | 'clock' | 'cancelled'>,
  host: Host,
): Promise<Observation> {
  const { cancelled } = roll;
  if (!cancelled.aborted) {
    const seen = await look(roll, host, { milliseconds: patience, signal: cancelled });
    if (!cancelled.aborted || seen.kind !== 'unknown') return seen;
  }
  return await look(roll, host, { milliseconds: haste });
}

/** Milliseconds. */
const patience = 15_000;

/** Milliseconds. A GitHub runner sends SIGTERM 7.5 s after SIGINT, and the window must be shut by then. */
export const haste = 1_000;

async function look(
  { deployer, clock }: Pick<Roll, 'deployer' | 'clock'>,
  host: Host,
  limits: { milliseconds: number; signal?: AbortSignal },
): Promise<Observation> {
  const onTimeout = () => new Error(`${host.name} did not tell within ${limits.milliseconds / 1_000} s`);
  try {
    return await withDeadline({ clock, onTimeout, ...limits }, (signal) => deployer.observe(host, signal));
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
