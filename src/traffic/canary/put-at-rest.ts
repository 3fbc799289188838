import { withDeadline } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import { type Rest, type ShareParts, type Taken, takeShare } from './share.ts';

/**
 * Takes the canary group's share away, and sees that it is gone: on every way out, by whoever comes last. Rules that are no more need nothing.
 * Throws CANARY_WEIGHTS_LEFT, with the commands to do it by hand.
 */
export async function putAtRest(parts: ShareParts, rest: Rest, { anyway, milliseconds, signal }: Put): Promise<Taken> {
  const wrong = new Set(rest.rules);
  const onTimeout = () => new Error(`not within ${milliseconds / 1_000} s`);
  const { clock } = parts;
  const { group: canary } = rest;
  try {
    return await withDeadline({ clock, milliseconds, signal, onTimeout }, async (within) => {
      // Each to its end: one rule that can't be changed keeps no other from it.
      const ends = await Promise.allSettled(
        rest.rules.map(async (rule) => {
          const end = await takeShare(parts, { rule, canary }, { anyway }, within);
          wrong.delete(rule);
          return end;
        }),
      );
      const taken = ends.map((end) => {
        if (end.status === 'rejected') throw end.reason;
        return end.value;
      });
      return { wrote: taken.some(({ wrote }) => wrote), changed: taken.flatMap(({ changed }) => changed) };
    });
  } catch (cause) {
    throw notAtRest({ group: canary, rules: [...wrong] }, cause);
  }
}

export type Put = {
  /** Also where it reads so already. */
  readonly anyway: boolean;
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
};

function byHand(rule: Rest['rules'][number]): string {
  return rule.byHand;
}

/** Milliseconds: a step of a run that is not cancelled may wait so long for it. */
export const longestAtRest = 40_000;

/** Also for whoever could not even ask. */
export function notAtRest({ rules, group }: Rest, cause: unknown): SallyportError {
  const why = cause instanceof SallyportError ? cause.message : toSallyportError(cause).message;
  return new SallyportError('CANARY_WEIGHTS_LEFT', {
    message: `The canary group ${group} may still get requests, by ${rules.map(({ arn }) => arn).join(', ')}: ${why}`,
    hint: ['Give it weight 0 again, with all else of the rule as it was before the trial:', ...rules.map(byHand)].join(
      '\n',
    ),
    cause,
  });
}
