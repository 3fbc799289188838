import type { DeployOutcome } from '../deployers/deployer.ts';
import { toSallyportError } from '../errors.ts';
import { passGate } from '../health/gate.ts';
import { shortVersion } from '../version.ts';
import { admit } from './canary.ts';
import { describeVersion } from './describe-version.ts';
import { gateOf } from './gate-of.ts';
import type { ChangePhase } from './host-result.ts';
import { startWalk, type Walk } from './host-walk.ts';
import type { StoppableRoll } from './roll.ts';
import { soak } from './soak.ts';
import type { Step, StepEnd } from './step.ts';
import { leaveBalancer, returnToBalancer } from './traffic-moves.ts';
import { warmUp } from './warm-up.ts';

/** A host that may change now, or the problem that kept it from leaving the balancer. */
export type Departure = { readonly step: Step; readonly walk: Walk; readonly problem?: { readonly error: unknown } };

/** The first half of a host's walk, up to the change. Never throws. */
export async function takeOut(roll: StoppableRoll, step: Step): Promise<Departure> {
  const { host, phases } = step;
  const walk = startWalk(roll, host);
  if (!phases.includes('draining')) return { step, walk };
  try {
    await walk.through('draining', () => leaveWithRelease(roll, step));
    return { step, walk };
  } catch (error) {
    return { step, walk, problem: { error } };
  }
}

/** The release is brought up while the balancer lets go of the host: a host need not be out of service for an upload. */
async function leaveWithRelease(roll: StoppableRoll, step: Step): Promise<string> {
  const [left, missing] = await Promise.allSettled([leaveBalancer(roll, step, roll.stop), placeRelease(roll, step)]);
  for (const one of [left, missing]) if (one.status === 'rejected') throw one.reason;
  if (missing.status === 'fulfilled' && missing.value !== undefined) throw missing.value;
  return left.status === 'fulfilled' ? left.value : '';
}

async function placeRelease({ deployer, stop }: StoppableRoll, { host, from, to, phases }: Step) {
  if (!phases.includes('deploying')) return undefined;
  return await deployer.place?.({ host, from, to, drained: true }, stop);
}

/** The second half: through the change and the gates, and back into the balancer. Never throws. */
export async function bringOn(
  roll: StoppableRoll,
  { step, walk, problem }: Departure,
  deployed: () => Promise<DeployOutcome>,
): Promise<StepEnd> {
  try {
    if (problem !== undefined) throw problem.error;
    for (const phase of step.phases.filter((one) => one !== 'draining')) {
      roll.stop.throwIfAborted();
      roll.inFlight.move(step.host.name, phase);
      await walk.through(phase, () => workOf(phase, roll, step, deployed));
    }
    roll.stop.throwIfAborted();
    return { step, walk, end: { kind: 'done' } };
  } catch (error) {
    const phase = walk.phase();
    if (error === roll.stop.reason) return { step, walk, end: { kind: 'interrupted', phase } };
    return { step, walk, end: { kind: 'failed', phase, error: toSallyportError(error) } };
  }
}

/** What is done in a phase, and in a few words what came of it. */
async function workOf(
  phase: Exclude<ChangePhase, 'draining'>,
  roll: StoppableRoll,
  { host, from, to, canary }: Step,
  deployed: () => Promise<DeployOutcome>,
): Promise<string> {
  switch (phase) {
    case 'deploying':
    case 'rolling-back': {
      const outcome = await unlessStopped(roll.atLast, deployed());
      if (outcome.kind === 'failed') throw outcome.error;
      return `${describeVersion(from)} → ${shortVersion(to)}`;
    }
    case 'verifying': {
      const gate = gateOf(roll, host, to);
      await passGate(roll, gate, roll.stop);
      const { passes } = gate.limits;
      return `${shortVersion(to)} answers${passes === 1 ? '' : `, ${passes} times in a row`}`;
    }
    case 'registering': {
      const warmed = await warmUp(roll, host, roll.stop);
      if (canary !== undefined) {
        await admit(roll, host, roll.stop);
        return `healthy in the canary group${warmed}`;
      }
      await returnToBalancer(roll, host, roll.stop);
      return `healthy in the balancer${warmed}`;
    }
    case 'soaking':
      await soak(roll, gateOf(roll, host, to), roll.paceOf(host.role).soak);
      return `${shortVersion(to)} stayed healthy`;
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
