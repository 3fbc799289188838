import { withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { leaveGuard } from './guard.ts';
import { factsOf, type WindowIntent } from './intent.ts';
import { leaseOf } from './lease.ts';
import { notClosed } from './not-closed.ts';
import type { WindowParts } from './open.ts';
import { lookAgain, type Retired, type RetireParts, retire, settled } from './retire.ts';
import type { Nonce, Rule, RuleId } from './rule.ts';
import { isOurs } from './same-rule.ts';
import { sweepGroup } from './sweep-group.ts';

export type CloseParts = WindowParts & {
  /** For the command that a person needs when all else fails. */
  readonly region: string;
};

/**
 * `gone` is a rule that somebody else had removed before us; `left` one that stays for the other runs that hold a lease on it; `nothing`
 * means that nothing of ours was ever to be seen.
 */
export type CloseEnd = { readonly kind: 'closed' | 'gone' | 'left' | 'nothing' };

/** The whole close, in milliseconds: a job that is being cancelled has about four minutes for all its post steps. */
const longestClose = 60_000;

/**
 * Shuts what `intent` says was opened, and comes back only when the firewall no longer shows it (promise 4), or shows that other runs need it.
 *
 * Revokes by id, and only a rule that no other run holds a lease on (promise 3). May be called again at any time, by any process.
 * Throws WINDOW_NOT_CLOSED with the command to do it by hand; `within` is in milliseconds, 60 s unless the caller has less.
 */
export async function closeWindow(parts: CloseParts, intent: WindowIntent, within = longestClose): Promise<CloseEnd> {
  if (intent.closed) return { kind: 'nothing' };
  const { clock } = parts;
  const failures: SallyportError[] = [];
  const started = clock.now();
  try {
    const { end, rules, retired } = await withDeadline(
      { clock, milliseconds: within, onTimeout: () => tooLong(within) },
      (signal) => shut({ ...parts, signal, failures }, intent),
    );
    const closed = clock.now();
    if (end.kind !== 'nothing') {
      const milliseconds = closed - (intent.opened ?? intent.asked);
      parts.emit({ kind: 'window-closed', window: factsOf(intent), milliseconds, left: end.kind === 'left' });
    }
    for (const [id, kind] of retired) {
      const left = kind === 'in-use' ? rules.find((rule) => rule.id === id) : undefined;
      await leaveGuard(parts, { group: intent.group, id }, left, within - (clock.now() - started));
    }
    // Only now: until then a post step would have a guard to delete.
    parts.save({ ...intent, closed: true });
    await sweepGroup(parts, intent, { rules, within: within - (clock.now() - started) });
    return end;
  } catch (error) {
    throw notClosed(intent, parts.region, failures[0] ?? toSallyportError(error));
  }
}

type Shut = {
  readonly end: CloseEnd;
  /** The last look. */
  readonly rules: readonly Rule[];
  readonly retired: ReadonlyMap<RuleId, Retired['kind']>;
};

/** Every rule that we made or hold a lease on, one after another, until a look shows no further one. */
async function shut(parts: RetireParts, intent: WindowIntent): Promise<Shut> {
  const { clock, signal } = parts;
  const { group, nonce } = intent;
  const retired = new Map<RuleId, Retired['kind']>();
  let next = intent.rule;
  for (let turn = 0; ; turn += 1) {
    // A look is as old as its question, however late the answer comes.
    const asked = clock.now();
    let rules: readonly Rule[] | undefined;
    if (next === undefined) {
      rules = await lookAgain(parts, group);
    } else {
      const one = await retire(parts, { group, id: next }, nonce, intent.asked);
      retired.set(next, one.kind);
      ({ rules } = one);
    }
    next = rules?.find((rule) => isMarked(rule, nonce) && retired.get(rule.id) !== 'in-use')?.id;
    if (next !== undefined) continue;
    const ends = new Set(retired.values());
    const isSure = ends.has('revoked') || ends.has('in-use') || asked - intent.asked >= settled;
    if (rules !== undefined && isSure) return { end: { kind: endOf(ends) }, rules, retired };
    await clock.sleep(Math.min(500 * 2 ** turn, 5_000), signal);
  }
}

function isMarked(rule: Rule, nonce: Nonce): boolean {
  return isOurs(rule, nonce) || leaseOf(rule, nonce) !== undefined;
}

function endOf(ends: ReadonlySet<Retired['kind']>): CloseEnd['kind'] {
  if (ends.has('in-use')) return 'left';
  if (ends.has('revoked')) return 'closed';
  return ends.has('gone') ? 'gone' : 'nothing';
}

function tooLong(within: number): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', {
    message: `The firewall did not show the rule as closed within ${Math.round(within / 1_000)} s.`,
    hint: 'See whether AWS is reachable from this runner.',
  });
}
