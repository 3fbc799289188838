import type { TargetGroupArn } from '../inventory/host.ts';
import type { RuleArn, Weight } from '../traffic/canary/listener-rules.ts';
import { putAtRest } from '../traffic/canary/put-at-rest.ts';
import type { Rest } from '../traffic/canary/share.ts';
import type { Target } from '../traffic/target-group.ts';
import type { RunRecord } from './run-record.ts';
import { longestClear } from './trial.ts';
import type { World } from './world.ts';

type SavedTrial = NonNullable<RunRecord['canary']>;

/**
 * Takes the trial back of a main that died: the canary group gets no requests, and nobody stays in it. It needs AWS alone, no host and no
 * window. Throws CANARY_WEIGHTS_LEFT; whoever gets requests there is not taken out.
 */
export async function endTrial(saved: SavedTrial, { cloud, clock, cancelled }: World): Promise<void> {
  const { listenerRules: rules, targetGroups } = await cloud.enter(cancelled);
  await putAtRest({ rules, clock }, restIn(saved), longestClear, cancelled);
  const { group, targets } = saved;
  // As an ARN it was saved.
  if (targets.length > 0) await targetGroups.deregister(group as TargetGroupArn, targets.map(asTarget), cancelled);
}

function asTarget({ id, port, zone }: SavedTrial['targets'][number]): Target {
  return { id, port, ...(zone === undefined ? {} : { zone }) };
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
