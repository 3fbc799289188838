import { SallyportError } from '../../../src/errors.ts';
import type { GroupId } from '../../../src/inventory/host.ts';
import type { Firewall, Rule, RuleFinder, RuleId, RuleRequest, Tags } from '../../../src/window/rule.ts';
import type { Random } from '../seeded-random.ts';
import type { Actor, Scheduler } from './scheduler.ts';

/** One security group that several runs call at once: each call is carried out in one instant, somewhere between question and answer. */
export type RaceGroup = {
  /** The group as one actor calls it. `trouble`: one call in so many fails, half of them after it was carried out. */
  as(actor: Actor, trouble: number): Firewall & RuleFinder;
  /** One call of an actor, as all of `as` are. */
  call<T>(actor: Actor, trouble: number, name: string, work: () => T, signal?: AbortSignal): Promise<T>;
  readonly rules: Map<RuleId, Rule>;
  /** By somebody else: a person, Terraform, a guardrail. */
  add(request: Pick<RuleRequest, 'cidr' | 'port' | 'tags'>): Rule;
  remove(id: RuleId): void;
  /** Called with the rule that some run has just revoked. */
  onRevoked: (rule: Rule, by: Actor) => void;
  /** Called before each call is carried out and before its answer comes; `what` names it for a person. */
  onCall: (actor: Actor, what: string) => void;
};

export const raceGroupId = 'sg-race' as GroupId;

/** `behind`: a describe may show one of so many past states, always a whole one, and none that was over twelve seconds ago. */
export function raceGroup(scheduler: Scheduler, random: Random, behind: number): RaceGroup {
  const rules: RaceGroup['rules'] = new Map();
  const past: { readonly rules: readonly Rule[]; over: number }[] = [{ rules: [], over: Number.POSITIVE_INFINITY }];
  let made = 0;
  const changed = () => {
    const last = past.at(-1);
    if (last !== undefined) last.over = scheduler.now();
    past.push({ rules: [...rules.values()], over: Number.POSITIVE_INFINITY });
    if (past.length > behind + 1) past.shift();
  };
  const add: RaceGroup['add'] = ({ cidr, port, tags }) => {
    made += 1;
    const id = `sgr-${made}` as RuleId;
    const plain = { direction: 'ingress', protocol: 'tcp', fromPort: port, toPort: port, description: '' } as const;
    const rule: Rule = { id, group: raceGroupId, source: cidr, tags, ...plain };
    rules.set(id, rule);
    changed();
    return rule;
  };
  const retag = (id: RuleId, change: (tags: Tags) => Tags) => {
    const rule = rules.get(id);
    if (rule === undefined) return false;
    rules.set(id, { ...rule, tags: change(rule.tags) });
    changed();
    return true;
  };
  const group: RaceGroup = {
    rules,
    add,
    remove: (id) => {
      if (rules.delete(id)) changed();
    },
    onRevoked: () => undefined,
    onCall: () => undefined,
    call: async (actor, trouble, name, work, signal) => {
      group.onCall(actor, name);
      await scheduler.turn(actor);
      signal?.throwIfAborted();
      const fails = trouble > 0 && random(trouble) === 0;
      const lost = fails && random(2) === 0;
      if (fails && !lost) throw unreachable();
      const answer = work();
      group.onCall(actor, `${name} done`);
      await scheduler.turn(actor);
      if (lost) throw unreachable();
      return answer;
    },
    as: (actor, trouble) => {
      const call = <T>(name: string, work: () => T, signal?: AbortSignal) =>
        group.call(actor, trouble, name, work, signal);
      const look = () => {
        const shown = past.filter(({ over }) => over > scheduler.now() - 12_000);
        return shown[random(shown.length)]?.rules ?? [];
      };
      return {
        authorizeRule: (request) =>
          call('authorizeRule', () => {
            const same = ({ source, fromPort }: Rule) => source === request.cidr && fromPort === request.port;
            if ([...rules.values()].some(same)) return { kind: 'exists' as const };
            return { kind: 'made' as const, rules: [add(request)] };
          }),
        describeRules: () => call('describeRules', look),
        rulesTagged: (key) => call('rulesTagged', () => look().filter(({ tags }) => key in tags)),
        revokeRule: (_group, id, signal) =>
          call(
            `revokeRule ${id}`,
            () => {
              const rule = rules.get(id);
              if (rule === undefined) return 'not-found' as const;
              rules.delete(id);
              changed();
              group.onRevoked(rule, actor);
              return 'revoked' as const;
            },
            signal,
          ),
        writeTags: ({ id }, tags) =>
          call(`writeTags ${id} ${Object.values(tags)}`, () =>
            retag(id, (old) => ({ ...old, ...tags })) ? ('written' as const) : ('not-found' as const),
          ),
        dropTags: ({ id }, tags) =>
          call(`dropTags ${id} ${Object.values(tags)}`, () => {
            const keep = (old: Tags) =>
              Object.fromEntries(Object.entries(old).filter(([key]) => tags[key] !== old[key]));
            return retag(id, keep) ? ('dropped' as const) : ('not-found' as const);
          }),
      };
    },
  };
  return group;
}

function unreachable(): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', { message: 'no answer, on purpose', hint: 'a test' });
}
