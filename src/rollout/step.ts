import type { Observation, Way } from '../deployers/deployer.ts';
import type { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Version } from '../version.ts';
import type { ChangePhase, HostResult } from './host-result.ts';
import type { Walk } from './host-walk.ts';
import type { PlannedHost } from './plan.ts';

/** What one host goes through in one turn, forward or back. */
export type Step = {
  readonly host: Host;
  readonly way: Way;
  readonly from: Observation;
  readonly to: Version;
  readonly phases: readonly ChangePhase[];
  /** Milliseconds that its drain may take, as its groups say. */
  readonly delay: number;
  /** It is on trial first: by the canary group, not by its own. */
  readonly canary?: true;
};

/** The host's way as it was planned. */
export function stepOf({ host, before, to, phases, canary }: PlannedHost, way: Way): Step {
  const trial = canary === undefined ? {} : { canary };
  return { host, way, from: before.running, to, phases, delay: delayOf(before), ...trial };
}

export function delayOf({ traffic }: PlannedHost['before']): number {
  return traffic.kind === 'unbalanced' ? 0 : traffic.delay;
}

/** How a host's walk through the phases of its step ended, before anybody looked what became of it. */
export type StepEnd = {
  readonly step: Step;
  readonly walk: Walk;
  readonly end:
    | { readonly kind: 'done' }
    | { readonly kind: 'failed'; readonly phase: ChangePhase; readonly error: SallyportError }
    | { readonly kind: 'interrupted'; readonly phase: ChangePhase };
};

export function isBalanced({ phases }: Step): boolean {
  return phases.includes('registering');
}

/** False for a host that is right and is only put back. */
export function isChange({ phases }: Pick<Step, 'phases'>): boolean {
  return phases.includes('deploying') || phases.includes('rolling-back');
}

/** What becomes of a host when its walk is over: at once, so that a good host need not wait outside for its neighbours. */
export type Finish = (end: StepEnd) => Promise<HostResult>;
