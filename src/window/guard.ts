import { type Clock, withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Emit } from '../report/event.ts';
import { clockGrace, isOver, leasesOn } from './lease.ts';
import type { Rule, RuleRef } from './rule.ts';

/**
 * A dead-man's switch that the cloud keeps: it revokes one rule at one time, with nobody of ours alive. There is one for a rule at most,
 * whichever run set it, so that runs that share the rule move the same one.
 */
export interface RuleGuard {
  /** When it will act, in milliseconds since the epoch; undefined where there is none. */
  due(rule: RuleRef): Promise<number | undefined>;
  /** Sets it, or moves the one there is. */
  set(rule: RuleRef, at: number): Promise<void>;
  /** None there is fine. */
  drop(rule: RuleRef): Promise<void>;
}

export type GuardParts = { readonly guard?: RuleGuard; readonly clock: Clock; readonly emit: Emit };

/**
 * When the guard of a rule may act: after the last lease on it is over by everybody's clock. Undefined while a run without a guard needs
 * the rule, for that run renews its lease and moves no guard.
 */
function guardTime(rule: Rule, now: number): number | undefined {
  const live = leasesOn(rule).filter((lease) => lease.kind === 'held' && !isOver(lease, now));
  if (live.length === 0 || live.some(({ guarded }) => !guarded)) return undefined;
  return Math.max(...live.map(({ until }) => until)) + clockGrace;
}

/** Puts a guard on a rule that this run has just come in by; `fresh`: that it has just made. Throws WINDOW_GUARD_FAILED. */
export async function setGuard(parts: GuardParts, rule: Rule, fresh: boolean): Promise<void> {
  const { guard, clock, emit } = parts;
  if (guard === undefined) return;
  const at = guardTime(rule, clock.now());
  try {
    if (fresh && at !== undefined) await guard.set(rule, at);
    else await keepGuard(parts, rule);
  } catch (cause) {
    const error = toSallyportError(cause);
    throw new SallyportError('WINDOW_GUARD_FAILED', {
      message: `No guard could be set for rule ${rule.id} of ${rule.group}, so its window is shut again. ${error.message}`,
      hint: `${error.hint} The roles that it takes are in examples/terraform/guard.tf.`,
      cause,
    });
  }
  if (at !== undefined) return;
  const message = `A run without window-guard uses ${rule.id} as well, so the rule has no guard for as long as that run needs it. Set window-guard for all jobs behind this address.`;
  emit({ kind: 'warning', message });
}

/** Moves the guard to where the leases on the rule want it now; never nearer, for another run may just have moved it away. */
async function keepGuard({ guard, clock }: GuardParts, rule: Rule): Promise<void> {
  if (guard === undefined) return;
  const at = guardTime(rule, clock.now());
  const due = await guard.due(rule);
  if (at === undefined) {
    if (due !== undefined) await guard.drop(rule);
  } else if (due === undefined || due < at) await guard.set(rule, at);
}

/** The same for a run that looks after its window: a guard that can't be moved now is a warning, for there are several looks before it acts. */
export async function tendGuard(parts: GuardParts, rule: Rule, signal: AbortSignal): Promise<void> {
  try {
    await keepGuard(parts, rule);
  } catch (error) {
    signal.throwIfAborted();
    const message = `The guard of ${rule.id} could not be looked after: ${toSallyportError(error).message}`;
    parts.emit({ kind: 'warning', message });
  }
}

/**
 * What a run that leaves does with the guard: of a rule that is gone it is dropped, and of one that others hold as well, unless all of
 * them keep it. Never throws: of a rule that is gone it would find nothing, and it deletes itself.
 */
export async function leaveGuard(
  { guard, clock, emit }: GuardParts,
  ref: RuleRef,
  left: Rule | undefined,
  within = longestDrop,
): Promise<void> {
  if (guard === undefined || (left !== undefined && guardTime(left, clock.now()) !== undefined)) return;
  try {
    const milliseconds = Math.max(0, Math.min(within, longestDrop));
    await withDeadline({ clock, milliseconds, onTimeout: tooLong }, () => guard.drop(ref));
  } catch (cause) {
    const harm =
      left === undefined
        ? 'The rule is gone, so it will find nothing, and deletes itself.'
        : 'It may remove the rule while another run, which has no guard, still needs it; that run would open it again.';
    const message = `The guard of ${ref.id} could not be deleted. ${harm} ${toSallyportError(cause).message}`;
    emit({ kind: 'warning', message });
  }
}

/** Milliseconds. */
const longestDrop = 10_000;

function tooLong(): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', {
    message: 'EventBridge Scheduler did not answer in time.',
    hint: 'See whether AWS is reachable from this runner.',
  });
}
