import type { Clock } from '../../clock.ts';
import { stillForwarded } from '../still-forwarded.ts';
import type { Taken } from './share.ts';

/**
 * Takes the canary group's share away and waits until no node of the balancer sends there any more: whoever leaves the group before that
 * leaves requests behind. Then it looks again: a call of ours that was given up, or whose answer was lost, may have landed only now.
 */
export async function fallSilent(
  { clock }: { readonly clock: Clock },
  take: (how: { readonly anyway: boolean }) => Promise<Taken>,
  signal?: AbortSignal,
): Promise<Taken> {
  let taken = await take({ anyway: true });
  for (let rounds = 1; ; rounds++) {
    await clock.sleep(stillForwarded, signal);
    const again = await take({ anyway: false });
    taken = { wrote: true, changed: [...new Set([...taken.changed, ...again.changed])] };
    // Where it comes back for ever it is no call of ours: whoever does it has to be found, and everybody else is told by the weights.
    if (!again.wrote || rounds === mostRounds) return taken;
  }
}

const mostRounds = 3;
