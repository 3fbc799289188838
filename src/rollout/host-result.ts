import type { Observation } from '../deployers/deployer.ts';
import type { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Traffic } from '../traffic/balancer.ts';
import type { Version } from '../version.ts';

export type HostPhase = 'connecting' | 'preflight' | ChangePhase;

/** What a host goes through once the run has begun to change hosts, in this order; phases that do not apply to it are left out. */
export type ChangePhase = 'draining' | 'deploying' | 'rolling-back' | 'verifying' | 'registering' | 'soaking';

/** How one host ended, for the table and the JSON report. */
export type HostResult = {
  readonly host: Host;
  readonly outcome: HostOutcome;
  readonly before: Observation;
  readonly after: Observation;
  /** Where it was to go; absent where the run ended before that was known. */
  readonly to?: Version;
  /** Whether requests reach it at the end, as the balancer says; absent where nobody asked. */
  readonly traffic?: TrafficSeen;
  readonly phases: readonly { readonly phase: HostPhase; readonly milliseconds: number }[];
};

export type TrafficSeen = Traffic | { readonly kind: 'unknown'; readonly why: string };

export type HostOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unreachable'; readonly error: SallyportError }
  /** `serving`: its old version passes its checks all the same, and is in service where it is balanced. */
  | {
      readonly kind: 'failed';
      readonly phase: HostPhase;
      readonly error: SallyportError;
      readonly serving: boolean;
    }
  /** Failed, and left out of the balancer on purpose: nothing good runs on it. */
  | { readonly kind: 'quarantined'; readonly phase: HostPhase; readonly error: SallyportError }
  /** On its own previous version again, by the same gates. `error` where it was this host that failed. */
  | { readonly kind: 'rolled-back'; readonly error?: SallyportError }
  | { readonly kind: 'roll-back-failed'; readonly phase: HostPhase; readonly error: SallyportError }
  /** A cancel or a deadline met it half-way: what it runs is `after`. */
  | { readonly kind: 'interrupted'; readonly phase: HostPhase };
