import type { WindowIntent } from '../../src/window/intent.ts';
import type { Firewall, Rule, RuleFinder, RuleId, RuleRef, Tags } from '../../src/window/rule.ts';

/** What a window sees and changes the world by. */
export type WindowSeam = {
  readonly firewall: Firewall & RuleFinder;
  readonly save: (intent: WindowIntent) => void;
};

/** Makes of a window one that breaks a promise; each process has its own. */
export type Breakage = (seam: WindowSeam) => WindowSeam;

export const asItIs: Breakage = (seam) => seam;

/** Gives up its lease and does not look again: it goes by what it had seen before. */
export const dropsUnread: Breakage = ({ firewall, save }) => {
  let seen: readonly Rule[] | undefined;
  let left: { readonly ref: RuleRef; readonly tags: Tags } | undefined;
  return {
    save,
    firewall: {
      ...firewall,
      writeTags: async (ref, tags) => {
        const answer = await firewall.writeTags(ref, tags);
        left = Object.values(tags).some((value) => value.startsWith('leaving ')) ? { ref, tags } : undefined;
        return answer;
      },
      describeRules: async (group) => {
        const [before, mine] = [seen, left];
        if (before === undefined || mine === undefined) {
          seen = await firewall.describeRules(group);
          return seen;
        }
        return before.map((rule) =>
          rule.id === mine.ref.id ? { ...rule, tags: { ...rule.tags, ...mine.tags } } : rule,
        );
      },
      revokeRule: async (group, id, signal) => {
        left = undefined;
        return await firewall.revokeRule(group, id, signal);
      },
    },
  };
};

/** Takes away whatever lets the same address in. */
export const revokesByAddress: Breakage = ({ firewall, save }) => {
  const seen = new Map<RuleId, Rule>();
  const remember = (rules: readonly Rule[]) => {
    for (const rule of rules) seen.set(rule.id, rule);
    return rules;
  };
  return {
    save,
    firewall: {
      ...firewall,
      describeRules: async (group) => remember(await firewall.describeRules(group)),
      rulesTagged: async (key) => remember(await firewall.rulesTagged(key)),
      revokeRule: async (group, id, signal) => {
        const rule = seen.get(id);
        const equal = (await firewall.describeRules(group)).find(
          (other) => rule !== undefined && other.source === rule.source && other.fromPort === rule.fromPort,
        );
        return await firewall.revokeRule(group, equal?.id ?? id, signal);
      },
    },
  };
};

/** Saves what it is about to do when it has been done. */
export const savesLate: Breakage = ({ firewall, save }) => {
  let waiting: WindowIntent | undefined;
  const late = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } finally {
      if (waiting !== undefined) save(waiting);
      waiting = undefined;
    }
  };
  return {
    save: (intent) => {
      waiting = intent;
    },
    firewall: {
      authorizeRule: (request) => late(firewall.authorizeRule(request)),
      describeRules: (group) => late(firewall.describeRules(group)),
      revokeRule: (group, id, signal) => late(firewall.revokeRule(group, id, signal)),
      writeTags: (rule, tags) => late(firewall.writeTags(rule, tags)),
      dropTags: (rule, tags) => late(firewall.dropTags(rule, tags)),
      rulesTagged: (key) => late(firewall.rulesTagged(key)),
    },
  };
};

/** No lease ever ends. */
export const neverExpires: Breakage = (seam) => withEnds(seam, '2999-01-01T00:00:00.000Z');

/** Every lease of others has ended long ago. */
export const expiredAtOnce: Breakage = (seam) => withEnds(seam, '2000-01-01T00:00:00.000Z');

function withEnds({ firewall, save }: WindowSeam, end: string): WindowSeam {
  const ends = (rules: readonly Rule[]) =>
    rules.map((rule) => ({
      ...rule,
      tags: Object.fromEntries(
        Object.entries(rule.tags).map(([key, value]) => [key, value.replace(/^\d{4}-[\d:.T-]+Z/, end)]),
      ),
    }));
  return {
    save,
    firewall: {
      ...firewall,
      describeRules: async (group) => ends(await firewall.describeRules(group)),
      rulesTagged: async (key) => ends(await firewall.rulesTagged(key)),
    },
  };
}
