import type { CanaryFacts, HostBusyness } from './canary-facts.ts';
import type { Finding } from './judge-canary.ts';

/** A target that AWS finds unlike its neighbours is worse; what AWS does not tell counts neither way. */
export function findAnomalies({ anomalies }: CanaryFacts): readonly Finding[] {
  return anomalies
    .filter(({ state }) => state === 'anomalous')
    .map(({ target }) => ({ kind: 'worse', says: `AWS calls ${target} of the canary group anomalous` }));
}

/**
 * Canary hosts that have hardly a thread to spare while the others have are worse. Below that busyness says little: a canary's share of
 * the requests is not that of a host beside it.
 */
export function findBusyness({ busyness: { canary, stable } }: CanaryFacts): readonly Finding[] {
  const [own, others] = [meanOf(canary), meanOf(stable)];
  if (own === undefined) return [];
  const says = `${percent(own)} of Puma’s threads are busy on the canary hosts`;
  if (own < saturated) return [{ kind: 'fine', says }];
  if (others === undefined) return [{ kind: 'unclear', says: `${says}, and how many on the others is not known` }];
  const both = `${says}, ${percent(others)} on the others`;
  return [{ kind: others <= own - gap ? 'worse' : 'fine', says: both }];
}

/** Shares of all threads. */
const saturated = 0.9;
const gap = 0.25;

function meanOf(hosts: readonly HostBusyness[]): number | undefined {
  const told = hosts.flatMap(({ busy }) => (busy !== undefined && busy >= 0 && busy <= 1 ? [busy] : []));
  return told.length === 0 ? undefined : told.reduce((sum, busy) => sum + busy, 0) / told.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
