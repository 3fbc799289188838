import { withDeadline } from '../clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import { toSallyportError } from '../errors.ts';
import { passGate } from '../health/gate.ts';
import { gateOf } from './gate-of.ts';
import { haste, lookAgain } from './look-again.ts';
import type { StoppableRoll } from './roll.ts';
import { isBalanced, type Step, type StepEnd } from './step.ts';
import { returnToBalancer } from './traffic-moves.ts';

/** A walk that did not come to its end. */
export type NotDone = StepEnd & { readonly end: { readonly kind: 'failed' | 'interrupted' } };

export type PutBack = {
  readonly after: Observation;
  /** What it ran before passes its checks, and it is in service where it is balanced. */
  readonly serving: boolean;
  /** It is left out of the balancer. */
  readonly out: boolean;
};

/**
 * Looks again at a host whose walk did not come to its end. Where it runs what it ran before and passes, it goes back into the balancer: a
 * good host is never left out. Else it stays out, or is taken out if the balancer never called it healthy. Never throws; quick once the run
 * is cancelled, and what is left to do then stays on record for the post step.
 */
export async function putBack(
  roll: StoppableRoll,
  { step, walk, end }: NotDone,
  may: 'may serve what it ran' | 'stays out',
): Promise<PutBack> {
  const { standing, cancelled } = roll;
  const { name } = step.host;
  const after = await lookAgain(roll, step.host);
  const isOut = () => standing.out.has(name);
  if (cancelled.aborted) {
    standing.unsettled.add(name);
    if (end.kind === 'interrupted' && end.phase === 'draining') await putBackAtOnce(roll, step);
    return { after, serving: false, out: isOut() };
  }
  const serving = may === 'may serve what it ran' && (await serves(roll, step, after));
  standing.serves.set(name, serving);
  if (serving && isOut()) {
    try {
      await walk.through('registering', async () => {
        await returnToBalancer(roll, step.host, cancelled);
        return 'what it ran before serves again';
      });
    } catch {
      // Told by the walk. It stays out, and is named so.
      standing.unsettled.add(name);
    }
  } else if (end.phase === 'registering' && isBalanced(step)) await takeOutAgain(roll, step);
  if (end.kind === 'interrupted' && !serving) standing.unsettled.add(name);
  return { after, serving: serving && !isOut(), out: isOut() };
}

async function serves(roll: StoppableRoll, { host, from }: Step, after: Observation): Promise<boolean> {
  if (from.kind !== 'version' || after.kind !== 'version' || after.version !== from.version) return false;
  try {
    // It may have been restarted: it gets the time that a new version gets.
    await passGate(roll, gateOf(roll, host, from.version), roll.cancelled);
    return true;
  } catch {
    return false;
  }
}

/** Nothing has changed on it. The call alone takes no time; that it is healthy again nobody can wait for. */
async function putBackAtOnce({ balancer, clock, standing }: StoppableRoll, { host }: Step): Promise<void> {
  const onTimeout = () => new Error('too late');
  try {
    await withDeadline({ clock, milliseconds: haste, onTimeout }, (signal) => balancer.register(host, signal));
    standing.out.delete(host.name);
  } catch {
    // On record: the post step looks.
  }
}

/** The balancer never called it healthy, but would send it requests as soon as it did, or when all others are down. */
async function takeOutAgain({ balancer, clock, cancelled, emit, standing }: StoppableRoll, { host }: Step) {
  standing.out.add(host.name);
  const onTimeout = () => new Error(`${host.name} was not drained within ${takingOut / 1_000} s`);
  try {
    await withDeadline({ clock, milliseconds: takingOut, signal: cancelled, onTimeout }, (signal) =>
      balancer.drain(host, signal),
    );
  } catch (cause) {
    standing.unsettled.add(host.name);
    if (!cancelled.aborted) emit({ kind: 'error', error: toSallyportError(cause) });
  }
}

/** Milliseconds. It has no requests in hand that would have to end. */
const takingOut = 60_000;
