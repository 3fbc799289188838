/** What is known of a canary after a time on trial: everything that `judgeCanary` goes by. */
export type CanaryFacts = {
  /** With fewer requests in either group nothing is judged. */
  readonly minimumRequests: number;
  readonly canary: GroupFigures;
  /** The groups that the rest of the requests went to, in the same minutes. */
  readonly stable: GroupFigures;
  readonly balancer: { readonly window: BalancerFigures; readonly before: BalancerFigures };
  /** Of the canary’s targets. */
  readonly anomalies: readonly TargetAnomaly[];
  readonly busyness: { readonly canary: readonly HostBusyness[]; readonly stable: readonly HostBusyness[] };
};

/** Figures that were told, or why they were not: no data is not nought. */
export type Told<T> = ({ readonly kind: 'figures' } & T) | { readonly kind: 'unknown'; readonly why: string };

/** Sums of one target group, or of several, over the minutes of the trial. */
export type GroupFigures = Told<{
  readonly requests: number;
  /** Answers of 500 and above that the targets gave. */
  readonly targetErrors: number;
  /** Connections from the balancer that a target did not take; the balancer may have tried another. */
  readonly connectionErrors: number;
  /** The time that nine of ten requests were answered within (p90); absent where AWS told none. */
  readonly latencySeconds?: number | undefined;
}>;

/**
 * Of the load balancer as a whole. AWS counts its own 502, 503 and 504 without saying for which target group they were, so that they can
 * only be compared with the same length of time before the trial.
 */
export type BalancerFigures = Told<{ readonly requests: number; readonly ownErrors: number }>;

/** What AWS thinks of a target next to the others of its group; it says nothing of a group with few targets. */
export type TargetAnomaly = { readonly target: string; readonly state: 'normal' | 'anomalous' | 'unknown' };

/** How much of its threads a host's Puma has in use: 1 − pool_capacity / max_threads, from 0 to 1; undefined where it could not be told. */
export type HostBusyness = { readonly host: string; readonly busy: number | undefined };
