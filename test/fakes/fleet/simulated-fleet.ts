import type { Change, Deployer, DeployOutcome, Observation } from '../../../src/deployers/deployer.ts';
import { type ErrorCode, SallyportError } from '../../../src/errors.ts';
import type { Gates } from '../../../src/health/gates.ts';
import type { Host, HostName, Role } from '../../../src/inventory/host.ts';
import type { Balancer, Traffic, TrafficView } from '../../../src/traffic/balancer.ts';
import type { Version } from '../../../src/version.ts';
import type { Random } from '../seeded-random.ts';
import type { VirtualClock } from '../virtual-clock.ts';

/** A host, its application and its target, with no program behind them: a thousand of them cost nothing. */
export type SimulatedHost = {
  readonly host: Host;
  readonly before: Version;
  installed: Version;
  healthy: boolean;
  connected: boolean;
  /** Undefined: no balancer is for it. */
  target: 'in' | 'initial' | 'draining' | 'unused' | undefined;
  deploys: number;
  rollBacks: number;
  /** Calls about it that were made to fail, beside the changes themselves: what the engine could not see or do then is not its fault. */
  hindered: number;
};

export type SimulatedFleet = {
  readonly hosts: readonly Host[];
  readonly at: (name: HostName) => SimulatedHost;
  readonly deployer: Deployer;
  readonly gates: Gates;
  readonly balancer: Balancer;
  /** Faults begin when it is set; until then every answer is true. */
  armed: boolean;
  /** Told of every call that changes something, just before it does. */
  onCall: (call: 'drain' | 'register' | 'deploy' | 'rollBack', host: HostName) => void;
  /** What the balancer said when it was asked last. */
  lastView: TrafficView | undefined;
};

type Parts = {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly size: number;
  /** One call in so many goes wrong; 0: none. */
  readonly faults: number;
  readonly balanced: boolean;
  readonly zones: number;
};

