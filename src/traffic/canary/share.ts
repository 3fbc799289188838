import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { ForwardRule, ListenerRules, RuleArn, SendingRule, Weight } from './listener-rules.ts';
import { atRest, isSpread, isUnchanged, withShare } from './weights.ts';

/** The rules by which a canary group gets requests, as they are when it gets none: saved before its first one (promise 1). */
export type Rest = { readonly group: TargetGroupArn; readonly rules: readonly SendingRule[] };

export type ShareParts = {
  readonly rules: ListenerRules;
  readonly clock: Clock;
};

/** Of the rules that send to the group, those by which it may get a share of the requests for others; and whether it gets one now. */
export function sharedRules(group: TargetGroupArn, sending: readonly SendingRule[]) {
  const rules = sending.filter(({ weights }) => weights.some((one) => one.group !== group));
  const hasShare = rules.some(({ weights }) => weights.some((one) => one.group === group && one.weight > 0));
  return { rules, hasShare };
}

/** What the rules go back to: as they were found, and nothing for the canary group. */
export function restOf(group: TargetGroupArn, found: readonly SendingRule[]): Rest {
  return { group, rules: found.map((rule) => ({ ...rule, weights: atRest(rule.weights, group) })) };
}

/**
 * Gives the canary group its share of the requests of every rule, above 0 and below 1, and looks until every rule is seen to do so: changes
 * are asynchronous (facts/rolling-deploy.md, section 4). Throws BALANCER_TIMED_OUT.
 */
export async function giveShare(parts: ShareParts, rest: Rest, share: number, signal: AbortSignal): Promise<void> {
  await Promise.all(
    rest.rules.map(async (rule) => {
      const end = await spread(parts, { rule, canary: rest.group, share, anyway: false }, signal);
      if (end.kind === 'gone') throw gone(rule);
    }),
  );
}

export type Taken = {
  /** It had not been so already. */
  readonly wrote: boolean;
  /** Rules whose other weights somebody else has changed meanwhile: they are theirs, and stay. */
  readonly changed: readonly RuleArn[];
};

/**
 * The canary group gets nothing from the rule any more. The other weights go back to what they were, unless somebody else has changed them.
 * `anyway`: it is written also where it reads so already, for an earlier change may not have landed yet.
 */
export async function takeShare(
  parts: ShareParts,
  { rule, canary }: { readonly rule: ForwardRule; readonly canary: TargetGroupArn },
  { anyway }: { readonly anyway: boolean },
  signal: AbortSignal,
): Promise<Taken> {
  const end = await spread(parts, { rule, canary, share: 0, anyway }, signal);
  // A rule that is no more sends nobody there.
  if (end.kind === 'gone') return { wrote: false, changed: [] };
  return { wrote: end.wrote, changed: end.isOurs ? [] : [rule.arn] };
}

type Wanted = {
  readonly rule: ForwardRule;
  readonly canary: TargetGroupArn;
  readonly share: number;
  readonly anyway: boolean;
};

type Spread =
  | { readonly kind: 'gone' }
  | { readonly kind: 'spread'; readonly wrote: boolean; readonly isOurs: boolean };

/** A few calls may fail: else one of them would end a trial, or leave a share where nobody is. */
async function spread({ rules, clock }: ShareParts, wanted: Wanted, signal: AbortSignal): Promise<Spread> {
  const { rule, canary, share, anyway } = wanted;
  const began = clock.now();
  for (let failures = 0, wrote = false; ; ) {
    try {
      const found = await rules.read(rule.arn, signal);
      if (found === undefined) return { kind: 'gone' };
      const isOurs = isUnchanged(found.weights, rule.weights, canary);
      const weights = withShare(isOurs ? rule.weights : found.weights, canary, share);
      const isThere = isSpread(found.weights, weights);
      if (isThere && (wrote || !anyway)) return { kind: 'spread', wrote, isOurs };
      if (clock.now() - began >= longest) throw notSpread({ arn: rule.arn, weights }, found.weights);
      if (wrote) await clock.sleep(between, signal);
      else await rules.setWeights(rule.arn, weights, signal);
      wrote = true;
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      if (failures === mostFailures || clock.now() - began >= longest) throw error;
      await clock.sleep(between, signal);
    }
  }
}

/** Milliseconds. */
const longest = 30_000;
const between = 1_000;
const mostFailures = 5;

function notSpread({ arn, weights }: ForwardRule, found: readonly Weight[]): SallyportError {
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `The rule ${arn} was told to send ${numbers(weights)}, and ${longest / 1_000} s later it still sends ${numbers(found)}.`,
    hint: 'See whether something else changes the weights of this rule: a terraform apply, another deploy.',
  });
}

function gone({ arn }: ForwardRule): SallyportError {
  return new SallyportError('TARGET_GROUP_UNUSABLE', {
    message: `The rule ${arn} is no more, by which the canary group was to get its requests.`,
    hint: 'Something else has removed it meanwhile: a terraform apply, perhaps. Run this again.',
  });
}

/** `3 web, 1 web-canary`. */
function numbers(weights: readonly Weight[]): string {
  return weights.map(({ group, weight }) => `${weight} to ${group.split('/')[1] ?? group}`).join(', ');
}
