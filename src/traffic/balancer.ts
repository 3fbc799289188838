import type { Host, HostName, TargetGroupArn } from '../inventory/host.ts';
import type { SeenTarget, Target } from './target-group.ts';

/** Takes hosts out of the balancer and puts them back. What it says is read from the balancer itself, never remembered. */
export interface Balancer {
  /** How the balancer sees every host now. Throws where it can't be asked: unknown is never in service. */
  look(signal: AbortSignal): Promise<TrafficView>;
  /** Takes the host out of all its target groups, and waits until the balancer really sends it nothing any more. Out already: it looks, and is done. */
  drain(host: Host, signal: AbortSignal): Promise<void>;
  /** Puts the host back, and waits until it is healthy in all its target groups, several looks in a row. */
  register(host: Host, signal: AbortSignal): Promise<void>;
  /** Where `register` will put the host back, as the last look knew it: saved before a drain, for a process that sees only what was saved. */
  homes(host: Host): readonly Home[];
}

/** A registration that a host has when it is in service. */
export type Home = Target & { readonly group: TargetGroupArn };

export type TrafficView = {
  /** Each host that was asked about. */
  readonly hosts: ReadonlyMap<HostName, Traffic>;
  /** Targets in service that no host of the inventory explains: machines that Terraform does not know. */
  readonly strangers: readonly Stranger[];
};

export type Stranger = { readonly group: string; readonly target: string };

/** Whether requests reach a host. `delay`: milliseconds that a drain of it may take, the longest deregistration delay of its groups. */
export type Traffic =
  /** No target group is for this host's role: nobody to drain. */
  | { readonly kind: 'unbalanced' }
  /** Requests reach it by every target group of its; `despite`: though it is unhealthy, since nobody there is healthy (fail-open). */
  | { readonly kind: 'in'; readonly delay: number; readonly despite?: string; readonly targets?: readonly TargetSeen[] }
  /** Not in service in at least one; `why` in the balancer's own words. */
  | { readonly kind: 'out'; readonly why: string; readonly delay: number; readonly targets?: readonly TargetSeen[] };

/** How one registration of a host stands in one group, in AWS’s own words. `absent`: it is not in the group. */
export type TargetSeen = {
  readonly group: string;
  readonly port?: number;
  readonly state: SeenTarget['state'] | 'absent';
  readonly reason?: string;
};
