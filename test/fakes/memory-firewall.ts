import type { Firewall, Rule, RuleId } from '../../src/window/rule.ts';

/** A group in memory, for tests of what surrounds the window; the window itself is tested against the fake cloud and moto. */
export type MemoryFirewall = Firewall & {
  readonly rules: Map<RuleId, Rule>;
  /** Thrown by the next calls of that name, until it is deleted. */
  readonly failures: Map<'authorizeRule' | 'describeRules' | 'revokeRule', Error>;
};

export function memoryFirewall(): MemoryFirewall {
  const rules: MemoryFirewall['rules'] = new Map();
  const failures: MemoryFirewall['failures'] = new Map();
  const mayFail = (call: 'authorizeRule' | 'describeRules' | 'revokeRule') => {
    const failure = failures.get(call);
    if (failure !== undefined) throw failure;
  };
  let made = 0;
  return {
    rules,
    failures,
    authorizeRule: async ({ group, cidr, port, description, tags }) => {
      mayFail('authorizeRule');
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
    revokeRule: async (_group, id) => {
      mayFail('revokeRule');
      return rules.delete(id) ? 'revoked' : 'not-found';
    },
  };
}
