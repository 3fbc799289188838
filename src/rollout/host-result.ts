import type { Observation } from '../deployers/deployer.ts';
import type { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';

export type HostPhase = 'connecting' | 'preflight' | 'draining' | 'deploying' | 'verifying' | 'registering' | 'soaking';

/** How one host ended, for the table and the JSON report. */
export type HostResult = {
  readonly host: Host;
  readonly outcome: HostOutcome;
  readonly before: Observation;
  readonly after: Observation;
  readonly phases: readonly { readonly phase: HostPhase; readonly milliseconds: number }[];
};

export type HostOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unreachable'; readonly error: SallyportError }
  | { readonly kind: 'failed'; readonly phase: HostPhase; readonly error: SallyportError }
  /** A cancel or a deadline met it half-way: what it runs is `after`. */
  | { readonly kind: 'interrupted'; readonly phase: HostPhase };
