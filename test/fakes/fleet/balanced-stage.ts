import type { HostName } from '../../../src/inventory/host.ts';
import { type MemoryBalancer, memoryBalancer } from '../memory-balancer.ts';
import { rolloutStage } from './rollout-stage.ts';

/** What a host went through, as the balancer and the host saw it. */
type Diary = MemoryBalancer & { readonly moves: (host: HostName) => string[]; readonly answering: Set<HostName> };

type Options = NonNullable<Parameters<typeof rolloutStage>[1]> & {
  /** In which the hosts come first to last, by being out of service for the plan's sake: only for the order. */
  readonly order?: readonly string[];
};

/** A rollout over hosts behind a balancer, three quarters of which must stay in service unless the options say else. */
export function balancedStage(layout: Record<string, string[]>, { order, ...options }: Options = {}) {
  let made: Diary | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const ordered =
    order === undefined ? layout : Object.fromEntries(Object.keys(layout).map((role) => [role, [...order]]));
  const stage = rolloutStage(ordered, {
    minInService: { kind: 'percent', percent: 75 },
    ...options,
    onEvent: (now) => {
      fewest = Math.min(fewest, made?.serving().length ?? fewest);
      options.onEvent?.(now);
    },
    balancer: (clock, fleet) => {
      const answering = new Set(fleet.hosts.map(({ name }) => name));
      const memory = memoryBalancer({ clock, hosts: fleet.hosts, answers: (host) => answering.has(host) });
      const diary = new Map<HostName, string[]>();
      const note = (host: HostName, what: string) => {
        diary.set(host, [...(diary.get(host) ?? []), what]);
      };
      // Written by the ends of the calls: whoever changes a host before its drain has ended is found out.
      made = Object.assign(memory, {
        answering,
        moves: (host: HostName) => {
          const deployed = fleet.at(host).deploys.map(() => 'deployed');
          const [first = '', ...rest] = diary.get(host) ?? [];
          return [first, ...deployed, ...rest];
        },
        drain: wrap(memory.drain, (host) => {
          if (fleet.at(host).deploys.length === 0) note(host, 'drained');
        }),
        register: wrap(memory.register, (host) => note(host, 'healthy')),
      });
      return made;
    },
  });
  return {
    ...stage,
    balancer: () => {
      if (made === undefined) throw new Error('the stage makes it');
      return made;
    },
    /** The fewest targets that were in service at any event. */
    least: () => fewest,
  };
}

type Move = MemoryBalancer['drain'];

function wrap(move: Move, then: (host: HostName) => void): Move {
  return async (host, signal) => {
    await move(host, signal);
    then(host.name);
  };
}
