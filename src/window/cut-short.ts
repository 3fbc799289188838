import { type Clock, withGrace } from '../clock.ts';
import type { WindowParts } from './open.ts';
import type { Firewall } from './rule.ts';

/**
 * The same firewall, and guard, for as long as nobody cancels; then nobody waits for it any longer.
 *
 * A runner kills main 10 s after a cancel, and one AWS call that hangs takes as long: the close would never come to its turn, with the port
 * open. What is cut short here is found again by the intent that was saved before it. A rule that is being asked for has a last second, for
 * with its id the close is surer and quicker. Not for the close itself, which has a deadline of its own.
 */
export function cutShort(
  { firewall, guard }: Pick<WindowParts, 'firewall' | 'guard'>,
  { clock, cancelled }: Parts,
): Pick<WindowParts, 'firewall' | 'guard'> {
  const tooLate = () => {
    throw cancelled.reason;
  };
  const until = <T>(grace: number, call: () => Promise<T>) =>
    withGrace<T>({ clock, signal: cancelled, grace, tooLate }, call());
  const unlessCancelled = <T>(call: () => Promise<T>) => {
    cancelled.throwIfAborted();
    return until(0, call);
  };
  const whileNobodyCancels: Firewall = {
    authorizeRule: async (request) => await until(lastMoment, () => firewall.authorizeRule(request)),
    describeRules: async (group) => await unlessCancelled(() => firewall.describeRules(group)),
    writeTags: async (rule, tags) => await unlessCancelled(() => firewall.writeTags(rule, tags)),
    dropTags: async (rule, tags) => await unlessCancelled(() => firewall.dropTags(rule, tags)),
    // Also begun after a cancel: a rule that AWS made otherwise than asked for is taken away at once, whatever else happens.
    revokeRule: async (group, id, signal) => await until(lastMoment, () => firewall.revokeRule(group, id, signal)),
  };
  if (guard === undefined) return { firewall: whileNobodyCancels };
  return {
    firewall: whileNobodyCancels,
    guard: {
      due: async (rule) => await unlessCancelled(() => guard.due(rule)),
      set: async (rule, at) => await unlessCancelled(() => guard.set(rule, at)),
      drop: async (rule) => await unlessCancelled(() => guard.drop(rule)),
    },
  };
}

type Parts = { readonly clock: Clock; readonly cancelled: AbortSignal };

/** Milliseconds. With the close in a cancel it stays below the 7.5 s from SIGINT to SIGTERM. */
const lastMoment = 1_000;
