import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { ForwardRule, ListenerRules, Weight } from './listener-rules.ts';
import { atRest, isSpread, withShare } from './weights.ts';

/** The rules by which a canary group gets requests, as they are when it gets none: saved before its first one (promise 1). */
export type Rest = { readonly group: TargetGroupArn; readonly rules: readonly ForwardRule[] };

export type ShareParts = {
  readonly rules: ListenerRules;
  readonly clock: Clock;
};

/** Of the rules that send to the group, those by which it may get a share of the requests for others; and whether it gets one now. */
export function sharedRules(group: TargetGroupArn, sending: readonly ForwardRule[]) {
  const rules = sending.filter(({ weights }) => weights.some((one) => one.group !== group));
  const hasShare = rules.some(({ weights }) => weights.some((one) => one.group === group && one.weight > 0));
  return { rules, hasShare };
}

/** What the rules go back to: as they were found, and nothing for the canary group. */
export function restOf(group: TargetGroupArn, found: readonly ForwardRule[]): Rest {
  return { group, rules: found.map(({ arn, weights }) => ({ arn, weights: atRest(weights, group) })) };
}

/**
 * Gives the canary group its share of the requests of every rule, from 0 up to but not including 1, and looks until every rule is seen to do
 * so: changes are asynchronous (facts/rolling-deploy.md, section 4). Throws BALANCER_TIMED_OUT.
 */
export async function giveShare(parts: ShareParts, rest: Rest, share: number, signal: AbortSignal): Promise<void> {
  const wanted = rest.rules.map(({ arn, weights }) => ({ arn, weights: withShare(weights, rest.group, share) }));
  await Promise.all(
    wanted.map(async (rule) => {
      const isThere = await spread(parts, rule, signal);
      if (!isThere && share > 0) throw gone(rule);
    }),
  );
}

/** False where the rule is no more. A few calls may fail: else one of them would end a trial, or leave a share where nobody is. */
async function spread({ rules, clock }: ShareParts, wanted: ForwardRule, signal: AbortSignal): Promise<boolean> {
  const began = clock.now();
  for (let failures = 0, told = false; ; ) {
    try {
      const found = await rules.read(wanted.arn, signal);
      if (found === undefined) return false;
      if (isSpread(found.weights, wanted.weights)) return true;
      if (clock.now() - began >= longest) throw notSpread(wanted, found.weights);
      if (told) await clock.sleep(between, signal);
      else await rules.setWeights(wanted.arn, wanted.weights, signal);
      told = true;
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
