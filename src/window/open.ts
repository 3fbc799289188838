import type { Clock } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { GroupId } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { describeRule, type RuleOwner, tagRule } from './describe-rule.ts';
import { exactCidr } from './exact-cidr.ts';
import { type RuleGuard, setGuard } from './guard.ts';
import { factsOf, type WindowIntent } from './intent.ts';
import { join } from './join.ts';
import type { Firewall, Nonce, Rule, RuleRequest } from './rule.ts';
import { differences, isOurs } from './same-rule.ts';
import { sweepGroup } from './sweep-group.ts';

export type WindowParts = {
  readonly firewall: Firewall;
  /** There when the settings want one: then no window is open without it. */
  readonly guard?: RuleGuard;
  readonly clock: Clock;
  /** Synchronous: what it is given must be found after a kill right behind it. */
  readonly save: (intent: WindowIntent) => void;
  readonly emit: Emit;
};

export type WindowRequest = {
  readonly group: GroupId;
  /** One literal address. */
  readonly address: string;
  readonly port: number;
  /** Milliseconds until anyone may remove the rule. */
  readonly ttl: number;
  readonly nonce: Nonce;
  readonly owner: RuleOwner;
};

/**
 * `own`: the rule is ours. `joined`: another run made it, and we hold a lease on it. `foreign`: this tool did not make it; it lets us in,
 * and is nobody's to revoke here.
 */
export type OpenWindow = {
  readonly kind: 'own' | 'joined' | 'foreign';
  readonly intent: WindowIntent;
  readonly rule: Rule;
};

/**
 * Opens one port to one address, with the intent saved before the firewall is asked and the rule's id right after.
 *
 * Whatever this throws, the last intent that was saved tells what to close: call `closeWindow` with it. Throws WINDOW_RULE_REFUSED
 * before any call for a request that is not exact, WINDOW_RULE_MISMATCH when the firewall made another rule than the one asked for
 * (which is then already revoked), and whatever the firewall refuses with.
 */
export async function openWindow(parts: WindowParts, request: WindowRequest, signal: AbortSignal): Promise<OpenWindow> {
  const asked = parts.clock.now();
  const { group, port, nonce } = request;
  const expires = asked + request.ttl;
  const intent: WindowIntent = { group, cidr: exactCidr(request.address), port: onePort(port), nonce, asked, expires };
  signal.throwIfAborted();
  const window = await obtain(parts, request, intent, signal);
  await guardWindow(parts, window);
  parts.emit({ kind: 'window-opened', window: { ...factsOf(window.intent), rule: window.rule.id } });
  await sweepGroup(parts, intent);
  return window;
}

/** Nobody of ours removes a stranger's rule, so a guard does not either. */
export async function guardWindow(parts: WindowParts, { kind, rule }: OpenWindow): Promise<void> {
  if (kind !== 'foreign') await setGuard(parts, rule, kind === 'own');
}

/** A rule to come in by, made or joined; again and again while others take theirs away in between, but not for ever. */
export async function obtain(
  parts: WindowParts,
  { owner }: WindowRequest,
  wanted: WindowIntent,
  signal: AbortSignal,
): Promise<OpenWindow> {
  const { clock, firewall, save } = parts;
  const started = clock.now();
  let swept = false;
  for (let round = 0; ; round += 1) {
    signal.throwIfAborted();
    const { rule, closed: _, ...rest } = wanted;
    const intent: WindowIntent = { ...rest, asked: clock.now() };
    save(intent);
    const answer = await firewall.authorizeRule(requestFor(intent, owner, parts.guard !== undefined));
    if (answer.kind === 'made') return opened(parts, intent, await onlyTheRuleAskedFor(parts, intent, answer.rules));
    if (answer.kind === 'refused') {
      if (answer.error.code !== 'WINDOW_RULE_LIMIT' || swept || (await sweepGroup(parts, intent)) === 0) {
        // Later a lease of ours may be somewhere: the close will look.
        if (rule === undefined && (round === 0 || swept)) save({ ...intent, closed: true });
        throw answer.error;
      }
      swept = true;
      continue;
    }
    const joined = await join(parts, intent, signal);
    if (joined !== 'gone') return joined;
    if (clock.now() - started >= patience) throw neverStays(intent);
  }
}

/** Milliseconds. A closer that was killed with its mark on the rule costs half a minute; twice that may happen in a row. */
const patience = 90_000;

function requestFor(intent: WindowIntent, owner: RuleOwner, guarded: boolean): RuleRequest {
  const { group, cidr, port, nonce, expires } = intent;
  return { group, cidr, port, description: describeRule(owner), tags: tagRule(owner, nonce, expires, guarded) };
}

function opened(parts: WindowParts, intent: WindowIntent, rule: Rule): OpenWindow {
  const known = { ...intent, rule: rule.id, opened: parts.clock.now() };
  parts.save(known);
  return { kind: 'own', intent: known, rule };
}

/** AWS has answered 200 and made nothing, and canonicalises what it is given: the answer is believed only when it is our rule, once. */
async function onlyTheRuleAskedFor(parts: WindowParts, intent: WindowIntent, rules: readonly Rule[]): Promise<Rule> {
  const [rule] = rules;
  const wrong = rule === undefined ? ['no rule came back'] : [...differences(rule, intent)];
  if (rule !== undefined && !isOurs(rule, intent.nonce)) wrong.push('it does not carry the tag of this run');
  if (rules.length > 1) wrong.push(`${rules.length} rules came back`);
  if (rule !== undefined && wrong.length === 0) return rule;

  // Made by our own request a moment ago, so they are ours whatever they look like. A failure here is the later close's to repeat.
  const revoked = await Promise.allSettled(rules.map(({ id }) => parts.firewall.revokeRule(intent.group, id)));
  const left = revoked.flatMap(({ status }, index) => (status === 'rejected' ? (rules[index]?.id ?? []) : []));
  // By its id, for it need not carry our tags: the close would else not know it for ours.
  if (left[0] !== undefined) parts.save({ ...intent, rule: left[0] });
  throw new SallyportError('WINDOW_RULE_MISMATCH', {
    message:
      `The firewall did not make the rule that was asked for (TCP ${intent.port} from ${intent.cidr} in ${intent.group}): ${wrong.join('; ')}. ` +
      (left.length === 0 ? 'What it made was removed at once.' : `Could not be removed: ${left.join(', ')}.`),
    hint: 'Something between this job and AWS changes requests. Look at the group, and at the endpoint in use, before you try again.',
  });
}

function neverStays({ group, port, cidr }: WindowIntent): SallyportError {
  return new SallyportError('AWS_CALL_FAILED', {
    message: `AWS says that ${group} already has a rule for TCP ${port} from ${cidr}, but shows none that stays.`,
    hint: 'Run again in a minute. If it stays so, look at the inbound rules of the group by hand.',
  });
}

function onePort(port: number): number {
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SallyportError('WINDOW_RULE_REFUSED', {
    message: `${port} is not one TCP port.`,
    hint: 'Give the port that sshd listens on, 22 unless it was changed.',
  });
}
