import type { Clock } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { GroupId } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { describeRule, isToolMade, type RuleOwner, tagRule } from './describe-rule.ts';
import { exactCidr } from './exact-cidr.ts';
import { factsOf, type WindowIntent } from './intent.ts';
import type { Firewall, Nonce, Rule, RuleRequest } from './rule.ts';
import { admitsTheSame, differences, isOurs } from './same-rule.ts';

export type WindowParts = {
  readonly firewall: Firewall;
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

/** `shared` is a rule that another run or a person made: it lets us in, and is not ours to revoke. */
export type OpenWindow = { readonly kind: 'own' | 'shared'; readonly intent: WindowIntent; readonly rule: Rule };

/**
 * Opens one port to one address, with the intent saved before the firewall is asked and the rule's id right after.
 *
 * Whatever this throws, the last intent that was saved tells what to close: call `closeWindow` with it. Throws WINDOW_RULE_REFUSED
 * before any call for a request that is not exact, WINDOW_RULE_MISMATCH when the firewall made another rule than the one asked for
 * (which is then already revoked), and whatever the firewall refuses with.
 */
export async function openWindow(parts: WindowParts, request: WindowRequest, signal: AbortSignal): Promise<OpenWindow> {
  const asked = parts.clock.now();
  const { group, port, nonce, owner } = request;
  const expires = asked + request.ttl;
  const intent: WindowIntent = { group, cidr: exactCidr(request.address), port: onePort(port), nonce, asked, expires };
  signal.throwIfAborted();
  parts.save(intent);

  const rule: RuleRequest = {
    group,
    cidr: intent.cidr,
    port,
    description: describeRule(owner),
    tags: tagRule(owner, nonce, expires),
  };
  // Not cut short by a cancel: whether the rule was made would be unknown, and the answer is at most one call away.
  const answer = await parts.firewall.authorizeRule(rule);
  switch (answer.kind) {
    case 'refused':
      parts.save({ ...intent, closed: true });
      throw answer.error;
    case 'made':
      return opened(parts, intent, await onlyTheRuleAskedFor(parts, intent, answer.rules));
    case 'exists':
      return await existing(parts, intent, signal);
  }
}

function opened(parts: WindowParts, intent: WindowIntent, rule: Rule): OpenWindow {
  const known = { ...intent, rule: rule.id, opened: parts.clock.now() };
  parts.save(known);
  parts.emit({ kind: 'window-opened', window: factsOf(known) });
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
  const left = revoked.flatMap(({ status }, index) => (status === 'rejected' ? [rules[index]?.id ?? ''] : []));
  throw new SallyportError('WINDOW_RULE_MISMATCH', {
    message:
      `The firewall did not make the rule that was asked for (TCP ${intent.port} from ${intent.cidr} in ${intent.group}): ${wrong.join('; ')}. ` +
      (left.length === 0 ? 'What it made was removed at once.' : `Could not be removed: ${left.join(', ')}.`),
    hint: 'Something between this job and AWS changes requests. Look at the group, and at the endpoint in use, before you try again.',
  });
}

/** `exists` after a lost answer is our own rule; else another run's, or a stranger's. Only the nonce tells. */
async function existing(parts: WindowParts, intent: WindowIntent, signal: AbortSignal): Promise<OpenWindow> {
  let rule = await findEqual(parts, intent, signal);
  if (!isToolMade(rule.tags)) {
    // Looked at twice before it is called a stranger's: what a describe shows of a young rule may not be all of it.
    await parts.clock.sleep(1_000, signal);
    rule = await findEqual(parts, intent, signal);
  }
  if (isOurs(rule, intent.nonce)) return opened(parts, intent, rule);
  // Rules of one port and address are unique, so there is none of ours: nothing to undo.
  const shared = { ...intent, closed: true };
  parts.save(shared);
  parts.emit({
    kind: 'warning',
    message: isToolMade(rule.tags)
      ? `Another run of Sallyport already lets ${intent.cidr} into ${intent.group} (${rule.id}). This run uses its rule; when that run ends first, new connections may fail.`
      : `TCP ${intent.port} from ${intent.cidr} is already open in ${intent.group} by ${rule.id}, which Sallyport did not make: already open, not mine. It is used as it is and will not be removed.`,
  });
  parts.emit({ kind: 'window-opened', window: { ...factsOf(intent), rule: rule.id } });
  return { kind: 'shared', intent: shared, rule };
}

/** A rule that was just made is not yet described everywhere (EC2, eventual consistency), so an empty look is not the last. */
async function findEqual(parts: WindowParts, intent: WindowIntent, signal: AbortSignal): Promise<Rule> {
  for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 0]) {
    const rule = (await parts.firewall.describeRules(intent.group)).find((found) => admitsTheSame(found, intent));
    if (rule !== undefined) return rule;
    await parts.clock.sleep(wait, signal);
  }
  throw new SallyportError('AWS_CALL_FAILED', {
    message: `AWS says that ${intent.group} already has a rule for TCP ${intent.port} from ${intent.cidr}, but does not show it.`,
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
