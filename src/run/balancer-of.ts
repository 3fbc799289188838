import type { HostName, Inventory } from '../inventory/host.ts';
import type { Balancer, Home } from '../traffic/balancer.ts';
import { targetBalancer } from '../traffic/target-balancer.ts';
import { unbalanced } from '../traffic/unbalanced.ts';
import type { Cloud, World } from './world.ts';

type Parts = { readonly world: World; readonly inventory: Inventory; readonly cloud?: Cloud };

/** Who sends the hosts their requests. `homes`: where an earlier process had found them, for one that comes after it. */
export function balancerOf(
  { world, inventory, cloud }: Parts,
  homes?: ReadonlyMap<HostName, readonly Home[]>,
): Balancer {
  const { hosts, targetGroups } = inventory;
  if (targetGroups.kind === 'none') return unbalanced(hosts);
  // Not drained in silence would be worse.
  if (cloud === undefined) throw new Error('There are target groups, and no cloud to ask about them.');
  const { clock, emit } = world;
  return targetBalancer({
    ...{ hosts, targetGroups, clock, emit },
    groups: cloud.targetGroups,
    find: (unknown, signal) => cloud.machines.find(unknown, signal),
    ...(homes === undefined ? {} : { homes }),
  });
}
