import type { CanaryFacts } from './canary-facts.ts';
import { findAnomalies, findBusyness } from './find-in-hosts.ts';
import { findFailures, findLatency, findOwnErrors } from './find-in-requests.ts';

/** What becomes of a canary, with sentences and figures. `inconclusive` is never success. */
export type CanaryJudgement = {
  readonly kind: 'go' | 'halt' | 'inconclusive';
  readonly reasons: readonly string[];
};

/** What one kind of evidence says. */
export type Finding = { readonly kind: 'fine' | 'worse' | 'unclear'; readonly says: string };

/**
 * Whether the canary is worse than the groups beside it in the same minutes. One finding that is worse halts; one that is unclear leaves
 * everything open; what AWS or Puma does not tell of a host (anomaly, busyness) counts neither way.
 */
export function judgeCanary(facts: CanaryFacts): CanaryJudgement {
  const findings = [findFailures, findLatency, findOwnErrors, findAnomalies, findBusyness].flatMap((find) =>
    find(facts),
  );
  const saying = (kind: Finding['kind']) => findings.filter((one) => one.kind === kind).map(({ says }) => says);
  const [worse, unclear] = [saying('worse'), saying('unclear')];
  if (worse.length > 0) return { kind: 'halt', reasons: worse };
  if (unclear.length > 0) return { kind: 'inconclusive', reasons: unclear };
  return { kind: 'go', reasons: saying('fine') };
}
