import { toSallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';
import type { RolloutParts } from './engine.ts';
import { type InFlight, keepInFlight } from './in-flight.ts';
import { servesNow } from './make-plan.ts';
import type { PlacedAhead } from './place-ahead.ts';
import type { Plan } from './plan.ts';
import type { Stop } from './stop.ts';

/** One rollout under way: its parts, and what it knows of the hosts beside what they and the balancer say. */
export type Roll = RolloutParts & {
  readonly plan: Plan;
  readonly inFlight: InFlight;
  /** A cancel alone: a last look must be quick. */
  readonly cancelled: AbortSignal;
  readonly standing: Standing;
};

/** A roll that can be told to stop. */
export type StoppableRoll = Roll &
  Stop & {
    /** Of a rollout forward. */
    readonly ahead?: PlacedAhead;
  };

export type Standing = {
  /** Hosts that no balancer knows: whether they served when they were seen last. */
  readonly serves: Map<HostName, boolean>;
  /** Taken out of the balancer by this run, and not back yet. */
  readonly out: Set<HostName>;
  /** Hosts whose end is not known: they stay on record for the post step. */
  readonly unsettled: Set<HostName>;
};

export function startRoll(plan: Plan, parts: RolloutParts, cancelled: AbortSignal): Roll {
  const planned = [...plan.skipped, ...plan.batches.flatMap(({ hosts }) => hosts)];
  const serves = new Map(planned.map((one) => [one.host.name, servesNow(one)]));
  const standing = { serves, out: new Set<HostName>(), unsettled: new Set<HostName>() };
  const tell = (cause: unknown) => parts.emit({ kind: 'error', error: toSallyportError(cause) });
  return { ...parts, plan, cancelled, standing, inFlight: keepInFlight(parts.saveInFlight, tell) };
}
