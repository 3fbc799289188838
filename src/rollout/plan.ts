import type { Observation } from '../deployers/deployer.ts';
import type { Host, Role } from '../inventory/host.ts';
import type { Version } from '../version.ts';

/** What a run will do, as data: made by a pure function, printed before anything changes. */
export type Plan = {
  readonly version: Version;
  readonly batches: readonly Batch[];
  /** Hosts that already run the version and are healthy. */
  readonly skipped: readonly PlannedHost[];
};

/** Hosts that change together, all of one role. */
export type Batch = {
  /** From 1, over the whole run. */
  readonly number: number;
  readonly role: Role;
  readonly hosts: readonly PlannedHost[];
};

export type PlannedHost = { readonly host: Host; readonly before: ObservedHost };

/** Two facts of a host, observed and never assumed. */
export type ObservedHost = {
  readonly running: Observation;
  readonly health: Health;
};

/** `unchecked`: the role has no check, the version alone decides. `unknown`: it was not asked. */
export type Health = 'healthy' | 'unhealthy' | 'unchecked' | 'unknown';
