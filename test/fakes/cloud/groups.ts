import ipaddr from 'ipaddr.js';
import type { Clock } from '../../../src/clock.ts';
import { Refusal } from './refusal.ts';

export type StoredRule = {
  readonly id: string;
  readonly group: string;
  readonly egress: boolean;
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
  readonly cidr: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly made: number;
};

export type Group = { readonly id: string; readonly region: string; readonly account: string };

/** One address and port that became open or shut, as the firewall itself knows it: no delay, no eventual consistency. */
export type GroupEvent = {
  readonly at: number;
  readonly kind: 'opened' | 'shut';
  readonly group: string;
  readonly rule: string;
  readonly cidr: string;
  readonly fromPort: number;
  readonly toPort: number;
};

/** The groups of one cloud with their rules: what is true, and what a describe shows of it yet. */
export class Groups {
  /** A rule that was made, tagged or revoked is shown so only after as many describes. */
  lag = 0;
  readonly events: GroupEvent[] = [];
  readonly #clock: Clock;
  readonly #groups = new Map<string, Group>();
  readonly #rules = new Map<string, StoredRule>();
  /** How many describes still show the past: of a new rule nothing, of a revoked one the rule. */
  readonly #unseen = new Map<string, number>();
  readonly #oldTags = new Map<string, { tags: StoredRule['tags']; left: number }>();
  readonly #ghosts = new Map<string, { rule: StoredRule; left: number }>();
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addGroup(group: Partial<Group> = {}): Group {
    const made = {
      id: group.id ?? this.#id('sg'),
      region: group.region ?? 'eu-central-1',
      account: group.account ?? '123456789012',
    };
    this.#groups.set(made.id, made);
    return made;
  }

  /** AWS shows a group only to its own account, in its own region. */
  find(id: string, { region, account }: { region: string; account: string }): Group {
    const group = this.#groups.get(id);
    if (group?.region === region && group.account === account) return group;
    throw new Refusal('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
  }

  /** Also for what a person, Terraform or another tool does to the group. */
  add(rule: Omit<StoredRule, 'id' | 'made'>): StoredRule {
    const made = { ...rule, id: this.#id('sgr'), made: this.#clock.now() };
    this.#rules.set(made.id, made);
    if (this.lag > 0) this.#unseen.set(made.id, this.lag);
    this.#note('opened', made);
    return made;
  }

  remove(id: string): StoredRule | undefined {
    const rule = this.#rules.get(id);
    if (rule === undefined) return undefined;
    this.#rules.delete(id);
    if (this.lag > 0) this.#ghosts.set(id, { rule, left: this.lag });
    this.#note('shut', rule);
    return rule;
  }

  /** Undefined: there is no such rule. */
  retag(id: string, change: (tags: StoredRule['tags']) => StoredRule['tags']): StoredRule | undefined {
    const rule = this.#rules.get(id);
    if (rule === undefined) return undefined;
    if (this.lag > 0 && !this.#oldTags.has(id)) this.#oldTags.set(id, { tags: rule.tags, left: this.lag });
    const changed = { ...rule, tags: change(rule.tags) };
    this.#rules.set(id, changed);
    return changed;
  }

  /** What a person does to a rule that is there (ModifySecurityGroupRules keeps its id and tags). */
  change(id: string, change: (rule: StoredRule) => StoredRule): void {
    const rule = this.#rules.get(id);
    if (rule !== undefined) this.#rules.set(id, change(rule));
  }

  get(id: string): StoredRule | undefined {
    return this.#rules.get(id);
  }

  rules(group: string): readonly StoredRule[] {
    return [...this.#rules.values()].filter((rule) => rule.group === group);
  }

  /** What one describe shows; counts as one look. */
  look(): readonly StoredRule[] {
    const seen = [...this.#rules.values()]
      .filter(({ id }) => !this.#countDown(this.#unseen, id))
      .map((rule) => this.#withOldTags(rule));
    for (const [id, ghost] of this.#ghosts) {
      seen.push(ghost.rule);
      ghost.left -= 1;
      if (ghost.left === 0) this.#ghosts.delete(id);
    }
    return seen;
  }

  /** What a host behind the group sees: may this address connect to this port now? */
  allows(group: string, address: string, port: number): boolean {
    return this.rules(group).some(
      (rule) =>
        !rule.egress &&
        (rule.protocol === '-1' || (rule.protocol === 'tcp' && rule.fromPort <= port && port <= rule.toPort)) &&
        inRange(address, rule.cidr),
    );
  }

  #withOldTags(rule: StoredRule): StoredRule {
    const old = this.#oldTags.get(rule.id);
    if (old === undefined) return rule;
    old.left -= 1;
    if (old.left === 0) this.#oldTags.delete(rule.id);
    return { ...rule, tags: old.tags };
  }

  #countDown(map: Map<string, number>, id: string): boolean {
    const left = map.get(id) ?? 0;
    if (left > 1) map.set(id, left - 1);
    else map.delete(id);
    return left > 0;
  }

  #note(kind: GroupEvent['kind'], { group, id, cidr, fromPort, toPort }: StoredRule): void {
    this.events.push({ at: this.#clock.now(), kind, group, rule: id, cidr, fromPort, toPort });
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${this.#count.toString(16).padStart(17, '0')}`;
  }
}

function inRange(address: string, cidr: string): boolean {
  const parsed = ipaddr.parse(address);
  const [network, bits] = ipaddr.parseCIDR(cidr);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}
