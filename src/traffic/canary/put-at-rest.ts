import { withDeadline } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import { giveShare, type Rest, type ShareParts } from './share.ts';

/**
 * Gives the rules the weights again that they had, and sees that they have them: on every way out, by whoever comes last. Rules that are no
 * more need nothing. Throws CANARY_WEIGHTS_LEFT, with the command to do it by hand.
 */
export async function putAtRest(
  parts: ShareParts,
  rest: Rest,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  const onTimeout = () => new Error(`not within ${milliseconds / 1_000} s`);
  try {
    const { clock } = parts;
    await withDeadline({ clock, milliseconds, signal, onTimeout }, (within) => giveShare(parts, rest, 0, within));
  } catch (cause) {
    throw notAtRest(rest, cause);
  }
}

/** Milliseconds: a step of a run that is not cancelled may wait so long for it. */
export const longestAtRest = 40_000;

/** Also for whoever could not even ask. */
export function notAtRest({ rules, group }: Rest, cause: unknown): SallyportError {
  const why = cause instanceof SallyportError ? cause.message : toSallyportError(cause).message;
  const [first] = rules;
  const forward = first?.weights.map(({ group: own, weight }) => ({ TargetGroupArn: own, Weight: weight }));
  const actions = JSON.stringify([{ Type: 'forward', ForwardConfig: { TargetGroups: forward } }]);
  return new SallyportError('CANARY_WEIGHTS_LEFT', {
    message: `The canary group ${group} may still get requests, by ${rules.map(({ arn }) => arn).join(', ')}: ${why}`,
    hint: `Give it weight 0 again: aws elbv2 modify-rule --rule-arn ${first?.arn ?? ''} --actions '${actions}' (a default rule: modify-listener --default-actions).`,
    cause,
  });
}
