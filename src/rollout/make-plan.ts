import type { Role } from '../inventory/host.ts';
import type { BatchSize, RolloutSettings } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import type { Batch, ObservedHost, Plan, PlannedHost } from './plan.ts';

/**
 * Cuts the hosts into batches: role after role in the order in which they appear, each role by the sizes from the first one on.
 * Hosts that are already right are left out; hosts that are already unhealthy come first, since they can only get better.
 */
export function makePlan(hosts: readonly PlannedHost[], { batches: sizes }: Sizes, version: Version): Plan {
  const skipped = hosts.filter(({ before }) => isRight(before, version));
  const parts = byRole(hosts).flatMap(([role, ofRole]) => {
    const toChange = unhealthyFirst(ofRole.filter((host) => !skipped.includes(host)));
    return cut(toChange, sizes, ofRole.length).map((part) => ({ role, hosts: part }));
  });
  return { version, batches: parts.map((part, index): Batch => ({ number: index + 1, ...part })), skipped };
}

type Sizes = Pick<RolloutSettings, 'batches'>;

/** A version that nobody can see, or a host that was not asked, is never taken for right. */
function isRight({ running, health }: ObservedHost, version: Version): boolean {
  return running.kind === 'version' && running.version === version && (health === 'healthy' || health === 'unchecked');
}

function byRole(hosts: readonly PlannedHost[]): [Role, readonly PlannedHost[]][] {
  return [...Map.groupBy(hosts, ({ host }) => host.role)];
}

function unhealthyFirst(hosts: readonly PlannedHost[]): PlannedHost[] {
  const order = ({ before }: PlannedHost) => (before.health === 'unhealthy' ? 0 : 1);
  return hosts.toSorted((one, other) => order(one) - order(other));
}

/** Percent is of all the role's hosts, also those that are right already: what matters is how much of a role is away at once. */
function cut(hosts: readonly PlannedHost[], sizes: readonly BatchSize[], ofRole: number): PlannedHost[][] {
  const parts: PlannedHost[][] = [];
  for (let from = 0; from < hosts.length; ) {
    const size = sizes[Math.min(parts.length, sizes.length - 1)];
    const count = size === undefined ? 1 : countOf(size, ofRole);
    parts.push(hosts.slice(from, from + count));
    from += count;
  }
  return parts;
}

function countOf(size: BatchSize, ofRole: number): number {
  // In whole numbers: 0.07 × 100 is 7.000000000000001, which would be rounded up to 8.
  return Math.max(1, size.kind === 'count' ? size.hosts : Math.ceil((size.percent * ofRole) / 100));
}
