import type { TargetGroupArn } from '../../inventory/host.ts';
import type { TargetAnomaly } from './canary-facts.ts';

/** What the balancer's own figures tell of a canary. */
export interface CanaryMetrics {
  /**
   * The figures of each whole minute, as far as they are published: a minute of which the balancer told nothing is not there. Throws
   * TARGET_GROUP_UNUSABLE where there can be no figures, and AWS_CALL_FAILED where they may not be read.
   */
  read(groups: TrialGroups, minutes: Minutes, signal: AbortSignal): Promise<TrialSeries>;
  /** What AWS thinks of each target of the group now. */
  anomalies(group: TargetGroupArn, signal: AbortSignal): Promise<readonly TargetAnomaly[]>;
}

export type TrialGroups = {
  readonly canary: TargetGroupArn;
  /** Those that the same rules send everything else to. */
  readonly stable: readonly TargetGroupArn[];
};

/** Whole minutes from `from` up to but not including `to`; milliseconds since the epoch. */
export type Minutes = { readonly from: number; readonly to: number };

/** A figure for each minute by its beginning. */
export type Series = ReadonlyMap<number, number>;

export type TrialSeries = {
  readonly canary: GroupSeries;
  readonly stable: readonly GroupSeries[];
  readonly balancer: BalancerSeries;
};

export type GroupSeries = {
  readonly requests: Series;
  readonly targetErrors: Series;
  readonly connectionErrors: Series;
  /** Seconds that nine of ten requests took at most (p90). */
  readonly latency: Series;
};

export type BalancerSeries = {
  readonly requests: Series;
  /** Its 502, 503 and 504. */
  readonly ownErrors: Series;
};
