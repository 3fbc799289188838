import type { Host, TargetGroupArn } from '../inventory/host.ts';
import { type TargetBalancer, targetBalancer } from '../traffic/target-balancer.ts';
import type { Stage } from './story.ts';
import type { Cloud } from './world.ts';

/** These hosts by the canary group alone. */
export function canaryLane(
  { world: { clock, emit } }: Stage,
  { machines, targetGroups: groups }: Cloud,
  canary: TargetGroupArn,
  hosts: readonly Host[],
): TargetBalancer {
  return targetBalancer({
    ...{ hosts, groups, clock, emit },
    targetGroups: { kind: 'by-role', groups: new Map(hosts.map(({ role }) => [role, [canary]])) },
    find: (unknown, signal) => machines.find(unknown, signal),
  });
}
