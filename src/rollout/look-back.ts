import { withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { passGate } from '../health/gate.ts';
import { shortVersion } from '../version.ts';
import { gateOf } from './gate-of.ts';
import type { HostResult } from './host-result.ts';
import { startWalk } from './host-walk.ts';
import { lookAgain } from './look-again.ts';
import type { StoppableRoll } from './roll.ts';
import { trafficOf } from './traffic-of.ts';

/**
 * Looks again at the hosts that are done, or were right already, and that the balancer has out of service now: a machine may die, and a release
 * may go bad, after it was proven. Those that can't be reached or don't pass have failed like any other, and are so in what is returned, in the
 * same order. One that passes stays as it was, though a warning tells of it. Never throws; without a balancer nobody would know whom to ask.
 */
export async function lookBack(roll: StoppableRoll, hosts: readonly HostResult[]): Promise<HostResult[]> {
  const { balancer, clock, stop } = roll;
  const isSettled = ({ outcome: { kind } }: HostResult) => kind !== 'done' && kind !== 'skipped';
  if (stop.aborted || hosts.every(isSettled)) return [...hosts];
  const within = { clock, milliseconds: patience, signal: stop, onTimeout: () => new Error('mute') };
  // A balancer that does not tell ends the rollout before the next host goes.
  const view = await withDeadline(within, (signal) => balancer.look(signal)).catch(() => undefined);
  return await Promise.all(
    hosts.map(async (one) => {
      if (view === undefined || isSettled(one)) return one;
      const traffic = trafficOf(view, one.host);
      return traffic.kind === 'out' ? await judgeAgain(roll, one, traffic.why) : one;
    }),
  );
}

/** Milliseconds. */
const patience = 60_000;

async function judgeAgain(roll: StoppableRoll, one: HostResult, why: string): Promise<HostResult> {
  const { host, to } = one;
  if (to === undefined) return one;
  const walk = startWalk(roll, host);
  const told = () => ({ ...one, phases: [...one.phases, ...walk.phases] });
  try {
    await walk.through('soaking', async () => {
      // That a machine is gone is known by the time that nobody has answered this.
      await lookAgain(roll, host);
      await passGate(roll, gateOf(roll, host, to), roll.stop);
      return `${shortVersion(to)} still answers, though it is out of service`;
    });
  } catch (cause) {
    if (roll.stop.aborted) return one;
    const outcome = { kind: 'failed', phase: 'soaking', error: wentBad(one, why, cause), serving: false } as const;
    roll.emit({ kind: 'host-ended', host, outcome });
    return { ...told(), outcome, after: await lookAgain(roll, host) };
  }
  roll.emit({ kind: 'warning', message: `${host.name} passes its checks, and is out of service: ${why}` });
  return told();
}

/** What it failed of is still what tells the error's code. */
function wentBad({ host, to }: HostResult, why: string, cause: unknown): SallyportError {
  const { code, message, hint } = toSallyportError(cause);
  const before = `${host.name} passed with ${to}, and is out of service now: ${why.replace(/\.$/, '')}.`;
  return new SallyportError(code, { message: `${before} ${message}`, hint, cause });
}
