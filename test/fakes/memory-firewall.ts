import type { Firewall, Rule, RuleFinder, RuleId, Tags } from '../../src/window/rule.ts';

/** A group in memory, for tests of what surrounds the window; the window itself is tested against the fake cloud and moto. */
export type MemoryFirewall = Firewall &
  RuleFinder & {
    readonly rules: Map<RuleId, Rule>;
    /** Thrown by the next calls of that name, until it is deleted. */
    readonly failures: Map<Call, Error>;
  };

type Call = keyof Firewall | keyof RuleFinder;

export function memoryFirewall(): MemoryFirewall {
  const rules: MemoryFirewall['rules'] = new Map();
  const failures: MemoryFirewall['failures'] = new Map();
  const mayFail = (call: Call) => {
    const failure = failures.get(call);
    if (failure !== undefined) throw failure;
  };
  const retag = (id: RuleId, change: (tags: Tags) => Tags) => {
    const rule = rules.get(id);
    if (rule !== undefined) rules.set(id, { ...rule, tags: change(rule.tags) });
    return rule !== undefined;
  };
  let made = 0;
  return {
    rules,
    failures,
    authorizeRule: async ({ group, cidr, port, description, tags }) => {
      mayFail('authorizeRule');
      const isEqual = (rule: Rule) => rule.group === group && rule.source === cidr && rule.fromPort === port;
      if ([...rules.values()].some(isEqual)) return { kind: 'exists' };
      made += 1;
      const id = `sgr-${made}` as RuleId;
      const ports = { fromPort: port, toPort: port };
      const rule: Rule = {
        id,
        group,
        direction: 'ingress',
        protocol: 'tcp',
        ...ports,
        source: cidr,
        description,
        tags,
      };
      rules.set(id, rule);
      return { kind: 'made', rules: [rule] };
    },
    describeRules: async () => {
      mayFail('describeRules');
      return [...rules.values()];
    },
    rulesTagged: async (key) => [...rules.values()].filter(({ tags }) => key in tags),
    revokeRule: async (_group, id) => {
      mayFail('revokeRule');
      return rules.delete(id) ? 'revoked' : 'not-found';
    },
    writeTags: async ({ id }, tags) => {
      mayFail('writeTags');
      return retag(id, (old) => ({ ...old, ...tags })) ? 'written' : 'not-found';
    },
    dropTags: async ({ id }, tags) => {
      mayFail('dropTags');
      const keep = (old: Tags) => Object.fromEntries(Object.entries(old).filter(([key, value]) => tags[key] !== value));
      return retag(id, keep) ? 'dropped' : 'not-found';
    },
  };
}
