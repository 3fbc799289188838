import type { Clock } from '../../src/clock.ts';
import type { Host, HostName } from '../../src/inventory/host.ts';
import type { Balancer, Stranger, Traffic } from '../../src/traffic/balancer.ts';

/** A balancer that remembers its targets: draining takes its time, and a registered target is healthy when the application has passed its checks. */
export type MemoryBalancer = Balancer & {
  readonly targets: Map<HostName, Target>;
  readonly strangers: Stranger[];
  /** Hosts that get requests now. */
  readonly serving: () => HostName[];
  /** Called before each call is answered: may wait, or throw as AWS would. */
  before: (call: Call, host?: HostName) => Promise<void> | void;
};

type Call = 'look' | 'drain' | 'register';

export type Target = { state: 'healthy' | 'initial' | 'unhealthy' | 'draining' | 'unused'; registered: number };

type Parts = {
  readonly clock: Clock;
  readonly hosts: readonly Host[];
  /** The role that is behind the balancer; the others have none. */
  readonly role?: string;
  /** Milliseconds: the groups' deregistration delay, and from one health check to the next. */
  readonly delay?: number;
  readonly interval?: number;
  /** Whether the application on the host answers the balancer's own check. */
  readonly answers: (host: HostName) => boolean;
};

export function memoryBalancer(parts: Parts): MemoryBalancer {
  const { clock, hosts, role = 'web', delay = 5_000, interval = 1_000, answers } = parts;
  const of = hosts.filter((host) => host.role === role).map(({ name }) => name);
  const targets = new Map<HostName, Target>(of.map((name) => [name, { state: 'healthy', registered: 0 }]));
  const at = (name: HostName): Target => {
    const target = targets.get(name);
    if (target === undefined) throw new Error(`no such target: ${name}`);
    return target;
  };
  /** What the balancer's own checks have found by now. */
  const check = (name: HostName) => {
    const target = at(name);
    if (target.state === 'draining' || target.state === 'unused') return target;
    if (!answers(name)) target.state = target.state === 'initial' ? 'initial' : 'unhealthy';
    else if (target.state === 'unhealthy' || clock.now() >= target.registered + interval) target.state = 'healthy';
    return target;
  };
  const balancer: MemoryBalancer = {
    targets,
    strangers: [],
    serving: () => of.filter((name) => check(name).state === 'healthy'),
    before: () => undefined,
    homes: () => [],

    look: async (signal) => {
      await clock.sleep(20, signal);
      await balancer.before('look');
      const traffic = hosts.map(({ name }): [HostName, Traffic] => {
        if (!targets.has(name)) return [name, { kind: 'unbalanced' }];
        const { state } = check(name);
        return [name, state === 'healthy' ? { kind: 'in', delay } : { kind: 'out', why: state, delay }];
      });
      return { hosts: new Map(traffic), strangers: balancer.strangers };
    },

    drain: async ({ name }, signal) => {
      await clock.sleep(20, signal);
      await balancer.before('drain', name);
      const target = at(name);
      if (target.state === 'unused') return;
      target.state = 'draining';
      // The balancer goes on by itself, whoever waits for it.
      const drained = clock.sleep(delay).then(() => {
        if (target.state === 'draining') target.state = 'unused';
      });
      await Promise.race([drained, clock.sleep(delay, signal)]);
      await drained;
    },

    register: async ({ name }, signal) => {
      await clock.sleep(20, signal);
      await balancer.before('register', name);
      const target = at(name);
      if (target.state === 'draining' || target.state === 'unused') {
        target.state = 'initial';
        target.registered = clock.now();
      }
      for (let stable = 0; stable < 3; ) {
        await clock.sleep(interval, signal);
        stable = check(name).state === 'healthy' ? stable + 1 : 0;
      }
    },
  };
  return balancer;
}
