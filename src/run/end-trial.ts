import type { Clock } from '../clock.ts';
import { allSallyportErrors, type SallyportError } from '../errors.ts';
import type { TargetGroupArn } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { changedMeanwhile } from '../traffic/canary/changed-meanwhile.ts';
import { fallSilent } from '../traffic/canary/fall-silent.ts';
import type { RuleArn, Weight } from '../traffic/canary/listener-rules.ts';
import { longestAtRest, notAtRest, putAtRest } from '../traffic/canary/put-at-rest.ts';
import type { Rest } from '../traffic/canary/share.ts';
import type { Target } from '../traffic/target-group.ts';
import type { RunRecord } from './run-record.ts';
import type { Cloud } from './world.ts';

type SavedTrial = NonNullable<RunRecord['canary']>;

/** What has become of the trial of a main that died. */
export type EndedTrial = {
  readonly group: string;
  /** CANARY_WEIGHTS_LEFT, or why not all hosts could be taken out of the group, which gets nothing any more. */
  readonly failures: readonly SallyportError[];
};

/**
 * Takes the trial back of a main that died: the canary group gets no requests, and nobody stays in it. It needs AWS alone, no host, no window
 * and no key. Never throws; where requests may still come, nobody is taken out.
 */
export async function endTrial(saved: SavedTrial, { clock, emit, enter }: EndTrialParts): Promise<EndedTrial> {
  const { group, targets } = saved;
  const rest = restIn(saved);
  try {
    const { listenerRules: rules, targetGroups } = await enter().catch((cause: unknown) => {
      throw notAtRest(rest, cause);
    });
    const { changed } = await fallSilent({ clock }, ({ anyway }) =>
      putAtRest({ rules, clock }, rest, { anyway, milliseconds: longestAtRest }),
    );
    if (changed.length > 0) emit({ kind: 'warning', message: changedMeanwhile(changed) });
    // As an ARN it was saved.
    if (targets.length > 0) await targetGroups.deregister(group as TargetGroupArn, targets.map(asTarget), never);
    return { group, failures: [] };
  } catch (error) {
    return { group, failures: allSallyportErrors(error) };
  }
}

type EndTrialParts = { readonly clock: Clock; readonly emit: Emit; readonly enter: () => Promise<Cloud> };

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
    rules: rules.map(({ arn, weights, byHand }) => ({ arn: arn as RuleArn, weights: weights.map(weightOf), byHand })),
  };
}

const never = new AbortController().signal;
