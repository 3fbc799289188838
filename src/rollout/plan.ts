import type { Observation, Way, WayBack } from '../deployers/deployer.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { Stranger, Traffic } from '../traffic/balancer.ts';
import type { Version } from '../version.ts';
import type { ChangePhase } from './host-result.ts';

/** What a run will do, as data: made by a pure function, printed before anything changes. */
export type Plan = {
  readonly way: Way;
  /** Absent where each host goes back to its own previous version. */
  readonly version?: Version;
  readonly batches: readonly Batch[];
  /** The trial of the batch that is marked so. `share` of the requests, from 0 to 1; milliseconds. */
  readonly canary?: { readonly group: string; readonly share: number; readonly milliseconds: number };
  /** Hosts that already run the version, are healthy, and in service where they are balanced. */
  readonly skipped: readonly PlannedHost[];
  /** Where the commands run that run once; absent where there is none to run. */
  readonly once: { readonly before?: HostName; readonly after?: HostName };
  /** In service, and unknown to Terraform: nobody changes them. */
  readonly strangers: readonly Stranger[];
  /** Milliseconds that it takes at least, as far as it is known before: drains, checks in a row, soaks. What a deploy takes only a deploy can tell. */
  readonly takes: number;
  /** Milliseconds of these that drains may take: the balancer's own delay, which nothing on the hosts can shorten. */
  readonly drains: number;
};

/** Hosts that change together, all of one role. */
export type Batch = {
  /** From 1, over the whole run. */
  readonly number: number;
  readonly role: Role;
  readonly hosts: readonly PlannedHost[];
  /** There are hosts on trial in it. */
  readonly canary?: true;
  /** How many of them may be away at once makes how many waves the batch goes in; `left` of `of` hosts of the role serve meanwhile. */
  readonly capacity: { readonly waves: number; readonly left: number; readonly of: number };
};

export type PlannedHost = {
  readonly host: Host;
  readonly before: ObservedHost;
  readonly to: Version;
  /** What will happen to it; without `deploying`, it is only put back into service. */
  readonly phases: readonly ChangePhase[];
  readonly wayBack: WayBack;
  /** It is on trial by the canary group before it goes home. */
  readonly canary?: true;
};

/** Facts of a host, observed and never assumed. */
export type ObservedHost = {
  readonly running: Observation;
  readonly health: Health;
  readonly traffic: Traffic;
};

/** `unchecked`: the role has no check, the version alone decides. `unknown`: it was not asked. */
export type Health = 'healthy' | 'unhealthy' | 'unchecked' | 'unknown';
