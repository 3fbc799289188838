import type { BalancerFigures, GroupFigures } from './canary-facts.ts';
import type { BalancerSeries, GroupSeries, Minutes, Series } from './canary-metrics.ts';
import { beginningsOf } from './whole-minutes.ts';

/**
 * The sums over these minutes of groups taken together. A minute without a count of requests is a hole: nothing is known of it. Where there
 * is one, an error that AWS does not count did not occur (it reports these "when there is a nonzero value").
 */
export function groupFigures(groups: readonly GroupSeries[], minutes: Minutes): GroupFigures {
  const times = beginningsOf(minutes);
  const known = groups.filter(({ requests, targetErrors, connectionErrors }) =>
    times.some((time) => [requests, targetErrors, connectionErrors].some((series) => series.has(time))),
  );
  const holes = times.filter(
    (time) => !known.some(({ requests }) => requests.has(time)) || known.some(contradicts(time)),
  );
  if (holes.length > 0) return { kind: 'unknown', why: holesIn(times, holes) };
  const sum = (of: (group: GroupSeries) => Series) => total(times, known.map(of));
  return {
    kind: 'figures',
    requests: sum(({ requests }) => requests),
    targetErrors: sum(({ targetErrors }) => targetErrors),
    connectionErrors: sum(({ connectionErrors }) => connectionErrors),
    latencySeconds: latencyOf(known, times),
  };
}

/** The same of the load balancer. */
export function balancerFigures({ requests, ownErrors }: BalancerSeries, minutes: Minutes): BalancerFigures {
  const times = beginningsOf(minutes);
  const holes = times.filter((time) => !requests.has(time));
  if (holes.length > 0) return { kind: 'unknown', why: holesIn(times, holes) };
  return { kind: 'figures', requests: total(times, [requests]), ownErrors: total(times, [ownErrors]) };
}

/** Errors in a minute that counts no requests: some of its figures are missing. */
function contradicts(time: number): (group: GroupSeries) => boolean {
  return ({ requests, targetErrors, connectionErrors }) =>
    !requests.has(time) && (targetErrors.has(time) || connectionErrors.has(time));
}

/** The mean of the minutes’ own figures, each counting as much as it had requests: percentiles can’t be put together any better. */
function latencyOf(groups: readonly GroupSeries[], times: readonly number[]): number | undefined {
  let [weighed, requests] = [0, 0];
  for (const group of groups) {
    for (const time of times) {
      const [seconds, count] = [group.latency.get(time), group.requests.get(time) ?? 0];
      if (seconds === undefined) continue;
      weighed += seconds * count;
      requests += count;
    }
  }
  return requests > 0 ? weighed / requests : undefined;
}

function total(times: readonly number[], series: readonly Series[]): number {
  return series.flatMap((one) => times.map((time) => one.get(time) ?? 0)).reduce((sum, value) => sum + value, 0);
}

function holesIn(times: readonly number[], holes: readonly number[]): string {
  if (holes.length === times.length)
    return `there are no figures of ${times.length === 1 ? 'the minute' : `the ${times.length} minutes`}`;
  return `there are no figures of ${holes.length} of ${times.length} minutes`;
}
