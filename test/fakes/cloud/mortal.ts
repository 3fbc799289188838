import type { RuleGuard } from '../../../src/window/guard.ts';
import type { Firewall, RuleFinder } from '../../../src/window/rule.ts';

type Whole = Firewall & RuleFinder;

/** A process that may die at one of its calls: before it is sent, or when it was carried out and nobody is there for the answer. */
export type Mortal = {
  /** Resolves when it dies. */
  readonly death: Promise<void>;
  readonly isDead: () => boolean;
  over(firewall: Whole): Whole;
  overAll(parts: { firewall: Whole; guard?: RuleGuard }): { firewall: Whole; guard?: RuleGuard };
};

export function mortal(end?: { readonly at: number; readonly killed: 'before' | 'after' }): Mortal {
  const { promise: death, resolve } = Promise.withResolvers<void>();
  let calls = 0;
  let dead = false;
  const die = () => {
    dead = true;
    resolve();
    return new Promise<never>(() => undefined);
  };
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) return await die();
    const mine = calls === end?.at;
    calls += 1;
    if (mine && end?.killed === 'before') return await die();
    const answer = await work();
    return mine ? await die() : answer;
  };
  const over = (firewall: Whole): Whole => ({
    authorizeRule: (request) => call(() => firewall.authorizeRule(request)),
    describeRules: (group) => call(() => firewall.describeRules(group)),
    revokeRule: (group, id, signal) => call(() => firewall.revokeRule(group, id, signal)),
    writeTags: (rule, tags) => call(() => firewall.writeTags(rule, tags)),
    dropTags: (rule, tags) => call(() => firewall.dropTags(rule, tags)),
    rulesTagged: (key) => call(() => firewall.rulesTagged(key)),
  });
  const overGuard = (guard: RuleGuard): RuleGuard => ({
    due: (rule) => call(() => guard.due(rule)),
    set: (rule, at) => call(() => guard.set(rule, at)),
    drop: (rule) => call(() => guard.drop(rule)),
  });
  return {
    death,
    isDead: () => dead,
    over,
    overAll: ({ firewall, guard }) => ({
      firewall: over(firewall),
      ...(guard === undefined ? {} : { guard: overGuard(guard) }),
    }),
  };
}
