import type { Clock } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import { isToolMade } from './describe-rule.ts';
import type { WindowIntent } from './intent.ts';
import { heldLease, isOver, leaseOf, leavingFor, tagsOf } from './lease.ts';
import type { OpenWindow, WindowParts } from './open.ts';
import type { Rule, Tags } from './rule.ts';
import { admitsTheSame } from './same-rule.ts';

/**
 * Comes in by a rule that is there already: our own after a lost answer, another run's by a lease on it, a stranger's as it is.
 * `gone`: it went meanwhile, or is not shown; ask for one again. Throws WINDOW_LEASE_LIMIT when the rule can hold no further lease.
 */
export async function join(
  parts: WindowParts,
  intent: WindowIntent,
  signal: AbortSignal,
): Promise<OpenWindow | 'gone'> {
  let rule = await findEqual(parts, intent, signal);
  if (rule !== undefined && !isToolMade(rule.tags)) {
    // Looked at twice before it is called a stranger's: what a describe shows of a young rule may not be all of it.
    await parts.clock.sleep(1_000, signal);
    rule = await findEqual(parts, intent, signal);
  }
  if (rule === undefined) return 'gone';
  return isToolMade(rule.tags) ? await share(parts, intent, rule, signal) : foreign(parts, intent, rule);
}

function foreign(parts: WindowParts, intent: WindowIntent, rule: Rule): OpenWindow {
  // Rules of one port and address are unique, so there should be none of ours. That is for the close to see, not for an old look to say.
  parts.emit({
    kind: 'warning',
    message: `TCP ${intent.port} from ${intent.cidr} is already open in ${intent.group} by ${rule.id}, which Sallyport did not make: already open, not mine. It is used as it is and will not be removed.`,
  });
  return { kind: 'foreign', intent, rule };
}

async function share(
  parts: WindowParts,
  intent: WindowIntent,
  rule: Rule,
  signal: AbortSignal,
): Promise<OpenWindow | 'gone'> {
  const known = { ...intent, rule: rule.id, opened: parts.clock.now() };
  // Whose rule it is does not matter from here on: the id is saved, then the lease written, then looked.
  parts.save(known);
  const kind = rule.tags['sallyport:nonce'] === intent.nonce ? 'own' : 'joined';
  if (kind === 'own' && leaseOf(rule, intent.nonce)?.kind === 'held') return { kind, intent: known, rule };
  const shown = await takeLease(parts, known, rule, signal);
  return shown === 'gone' ? 'gone' : { kind, intent: known, rule: shown };
}

/**
 * Writes our lease and waits until the rule is seen with it, and without anybody's mark of leaving: a run that put its mark before it
 * could see our lease may be about to revoke, and then the rule goes.
 */
export async function takeLease(
  { firewall, clock, guard }: WindowParts,
  intent: WindowIntent,
  rule: Rule,
  signal: AbortSignal,
): Promise<Rule | 'gone'> {
  const lease = heldLease(intent.nonce, intent.expires, guard !== undefined);
  if ((await writeLease({ firewall, clock }, rule, lease)) === 'not-found') return 'gone';
  const marksSince = new Map<string, number>();
  const started = clock.now();
  for (let turn = 0; ; turn += 1) {
    const shown = (await firewall.describeRules(intent.group)).find(({ id }) => id === rule.id);
    if (shown === undefined) return 'gone';
    const marks = tagsOf(shown, ({ kind, nonce }) => kind === 'leaving' && nonce !== intent.nonce);
    if (leaseOf(shown, intent.nonce)?.kind === 'held') {
      const fresh = Object.entries(marks).filter(([nonce, mark]) => stillCounts(marksSince, `${nonce} ${mark}`, clock));
      if (fresh.length === 0) {
        // Of runs that died while they were leaving.
        if (Object.keys(marks).length > 0) await firewall.dropTags(shown, marks);
        return shown;
      }
    } else if (turn > 0 && turn % 8 === 0 && (await writeLease({ firewall, clock }, rule, lease)) === 'not-found') {
      return 'gone';
    }
    if (clock.now() - started >= patience) throw neverShown(rule);
    await clock.sleep(1_000, signal);
  }
}

/** Milliseconds: longer than any mark of leaving counts, and than describes run behind as a rule. */
const patience = 60_000;

function neverShown({ id, group }: Rule): SallyportError {
  return new SallyportError('AWS_CALL_FAILED', {
    message: `Rule ${id} of ${group} did not show this run’s lease within ${patience / 1_000} s.`,
    hint: 'Somebody may be taking tags off the rules of this group. Run again in a minute.',
  });
}

/** By our own clock, from when we first saw it: whoever wrote it does not act on it any more after that time. */
function stillCounts(since: Map<string, number>, mark: string, clock: Clock): boolean {
  const first = since.get(mark) ?? clock.now();
  since.set(mark, first);
  return clock.now() - first < leavingFor;
}

async function writeLease({ firewall, clock }: Pick<WindowParts, 'firewall' | 'clock'>, rule: Rule, lease: Tags) {
  const answer = await firewall.writeTags(rule, lease);
  if (answer !== 'full') return answer;
  const dead = tagsOf(rule, (one) => isOver(one, clock.now()));
  if (Object.keys(dead).length > 0) {
    await firewall.dropTags(rule, dead);
    const again = await firewall.writeTags(rule, lease);
    if (again !== 'full') return again;
  }
  throw new SallyportError('WINDOW_LEASE_LIMIT', {
    message: `Rule ${rule.id} in ${rule.group} has 50 tags, which is all that AWS allows: this run can’t put its lease on it.`,
    hint: 'More than forty runs share one address. Let fewer deploy at once (concurrency), or give them different addresses.',
  });
}

/** A rule that was just made is not yet described everywhere (EC2, eventual consistency), so an empty look is not the last. */
async function findEqual(parts: WindowParts, intent: WindowIntent, signal: AbortSignal): Promise<Rule | undefined> {
  for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 0]) {
    const rule = (await parts.firewall.describeRules(intent.group)).find((found) => admitsTheSame(found, intent));
    if (rule !== undefined) return rule;
    await parts.clock.sleep(wait, signal);
  }
  return undefined;
}
