import type { Clock } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Host, Role } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import type { PaceSettings } from '../settings/settings.ts';
import type { Balancer } from '../traffic/balancer.ts';
import { type Canary, endUnbegun } from './canary.ts';
import type { Witnesses } from './gate-of.ts';
import type { HostResult } from './host-result.ts';
import type { SaveInFlight } from './in-flight.ts';
import type { Case, Judgement } from './judge.ts';
import { lookBack } from './look-back.ts';
import { placeAhead } from './place-ahead.ts';
import type { Plan } from './plan.ts';
import type { Policy } from './policy.ts';
import { type Roll, startRoll } from './roll.ts';
import { rollBack } from './roll-back.ts';
import { rollForward } from './roll-forward.ts';
import { stopAfter } from './stop.ts';
import { seenTraffic } from './traffic-seen.ts';

export type RolloutParts = Witnesses & {
  readonly balancer: Balancer;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly saveInFlight: SaveInFlight;
  /** Every host of the inventory, those too that can't be reached: capacity is counted over all of a role. */
  readonly hosts: readonly Host[];
  readonly paceOf: (role: Role) => PaceSettings;
  /** Asked before each wave of hosts, forward and back; what it throws ends the rollout with nobody else touched. */
  readonly mayGoOn?: () => Promise<void>;
  /** There where the plan has a batch on trial. */
  readonly canary?: Canary | undefined;
  /** Asked when a batch of a deploy is done and too few have failed to end it. */
  readonly judge?: ((seen: Case, signal: AbortSignal) => Promise<Judgement>) | undefined;
};

export type RolloutEnd = {
  /** One for each host of the plan. */
  readonly hosts: readonly HostResult[];
  /** What ended the rollout from outside: CANCELLED, DEADLINE_PASSED, a window or capacity that is gone, or that nothing could be saved any more. */
  readonly stopped?: SallyportError;
};

/**
 * Takes the plan's batches one after another through deployer, gates and balancer. When more hosts have failed than may, nothing new starts,
 * hosts that are changing finish, and the policy says who goes back. Never throws; every host ends up in the result, with what it runs as
 * the host itself says and whether it is in service as the balancer says.
 */
export async function rollOut(
  plan: Plan,
  parts: RolloutParts,
  policy: Policy,
  cancelled: AbortSignal,
): Promise<RolloutEnd> {
  const roll = startRoll(plan, parts, cancelled);
  const began = parts.clock.now();
  const there = stopAfter(roll, policy.deadline, () => deadlinePassed(policy.deadline));
  try {
    const ahead = plan.way === 'deploy' ? placeAhead({ ...roll, ...there }) : undefined;
    const rolling = rollForward({ ...roll, ...there, ...(ahead === undefined ? {} : { ahead }) }, policy);
    const forward = await rolling.finally(() => ahead?.end());
    const stopped = forward.stopped ?? (there.stop.aborted ? toSallyportError(there.stop.reason) : undefined);
    const right = plan.skipped.map(asItWas);
    const skipped = plan.batches.length === 0 ? right : await lookBack({ ...roll, ...there }, right);
    if (forward.back.length === 0) return await ended(roll, [...skipped, ...forward.hosts], stopped);

    const left = Math.max(policy.deadline - (parts.clock.now() - began), leastForRollBack);
    const back = await rollBackWithin(roll, forward.back, left);
    const unbegun = forward.back.filter((one) => !back.hosts.some(({ host }) => host.name === one.host.name));
    const tried = forward.trial === undefined ? [] : await endUnbegun({ ...roll, ...there }, forward.trial, unbegun);
    const ends = new Map([...back.hosts, ...tried].map((one) => [one.host.name, one]));
    const hosts = forward.hosts.map((one) => ends.get(one.host.name) ?? one);
    return await ended(roll, [...skipped, ...hosts], stopped ?? back.stopped);
  } finally {
    there.end();
  }
}

async function rollBackWithin(roll: Roll, hosts: readonly HostResult[], milliseconds: number) {
  const limit = stopAfter(roll, milliseconds, () => deadlinePassed(milliseconds));
  try {
    const { stop } = limit;
    const end = await rollBack({ ...roll, ...limit }, hosts);
    const stopped = end.stopped ?? (stop.aborted ? toSallyportError(stop.reason) : undefined);
    return { hosts: end.hosts, ...(stopped === undefined ? {} : { stopped }) };
  } finally {
    limit.end();
  }
}

async function ended(roll: Roll, hosts: readonly HostResult[], stopped?: SallyportError): Promise<RolloutEnd> {
  // Whose end is known has nothing left that a post step would have to do.
  roll.inFlight.keepOnly(roll.standing.unsettled);
  const seen = await seenTraffic(roll, hosts);
  return { hosts: seen, ...(stopped === undefined ? {} : { stopped }) };
}

function asItWas({ host, before, to }: Plan['skipped'][number]): HostResult {
  return { host, outcome: { kind: 'skipped' }, before: before.running, after: before.running, to, phases: [] };
}

/** Milliseconds. A roll-back that begins in a run's last minute would else be cut off at the worst moment. */
const leastForRollBack = 10 * 60_000;

function deadlinePassed(milliseconds: number): SallyportError {
  return new SallyportError('DEADLINE_PASSED', {
    message: `The rollout did not end within its deadline of ${Math.round(milliseconds / 1_000)} s.`,
    hint: 'See which host it waited for. If all of them are only slow, make deadline longer, or the batches larger.',
  });
}
