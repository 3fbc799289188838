import type { DeployOutcome } from '../deployers/deployer.ts';
import { toSallyportError } from '../errors.ts';
import { passGate } from '../health/gate.ts';
import type { HostName } from '../inventory/host.ts';
import { describeVersion } from './describe-version.ts';
import type { Roll } from './engine.ts';
import { gateOf } from './gate-of.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import { startWalk, type Walk } from './host-walk.ts';
import { lookAgain } from './look-again.ts';
import type { ObservedHost, PlannedHost } from './plan.ts';

/** Takes one host to its end: done, failed or interrupted, and in any case to an observed version. Never throws. */
export async function rollHost(
  roll: Roll,
  { host, before }: PlannedHost,
  deployed: Promise<DeployOutcome>,
): Promise<HostResult> {
  const walk = startWalk(roll, host);
  const outcome = await walkToEnd(roll, walk, { before, deployed });
  const after =
    outcome.kind === 'done' ? { kind: 'version' as const, version: roll.plan.version } : await lookAgain(roll, host);
  // One that was interrupted stays on record: the post step tells of it.
  if (outcome.kind !== 'interrupted') leave(roll, host.name);
  roll.emit({ kind: 'host-ended', host, outcome });
  return { host, outcome, before: before.running, after, phases: walk.phases };
}

async function walkToEnd(
  roll: Roll,
  walk: Walk,
  { before, deployed }: { before: ObservedHost; deployed: Promise<DeployOutcome> },
): Promise<HostOutcome> {
  const { host } = walk;
  const { version } = roll.plan;
  try {
    await walk.through('deploying', async () => {
      const outcome = await unlessStopped(roll.stop, deployed);
      if (outcome.kind === 'failed') throw outcome.error;
      return `${describeVersion(before.running)} → ${version}`;
    });
    roll.inFlight.move(host.name, 'verifying');
    await walk.through('verifying', async () => {
      const gate = gateOf(roll, host, version);
      await passGate(roll, gate, roll.stop);
      return `${version} answers, ${gate.limits.passes} times in a row`;
    });
    return { kind: 'done' };
  } catch (error) {
    const phase = walk.phase();
    return error === roll.stop.reason
      ? { kind: 'interrupted', phase }
      : { kind: 'failed', phase, error: toSallyportError(error) };
  }
}

/** A deployer that does not heed its signal is left behind: every wait ends. */
async function unlessStopped<T>(stop: AbortSignal, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener('abort', () => reject(stop.reason), { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    ended.abort();
  }
}

/** The host's end is known, even if it can no longer be written down: the run goes on and says so. */
function leave({ inFlight, emit }: Roll, host: HostName): void {
  try {
    inFlight.leave(host);
  } catch (cause) {
    emit({ kind: 'error', error: toSallyportError(cause) });
  }
}
