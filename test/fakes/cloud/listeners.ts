import { Refusal } from './refusal.ts';

export type Weighted = { readonly group: string; readonly weight: number };

/** A rule of a listener; the default one has no priority of its own. */
export type FakeRule = {
  readonly arn: string;
  readonly listener: string;
  readonly balancer: string;
  readonly region: string;
  readonly account: string;
  readonly isDefault: boolean;
  forward: readonly Weighted[];
  /** Seconds for which a client stays with its group; absent: not at all. */
  sticky?: number;
  /** Whoever comes must sign in first, by OpenID Connect or by Cognito: an action before the forward. */
  signIn?: boolean | 'cognito';
};

/** The listeners of this cloud's load balancers: which groups they send to, with what weights. */
export class Listeners {
  /** A rule that was changed is shown so only after as many describes. */
  lag = 0;
  readonly #rules = new Map<string, FakeRule>();
  readonly #old = new Map<string, { rule: FakeRule; left: number }>();

  /** A load balancer whose listener sends to these groups, by its default rule or by one of its own; or another rule `beside` one. */
  add(
    groups: readonly (string | Weighted)[],
    { isDefault = true, beside }: { isDefault?: boolean; beside?: FakeRule } = {},
  ): FakeRule {
    const id = (this.#rules.size + 1).toString(16).padStart(16, '0');
    const [, , , region = '', account = ''] = groupOf(groups[0] ?? '').split(':');
    const arn = (what: string) => `arn:aws:elasticloadbalancing:${region}:${account}:${what}`;
    const rule: FakeRule = {
      arn: `${(beside?.listener ?? arn(`listener/app/site/${id}/${id}`)).replace(':listener/', ':listener-rule/')}/${id}`,
      listener: beside?.listener ?? arn(`listener/app/site/${id}/${id}`),
      balancer: beside?.balancer ?? arn(`loadbalancer/app/site/${id}`),
      region,
      account,
      isDefault,
      forward: groups.map((one) => (typeof one === 'string' ? { group: one, weight: 1 } : one)),
    };
    this.#rules.set(rule.arn, rule);
    return rule;
  }

  remove(rule: FakeRule): void {
    this.#rules.delete(rule.arn);
  }

  sendingTo(group: string): readonly FakeRule[] {
    return [...this.#rules.values()].filter(({ forward }) => forward.some((one) => one.group === group));
  }

  balancersOf(group: string): readonly string[] {
    return [...new Set(this.sendingTo(group).map(({ balancer }) => balancer))];
  }

  rule(arn: string): FakeRule | undefined {
    return this.#rules.get(arn);
  }

  /** The listeners of a load balancer. */
  at(balancer: string): readonly string[] {
    const rules = [...this.#rules.values()].filter((rule) => rule.balancer === balancer);
    return [...new Set(rules.map(({ listener }) => listener))];
  }

  find(arn: string, { region, account }: { region: string; account: string }): FakeRule {
    const rule = this.#rules.get(arn);
    if (rule?.region === region && rule.account === account) return rule;
    throw new Refusal('RuleNotFound', `One or more rules not found`);
  }

  ofListener(arn: string): readonly FakeRule[] {
    const rules = [...this.#rules.values()].filter(({ listener }) => listener === arn);
    if (rules.length > 0) return rules;
    throw new Refusal('ListenerNotFound', `One or more listeners not found`);
  }

  /** What a describe shows of a rule; counts as one look. */
  look(rule: FakeRule): FakeRule {
    const old = this.#old.get(rule.arn);
    if (old === undefined) return rule;
    old.left -= 1;
    if (old.left === 0) this.#old.delete(rule.arn);
    return old.rule;
  }

  change(rule: FakeRule, forward: readonly Weighted[], sticky: number | undefined): void {
    if (this.lag > 0) this.#old.set(rule.arn, { rule: { ...rule }, left: this.lag });
    rule.forward = forward;
    if (sticky === undefined) delete rule.sticky;
    else rule.sticky = sticky;
  }
}

function groupOf(one: string | Weighted): string {
  return typeof one === 'string' ? one : one.group;
}
