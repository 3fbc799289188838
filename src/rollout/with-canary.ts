import { SallyportError } from '../errors.ts';
import type { Role } from '../inventory/host.ts';
import type { Batch, Plan, PlannedHost } from './plan.ts';
import { isChange } from './step.ts';

/** A trial as it is set: whose hosts can be in it, and what share of the requests so many of so many hosts get. */
export type Trial = {
  readonly group: string;
  readonly roles: ReadonlySet<Role>;
  readonly share: (hosts: number, of: { readonly batch: number; readonly role: number }) => number;
  readonly milliseconds: number;
};

/**
 * Puts the first batch that changes balanced hosts of these roles on trial. One of its hosts that is right already and only out of service
 * is not: it goes straight home. Throws CAPACITY_TOO_SMALL where nobody would be left to compare the others with.
 */
export function withCanary(plan: Plan, trial: Trial): Plan {
  const chosen = plan.batches.find((batch) => trial.roles.has(batch.role) && batch.hosts.some(isTried));
  if (chosen === undefined) return plan;
  const { length } = chosen.hosts.filter(isTried);
  if (length >= chosen.capacity.of) throw nobodyElse(chosen);
  const { group, milliseconds } = trial;
  const share = trial.share(length, { batch: length, role: chosen.capacity.of });
  return {
    ...plan,
    batches: plan.batches.map((batch) => (batch === chosen ? onTrial(batch) : batch)),
    canary: { group, share, milliseconds },
    takes: plan.takes + milliseconds,
  };
}

/** The hosts of a batch that are on trial. */
export function triedOf({ hosts }: Batch): readonly PlannedHost[] {
  return hosts.filter(({ canary }) => canary === true);
}

function onTrial(batch: Batch): Batch {
  return { ...batch, canary: true, hosts: batch.hosts.map((one) => (isTried(one) ? { ...one, canary: true } : one)) };
}

function isTried(host: PlannedHost): boolean {
  return isChange(host) && host.phases.includes('registering');
}

function nobodyElse({ number, role, capacity: { of } }: Batch): SallyportError {
  return new SallyportError('CAPACITY_TOO_SMALL', {
    message: `Batch ${number} is all ${of} ${role} hosts: a canary needs others that it can be compared with.`,
    hint: 'Begin batches with fewer hosts (batches: 1, 25%), or leave canary-target-group out.',
  });
}
