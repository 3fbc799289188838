import { type Clock, withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { GroupId } from '../inventory/host.ts';
import { attempt, isPlainNo } from './attempt.ts';
import { actWithin, isOver, leaseOf, leavingFor, leavingLease, othersNeeding, revokeWithin, tagsOf } from './lease.ts';
import type { Firewall, Nonce, Rule, RuleRef, Tags } from './rule.ts';

export type RetireParts = {
  readonly firewall: Firewall;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Every failure on the way, the first one first: a later try may hide it. */
  readonly failures: SallyportError[];
};

/** `in-use`: somebody else holds a lease, so the rule is theirs now. `rules` is the last look at the group. */
export type Retired = { readonly kind: 'revoked' | 'gone' | 'in-use'; readonly rules: readonly Rule[] };

/**
 * Gives up our lease on a rule, and takes the rule away unless somebody else holds one.
 *
 * Our lease is first turned into a mark that says so, and only then the rule is looked at; a run that joins writes its lease first and
 * looks for marks then. So at least one of the two sees the other (docs/decisions/0005-leases.md). `since` is when the rule was asked for.
 */
export async function retire(parts: RetireParts, ref: RuleRef, nonce: Nonce, since: number): Promise<Retired> {
  const { firewall, clock, signal } = parts;
  let revoked = false;
  let unmarkedSince: number | undefined;
  let unseen = 0;
  let leavingSince: number | undefined;
  for (let turn = 0; ; turn += 1) {
    signal.throwIfAborted();
    const marked = clock.now();
    leavingSince ??= marked;
    const mark = await putMark(parts, ref, leavingLease(nonce, marked));
    unmarkedSince = mark === 'written' || mark === 'not-found' ? undefined : (unmarkedSince ?? marked);

    const looked = clock.now();
    let rules = await lookAgain(parts, ref.group);
    const rule = rules?.find(({ id }) => id === ref.id);
    if (rules !== undefined && rule === undefined) {
      unseen += 1;
      // What is not said to be missing may be there, shown or not: describes run behind.
      const believed = revoked || mark === 'not-found' || (unseen >= 4 && looked - since >= settled);
      if (believed) return { kind: revoked ? 'revoked' : 'gone', rules };
    } else if (rules !== undefined && rule !== undefined) {
      const markable = mark !== 'denied' && (unmarkedSince === undefined || clock.now() - unmarkedSince < settled);
      const seen = shows(rule, { nonce, leavingSince }, mark, markable);
      if (seen && othersNeeding(rule, nonce, clock.now()).length > 0) {
        if (await takeBack(parts, rule, nonce, mark === 'written' ? marked : undefined))
          return { kind: 'in-use', rules };
        leavingSince = undefined;
      } else if (seen && clock.now() - marked < actWithin) {
        revoked = (await attempt(parts, () => revokeInTime(parts, ref))) === 'revoked' || revoked;
        rules = await lookAgain(parts, ref.group);
        if (rules !== undefined && !rules.some(({ id }) => id === ref.id)) {
          return { kind: revoked ? 'revoked' : 'gone', rules };
        }
      } else if (mark === 'full') {
        await attempt(parts, () =>
          firewall.dropTags(
            rule,
            tagsOf(rule, (lease) => isOver(lease, clock.now())),
          ),
        );
      }
    }
    await clock.sleep(Math.min(500 * 2 ** turn, 5_000), signal);
  }
}

type Mark = 'written' | 'not-found' | 'full' | 'denied' | undefined;

/** `denied` is a plain no to marks, not to the close: a role may be let revoke and not tag. */
async function putMark(parts: RetireParts, ref: RuleRef, mark: Tags): Promise<Mark> {
  const write = () => parts.firewall.writeTags(ref, mark);
  return await attempt(parts, write, (failure) => (isPlainNo(failure) ? 'denied' : undefined));
}

/**
 * A look counts only when it shows a mark that we have put since we began to leave, for then it is no older than that mark: one of an earlier
 * leaving that was taken back (main's, seen by its post step) may be older than the lease of a run that came in between. Where none may be
 * written, or could be for a while, any look counts: an open port is the greater harm.
 */
function shows(
  rule: Rule,
  { nonce, leavingSince }: { nonce: Nonce; leavingSince: number },
  mark: Mark,
  markable: boolean,
): boolean {
  // A rule that is shown and yet said to be missing: one of the two is old, and only time tells which.
  if (mark === 'not-found') return false;
  const lease = leaseOf(rule, nonce);
  return (lease?.kind === 'leaving' && lease.until >= leavingSince + leavingFor) || !markable;
}

/** The others may go on. A mark that stays behind ends by itself; a lease that stays behind would hold the rule, so that is tried again. */
async function takeBack(parts: RetireParts, rule: Rule, nonce: Nonce, marked: number | undefined): Promise<boolean> {
  const tags = marked === undefined ? tagsOf(rule, (lease) => lease.nonce === nonce) : leavingLease(nonce, marked);
  if (Object.keys(tags).length === 0) return true;
  const drop = () => parts.firewall.dropTags(rule, tags);
  if (marked === undefined) return (await attempt(parts, drop)) !== undefined;
  await attempt(parts, drop, () => undefined);
  return true;
}

/** Undefined when it failed in a way that may pass. A group that is gone has no rules. */
export async function lookAgain(parts: RetireParts, group: GroupId): Promise<readonly Rule[] | undefined> {
  return await attempt(parts, async () => {
    try {
      return await parts.firewall.describeRules(group);
    } catch (error) {
      if (toSallyportError(error).code === 'GROUP_NOT_FOUND') return [];
      throw error;
    }
  });
}

/** A revoke that is late might hit a rule that somebody has joined: past its time nothing more of it is sent. */
function revokeInTime({ firewall, clock, signal }: RetireParts, { group, id }: RuleRef) {
  const onTimeout = () =>
    new SallyportError('AWS_UNREACHABLE', {
      message: `AWS did not answer within ${revokeWithin / 1_000} s whether ${id} is revoked.`,
      hint: 'See whether AWS is reachable from this runner.',
    });
  return withDeadline({ clock, milliseconds: revokeWithin, signal, onTimeout }, (within) =>
    firewall.revokeRule(group, id, within),
  );
}

/**
 * Milliseconds. An answer that a rule is not there proves nothing while the rule may be younger than this: EC2 is eventually consistent,
 * and "NotFound does not mean it does not exist". Once we have been told `revoked`, one empty look is enough.
 */
export const settled = 15_000;
