import type { HostOutcome, HostResult } from './host-result.ts';
import type { Plan, PlannedHost } from './plan.ts';

/** Every host of a plan as it was seen, for a run that changes none of them. */
export function untouched({ skipped, batches }: Plan): HostResult[] {
  return [
    ...skipped.map((host) => asItIs(host, { kind: 'skipped' })),
    ...batches.flatMap(({ hosts }) => hosts).map((host) => asItIs(host, { kind: 'not-started' })),
  ];
}

function asItIs({ host, before, to }: PlannedHost, outcome: HostOutcome): HostResult {
  const { running, traffic } = before;
  return { host, outcome, before: running, after: running, to, traffic, phases: [] };
}
