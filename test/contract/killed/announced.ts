import type { Firewall, RuleFinder } from '../../../src/window/rule.ts';

/** A firewall whose every call is said before it is sent and after it was carried out. */
export function announced(
  firewall: Firewall & RuleFinder,
  say: (word: string) => Promise<void>,
): Firewall & RuleFinder {
  const call = async <T>(name: keyof (Firewall & RuleFinder), work: () => Promise<T>): Promise<T> => {
    await say(`before ${name}`);
    const answer = await work();
    await say(`after ${name}`);
    return answer;
  };
  return {
    authorizeRule: (request) => call('authorizeRule', () => firewall.authorizeRule(request)),
    describeRules: (group) => call('describeRules', () => firewall.describeRules(group)),
    revokeRule: (group, id, signal) => call('revokeRule', () => firewall.revokeRule(group, id, signal)),
    writeTags: (rule, tags) => call('writeTags', () => firewall.writeTags(rule, tags)),
    dropTags: (rule, tags) => call('dropTags', () => firewall.dropTags(rule, tags)),
    rulesTagged: (key) => call('rulesTagged', () => firewall.rulesTagged(key)),
  };
}
