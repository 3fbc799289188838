import type { TargetGroupArn } from '../../inventory/host.ts';

/** The rules of a load balancer's listeners that spread requests over several target groups by weight. */
export interface ListenerRules {
  /** Every rule that sends to the group, at whatever weight. */
  sendingTo(group: TargetGroupArn, signal: AbortSignal): Promise<readonly SendingRule[]>;
  /** As it is now; undefined where it is gone. */
  read(rule: RuleArn, signal: AbortSignal): Promise<ForwardRule | undefined>;
  /** Asks for it and waits for nothing. Groups that are not named keep their weights, and the rule its other actions. */
  setWeights(rule: RuleArn, weights: readonly Weight[], signal: AbortSignal): Promise<void>;
}

export type RuleArn = string & { readonly __brand: 'RuleArn' };

export type ForwardRule = { readonly arn: RuleArn; readonly weights: readonly Weight[] };

export type SendingRule = ForwardRule & {
  /** The command that takes the group's share away and leaves all else of the rule as it was found, for whoever has to do it by hand. */
  readonly byHand: string;
};

/** From 0 to 999: the group gets this much of the sum of them all (API reference, TargetGroupTuple). */
export type Weight = { readonly group: TargetGroupArn; readonly weight: number };
