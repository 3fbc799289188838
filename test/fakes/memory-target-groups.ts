import type { Clock } from '../../src/clock.ts';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { ForwardRule, ListenerRules, RuleArn } from '../../src/traffic/canary/listener-rules.ts';
import type { SeenTarget, TargetGroups } from '../../src/traffic/target-group.ts';
import type { FakeTarget } from './cloud/fake-target.ts';
import { type FakeRule, Listeners, type Weighted } from './cloud/listeners.ts';
import { type FakeTargetGroup, TargetGroups as State } from './cloud/target-groups.ts';

/** The fake cloud's target groups without the wire: for tests on a virtual clock. */
export type MemoryTargetGroups = TargetGroups & {
  readonly rules: ListenerRules;
  readonly state: State;
  readonly listeners: Listeners;
  /** A group that a listener sends to. */
  add(group?: Parameters<State['add']>[0]): FakeTargetGroup & { readonly arn: TargetGroupArn };
  /** Called before each call: may wait, or throw as AWS would. */
  before: (call: Call, group: string) => Promise<void> | void;
  readonly calls: { readonly call: Call; readonly group: string; readonly at: number }[];
};

type Call = keyof TargetGroups | keyof ListenerRules;

const where = { region: 'eu-central-1', account: '123456789012' };

export function memoryTargetGroups(clock: Clock): MemoryTargetGroups {
  const listeners = new Listeners();
  const state = new State(clock, listeners);
  const calls: { call: Call; group: string; at: number }[] = [];
  const asked = async (call: Call, arn: string) => {
    calls.push({ call, group: arn, at: clock.now() });
    await clock.sleep(20);
    await memory.before(call, arn);
    return state.find(arn, where);
  };
  const askedRule = async (call: Call, arn: string) => {
    calls.push({ call, group: arn, at: clock.now() });
    await clock.sleep(20);
    await memory.before(call, arn);
    return listeners.rule(arn);
  };
  const memory: MemoryTargetGroups = {
    rules: {
      sendingTo: async (arn) => {
        await asked('sendingTo', arn);
        return listeners.sendingTo(arn).map((rule) => ({
          ...forwardOf(listeners.look(rule)),
          byHand: `aws elbv2 modify-rule --rule-arn ${rule.arn}`,
        }));
      },
      read: async (arn) => {
        const rule = await askedRule('read', arn);
        return rule && forwardOf(listeners.look(rule));
      },
      setWeights: async (arn, weights) => {
        const rule = await askedRule('setWeights', arn);
        if (rule === undefined) return;
        const weightOf = ({ group, weight }: Weighted) => weights.find((one) => one.group === group)?.weight ?? weight;
        listeners.change(
          rule,
          rule.forward.map((one) => ({ ...one, weight: weightOf(one) })),
          rule.sticky,
        );
      },
    },
    state,
    listeners,
    calls,
    before: () => undefined,
    add: (group) => {
      const made = state.add(group);
      listeners.add([made.arn]);
      return Object.assign(made, { arn: made.arn as TargetGroupArn });
    },
    describe: async (arns) =>
      await Promise.all(
        arns.map(async (arn) => {
          const group = await asked('describe', arn);
          const { name, holds, port } = group;
          const attached = state.balancersOf(group).length > 0;
          return { arn, name, holds, port, delay: group.delay * 1_000, checkEvery: group.checkEvery * 1_000, attached };
        }),
      ),
    targets: async (arn) => state.targets(await asked('targets', arn)).map(seen),
    register: async (arn, targets) => {
      const group = await asked('register', arn);
      for (const target of targets) state.register(group, target);
    },
    deregister: async (arn, targets) => {
      const group = await asked('deregister', arn);
      for (const target of targets) state.deregister(group, target);
    },
  };
  return memory;
}

function forwardOf({ arn, forward }: FakeRule): ForwardRule {
  const weights = forward.map(({ group, weight }) => ({ group: group as TargetGroupArn, weight }));
  return { arn: arn as RuleArn, weights };
}

function seen({ id, port, state, why }: FakeTarget): SeenTarget {
  return { id, port, state, ...(why === undefined ? {} : { reason: why[0], words: why[1] }) };
}
