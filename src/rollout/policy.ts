import type { HostName } from '../inventory/host.ts';
import type { HostResult } from './host-result.ts';
import type { Plan, PlannedHost } from './plan.ts';
import { isChange } from './step.ts';

/** What a failure leads to. */
export type Policy = {
  /** Milliseconds for the whole rollout. */
  readonly deadline: number;
  /** Hosts that may fail in the whole run. */
  readonly maxFailures: number;
  readonly onFailure: 'rollback' | 'halt';
  readonly rollbackScope: 'batch' | 'all';
  /** Why nothing may be rolled back whatever fails, as a sentence: asked when it comes to it. */
  readonly neverBack?: () => string | undefined;
};

export type Verdict =
  | { readonly kind: 'go-on' }
  /** `why` nobody is rolled back, as a sentence, where a roll-back was to be expected. */
  | { readonly kind: 'halt'; readonly why?: string }
  /** The newest first. */
  | { readonly kind: 'roll-back'; readonly hosts: readonly HostResult[] };

/** What follows from how the hosts ended so far; `batch` is the one that went last. */
export function decide(
  plan: Plan,
  { hosts, batch }: { hosts: readonly HostResult[]; batch: ReadonlySet<HostName> },
  policy: Policy,
): Verdict {
  return tooMany(hosts, policy) ? afterFailure(plan, { hosts, batch }, policy) : { kind: 'go-on' };
}

/** Whatever it was that is called a failure: too many hosts, or the judge. */
export function afterFailure(
  plan: Plan,
  { hosts, batch }: { hosts: readonly HostResult[]; batch: ReadonlySet<HostName> },
  policy: Policy,
): Exclude<Verdict, { kind: 'go-on' }> {
  // A roll-back is never rolled back.
  if (plan.way === 'roll-back' || policy.onFailure === 'halt') return { kind: 'halt' };

  const planned = new Map(plan.batches.flatMap((one) => one.hosts).map((one) => [one.host.name, one]));
  const inScope = (one: HostResult) =>
    policy.rollbackScope === 'all' || batch.has(one.host.name) || one.outcome.kind !== 'done';
  const changed = hosts.filter((one) => inScope(one) && wantsBack(one, planned.get(one.host.name)));
  if (changed.length === 0) return { kind: 'halt' };
  const never = policy.neverBack?.();
  if (never !== undefined) return { kind: 'halt', why: never };
  const back = changed.filter(({ host }) => planned.get(host.name)?.wayBack.kind === 'ready');
  if (back.length === 0) return { kind: 'halt', why: 'There is no way back for the hosts that have changed.' };
  return { kind: 'roll-back', hosts: back.toReversed() };
}

/** Hosts have gone bad in service. Their own batches go back, but not for machines that are gone: that says nothing of the release. */
export function afterFall(
  plan: Plan,
  { hosts, fallen }: { hosts: readonly HostResult[]; fallen: readonly HostResult[] },
  policy: Policy,
): Verdict {
  if (!tooMany(hosts, policy)) return { kind: 'go-on' };
  const bad = fallen.filter((one) => !isGone(one)).map(({ host }) => host.name);
  if (bad.length === 0) return { kind: 'halt', why: 'a host that can’t be reached says nothing of the release.' };
  const batches = plan.batches.filter((batch) => batch.hosts.some(({ host }) => bad.includes(host.name)));
  const batch = new Set(batches.flatMap((one) => one.hosts.map(({ host }) => host.name)));
  return afterFailure(plan, { hosts, batch }, policy);
}

export function tooMany(hosts: readonly HostResult[], { maxFailures }: Pick<Policy, 'maxFailures'>): boolean {
  return hosts.filter(hasFailed).length > maxFailures;
}

function hasFailed({ outcome: { kind } }: HostResult): boolean {
  return kind === 'failed' || kind === 'quarantined' || kind === 'interrupted';
}

/** Not one that never came to change, nor one whose old version serves, nor one that can't be reached: nobody knows what it would do. */
function wantsBack({ outcome, phases, after }: HostResult, planned: PlannedHost | undefined): boolean {
  if (planned === undefined || !isChange(planned) || !phases.some(({ phase }) => phase === 'deploying')) return false;
  if (outcome.kind === 'done') return true;
  if (outcome.kind !== 'failed' && outcome.kind !== 'quarantined') return false;
  if (outcome.kind === 'failed' && outcome.serving) return false;
  return !isGone({ outcome, after });
}

function isGone({ outcome, after }: Pick<HostResult, 'outcome' | 'after'>): boolean {
  return after.kind === 'unknown' && 'error' in outcome && outcome.error?.code === 'CONNECTION_LOST';
}
