import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { CanaryFacts } from './canary-facts.ts';
import type { CanaryMetrics, Minutes, TrialGroups } from './canary-metrics.ts';
import { balancerFigures, groupFigures } from './figures.ts';
import { type CanaryJudgement, judgeCanary } from './judge-canary.ts';
import { asManyBefore, countOf, minute, publishedSince, untilNext } from './whole-minutes.ts';

export type TrialParts = {
  readonly metrics: CanaryMetrics;
  readonly clock: Clock;
  /** Told what each look came to, but the last. */
  readonly tell: (judgement: CanaryJudgement) => void;
};

export type Trial = {
  readonly groups: TrialGroups;
  /** Before its first host left the balancer: whole waves, and their soak, may lie between this and `since`. Milliseconds since the epoch, both. */
  readonly began: number;
  /** All of them have been seen to get their share by then. */
  readonly since: number;
  /** Milliseconds of requests that it takes at least, in whole minutes. */
  readonly time: number;
  readonly minimumRequests: number;
  /** Asked anew for each look; hosts without a Puma are left out. */
  readonly busyness: (signal: AbortSignal) => Promise<CanaryFacts['busyness']>;
};

/**
 * Looks at a canary once a minute. What is clearly worse halts at once; `go` takes the whole time. One that is inconclusive by then gets as
 * much time again, and is `inconclusive` for good after that. It ends two minutes late, when the last minute is published, and throws nothing
 * but the signal's reason: figures that can't be read are inconclusive too.
 */
export async function readAndJudge(parts: TrialParts, trial: Trial, signal: AbortSignal): Promise<CanaryJudgement> {
  const { clock, tell } = parts;
  const wanted = Math.max(1, Math.ceil(trial.time / minute));
  for (;;) {
    await clock.sleep(untilNext(trial.since, clock.now()), signal);
    const minutes = publishedSince(trial.since, clock.now());
    // Woken a moment early.
    if (minutes === undefined) continue;
    const judgement = await look(parts, trial, minutes, signal);
    const seen = countOf(minutes);
    if (judgement.kind === 'halt' || seen >= 2 * wanted) return judgement;
    if (judgement.kind === 'go' && seen >= wanted) return judgement;
    tell(judgement);
  }
}

/** Reads a minute of them, so that a run which may not is told before it changes anything. Throws as `CanaryMetrics` does. */
export async function proveReadable(
  { metrics, clock }: Pick<TrialParts, 'metrics' | 'clock'>,
  groups: TrialGroups,
  signal: AbortSignal,
): Promise<void> {
  await metrics.read(groups, asManyBefore(clock.now(), { from: 0, to: minute }), signal);
}

async function look(
  { metrics }: TrialParts,
  trial: Trial,
  minutes: Minutes,
  signal: AbortSignal,
): Promise<CanaryJudgement> {
  const { groups, began, minimumRequests } = trial;
  const before = asManyBefore(began, minutes);
  try {
    const [series, anomalies, busyness] = await Promise.all([
      metrics.read(groups, { from: before.from, to: minutes.to }, signal),
      metrics.anomalies(groups.canary, signal),
      trial.busyness(signal),
    ]);
    return judgeCanary({
      minimumRequests,
      canary: groupFigures([series.canary], minutes),
      stable: groupFigures(series.stable, minutes),
      balancer: { window: balancerFigures(series.balancer, minutes), before: balancerFigures(series.balancer, before) },
      anomalies,
      busyness,
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SallyportError)) throw error;
    return { kind: 'inconclusive', reasons: [`the figures could not be read: ${error.message}`] };
  }
}