export function simulatedFleet({ clock, random, size, faults, balanced, zones }: Parts): SimulatedFleet {
  const old = '1.0' as Version;
  const all = new Map(
    Array.from({ length: size }, (_, index): [HostName, SimulatedHost] => {
      const role = (size > 9 && index % 5 === 4 ? 'job' : 'web') as Role;
      const zone = zones === 0 ? {} : { zone: `z${index % zones}` };
      const name = `${role}-${index}` as HostName;
      const host: Host = { name, role, address: name, hostKeys: [], ...zone };
      const target = balanced && role === 'web' ? 'in' : undefined;
      return [
        name,
        {
          host,
          before: old,
          installed: old,
          healthy: true,
          connected: true,
          target,
          deploys: 0,
          rollBacks: 0,
          hindered: 0,
        },
      ];
    }),
  );
  const at = (name: HostName): SimulatedHost => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`no such host: ${name}`);
    return found;
  };
  const unlucky = (one?: SimulatedHost): boolean => {
    const bad = fleet.armed && faults > 0 && random(faults) === 0;
    if (bad && one !== undefined) one.hindered += 1;
    return bad;
  };
  const lost = (name: HostName) => failure('CONNECTION_LOST', `the connection to ${name} was lost`);

  const change = async ({ host, to }: Change, isBack: boolean, signal: AbortSignal): Promise<DeployOutcome> => {
    const one = at(host.name);
    if (isBack) one.rollBacks += 1;
    else one.deploys += 1;
    if (!one.connected) return { kind: 'failed', error: lost(host.name) };
    const fate = fleet.armed && faults > 0 && random(faults) < 3 ? random(7) : 0;
    const takes = 1_000 + random(19_000);
    const install = () => {
      one.installed = to;
      one.healthy = fate !== 2 && fate !== 3;
    };
    switch (fate) {
      case 4:
        // Fails before it touched anything.
        await clock.sleep(500, signal);
        return { kind: 'failed', error: failure('COMMAND_FAILED', 'no space left') };
      case 5:
        await clock.sleep(500, signal);
        one.connected = false;
        one.healthy = random(2) === 0;
        return { kind: 'failed', error: lost(host.name) };
      case 6:
        await clock.sleep(60_000, signal);
        return { kind: 'failed', error: failure('COMMAND_TIMED_OUT', 'no end') };
      default:
        one.healthy = false;
        // Nobody ends a command whose channel was closed.
        await Promise.race([clock.sleep(takes).then(install), clock.sleep(takes, signal)]);
        // Installed, and then the command fails: what runs is good or bad.
        return fate === 1 || fate === 3
          ? { kind: 'failed', error: failure('COMMAND_FAILED', 'status 1') }
          : { kind: 'deployed' };
    }
  };
  const eachOf = (changes: readonly Change[], isBack: boolean, signal: AbortSignal) => {
    for (const { host } of changes) fleet.onCall(isBack ? 'rollBack' : 'deploy', host.name);
    if (unlucky()) {
      for (const { host } of changes) at(host.name).hindered += 1;
      throw new Error('the deployer fell over');
    }
    return new Map(changes.map((one) => [one.host.name, change(one, isBack, signal)]));
  };

  const fleet: SimulatedFleet = {
    hosts: [...all.values()].map(({ host }) => host),
    at,
    armed: false,
    onCall: () => undefined,
    lastView: undefined,
    deployer: {
      observe: async (host, signal): Promise<Observation> => {
        await clock.sleep(50, signal);
        const one = at(host.name);
        if (!one.connected) return { kind: 'unknown', reason: 'the connection was lost' };
        if (unlucky(one)) return { kind: 'unknown', reason: 'no answer' };
        return { kind: 'version', version: one.installed };
      },
      previous: async () => ({ kind: 'none' }),
      preflight: async () => ({ missing: [], wayBack: { kind: 'ready' } }),
      deploy: (changes, signal) => eachOf(changes, false, signal),
      rollBack: (changes, signal) => eachOf(changes, true, signal),
      idle: async (host, signal) => {
        await clock.sleep(unlucky(at(host.name)) ? 300_000 : 100, signal);
      },
    },
    gates: {
      warmUp: () => undefined,
      limits: () => ({ passes: 2, interval: 1_000, timeout: 20_000 }),
      questions: ({ name }) => [
        {
          place: '/up',
          failure: 'HEALTH_CHECK_FAILED',
          patience: 5_000,
          ask: async (signal) => {
            await clock.sleep(50, signal);
            const one = at(name);
            if (!one.connected) throw lost(name);
            return one.healthy && !unlucky(one) ? { kind: 'pass', body: '' } : { kind: 'miss', reason: 'status 500' };
          },
        },
      ],
    },
    balancer: {
      homes: () => [],
      look: async (signal) => {
        await clock.sleep(30, signal);
        if (unlucky()) throw failure('AWS_CALL_FAILED', 'throttled');
        const view = [...all].map(([name, one]): [HostName, Traffic] => [name, trafficOf(one)]);
        fleet.lastView = { hosts: new Map(view), strangers: [] };
        return fleet.lastView;
      },
      drain: async ({ name }, signal) => {
        fleet.onCall('drain', name);
        const one = at(name);
        await clock.sleep(30, signal);
        if (unlucky(one)) throw failure('AWS_CALL_FAILED', 'throttled');
        if (one.target === 'unused') return;
        one.target = 'draining';
        const drained = clock.sleep(drainDelay).then(() => {
          if (one.target === 'draining') one.target = 'unused';
        });
        if (unlucky(one)) await new Promise((_, reject) => onAbort(signal, reject));
        await Promise.race([drained, clock.sleep(drainDelay, signal)]);
        await drained;
      },
      register: async ({ name }, signal) => {
        fleet.onCall('register', name);
        const one = at(name);
        await clock.sleep(30, signal);
        if (unlucky(one)) throw failure('AWS_CALL_FAILED', 'throttled');
        if (one.target !== 'in') one.target = 'initial';
        for (let looks = 0; looks < 2; ) {
          await clock.sleep(2_000, signal);
          looks = one.healthy ? looks + 1 : 0;
          if (looks > 0) one.target = 'in';
        }
      },
    },
  };
  return fleet;
}

/** Milliseconds. */
export const drainDelay = 10_000;

function trafficOf({ target, healthy }: SimulatedHost): Traffic {
  if (target === undefined) return { kind: 'unbalanced' };
  return target === 'in' && healthy
    ? { kind: 'in', delay: drainDelay }
    : { kind: 'out', why: target === 'in' ? 'Target.FailedHealthChecks' : target, delay: drainDelay };
}

function onAbort(signal: AbortSignal, act: (reason: unknown) => void): void {
  if (signal.aborted) act(signal.reason);
  signal.addEventListener('abort', () => act(signal.reason), { once: true });
}

function failure(code: ErrorCode, message: string): SallyportError {
  return new SallyportError(code, { message, hint: '' });
}
