import type { TargetGroupArn } from '../inventory/host.ts';
import type { RuleArn, Weight } from '../traffic/canary/listener-rules.ts';
import { putAtRest } from '../traffic/canary/put-at-rest.ts';
import type { Rest } from '../traffic/canary/share.ts';
import { targetBalancer } from '../traffic/target-balancer.ts';
import type { RunRecord } from './run-record.ts';
import type { Stage } from './story.ts';
import { longestClear } from './trial.ts';
import type { World } from './world.ts';

type SavedTrial = NonNullable<RunRecord['canary']>;

/** Takes its share from the canary group of a main that died: it needs AWS alone, no host and no window. Throws CANARY_WEIGHTS_LEFT. */
export async function takeShare(saved: SavedTrial, { cloud, clock, cancelled }: World): Promise<void> {
  const { listenerRules: rules } = await cloud.enter(cancelled);
  await putAtRest({ rules, clock }, restIn(saved), longestClear, cancelled);
}

/** Nobody stays in the canary group: hosts that serve are home by now. */
export async function emptyGroup({ group }: SavedTrial, { cloud, inventory, world }: Stage): Promise<void> {
  if (cloud === undefined) return;
  const { clock, emit, cancelled } = world;
  const { hosts } = inventory;
  const lane = targetBalancer({
    ...{ hosts, clock, emit, groups: cloud.targetGroups },
    // As an ARN it was saved.
    targetGroups: { kind: 'by-role', groups: new Map(hosts.map(({ role }) => [role, [group as TargetGroupArn]])) },
    find: (unknown, within) => cloud.machines.find(unknown, within),
  });
  await Promise.all(hosts.map((host) => lane.leave(host, cancelled)));
}

/** Saved by ourselves from values of these very types. */
function restIn({ group, rules }: SavedTrial): Rest {
  const weightOf = ({ group: own, weight }: SavedTrial['rules'][number]['weights'][number]): Weight => ({
    group: own as TargetGroupArn,
    weight,
  });
  return {
    group: group as TargetGroupArn,
    rules: rules.map(({ arn, weights }) => ({ arn: arn as RuleArn, weights: weights.map(weightOf) })),
  };
}
