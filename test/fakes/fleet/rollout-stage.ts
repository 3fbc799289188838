import { commandDeployer } from '../../../src/deployers/command/command-deployer.ts';
import type { Change } from '../../../src/deployers/deployer.ts';
import { SallyportError } from '../../../src/errors.ts';
import { healthGates } from '../../../src/health/gates.ts';
import type { Host } from '../../../src/inventory/host.ts';
import type { RunEvent } from '../../../src/report/event.ts';
import { rollOut } from '../../../src/rollout/engine.ts';
import type { HostResult } from '../../../src/rollout/host-result.ts';
import type { HostInFlight } from '../../../src/rollout/in-flight.ts';
import { makePlan } from '../../../src/rollout/make-plan.ts';
import { judgeHosts } from '../../../src/rollout/outcome.ts';
import type { Policy } from '../../../src/rollout/policy.ts';
import { preflight } from '../../../src/rollout/preflight.ts';
import type { BatchSize, HealthSettings, HostShare } from '../../../src/settings/settings.ts';
import type { Balancer } from '../../../src/traffic/balancer.ts';
import { unbalanced } from '../../../src/traffic/unbalanced.ts';
import type { Version } from '../../../src/version.ts';
import { type VirtualClock, virtualClock } from '../virtual-clock.ts';
import { type FakeFleet, fakeFleet } from './fake-fleet.ts';

const version = '2.0' as Version;
const up = { kind: 'http', tls: false, host: 'localhost', port: 3000 } as const;

/** Everything a rollout needs, around a fleet of fakes on a clock of their own. */
export function rolloutStage(layout: Record<string, string[]>, options: Options = {}) {
  const clock = virtualClock();
  const fleet = fakeFleet(clock, layout);
  const events: Omit<RunEvent, 'at'>[] = [];
  const saved: { hosts: string[]; drained: string[]; deploysBegun: number }[] = [];
  const cancel = new AbortController();
  const health: HealthSettings = {
    check: { ...up, path: '/up' },
    versionCheck: { ...up, path: '/version' },
    tls: 'verify',
    passes: 3,
    interval: 1_000,
    timeout: 30_000,
    ...options.health,
  };
  const emit = (event: Omit<RunEvent, 'at'>) => {
    events.push(event);
    options.onEvent?.({ event: event as RunEvent, cancel: () => cancel.abort(cancelled()), clock, fleet });
  };
  const deploysBegun = () => fleet.hosts.reduce((sum, { name }) => sum + fleet.at(name).deploys.length, 0);
  const pace = {
    batches: options.batches ?? [{ kind: 'count', hosts: 1 }],
    minInService: options.minInService ?? ({ kind: 'count', hosts: 0 } as const),
    soak: options.soak ?? 0,
  };
  const goal = { way: options.way ?? 'deploy', version: options.version ?? version, soakOf: () => pace.soak } as const;
  const parts = {
    clock,
    emit,
    hosts: fleet.hosts,
    paceOf: () => pace,
    balancer: options.balancer?.(clock, fleet) ?? unbalanced(fleet.hosts),
    deployer: {
      ...commandDeployer({
        remote: fleet.remote,
        emit,
        settingsFor: () => ({
          kind: 'command',
          deployCommand: 'deploy',
          versionCommand: 'version',
          ...(options.rollback === 'none' ? {} : { rollbackCommand: 'rollback' }),
          commandTimeout: 60_000,
        }),
      }),
      place: async ({ host }: Change) => await options.place?.(host, clock),
    },
    gates: healthGates({
      network: fleet.network,
      remote: fleet.remote,
      redact: (text) => text,
      settingsFor: () => health,
    }),
    saveInFlight: (hosts: readonly HostInFlight[]) => {
      options.save?.();
      saved.push({
        hosts: hosts.map(({ host, phase }) => `${host} ${phase}`),
        drained: hosts.flatMap(({ host, drained }) => (drained ? [host] : [])),
        deploysBegun: deploysBegun(),
      });
    },
  };
  const roll = async () => {
    const seen = await preflight(parts, { hosts: fleet.hosts, goal }, cancel.signal);
    const plan = makePlan({ ...seen, all: fleet.hosts }, { ...goal, paceOf: () => pace, proofOf: () => 2_000 });
    const policy = {
      deadline: 3_600_000,
      maxFailures: 0,
      onFailure: 'halt',
      rollbackScope: 'batch',
      ...options.policy,
    } as const;
    const end = await rollOut(plan, parts, policy, cancel.signal);
    const verdict = judgeHosts({ hosts: end.hosts, strangers: plan.strangers.length, stopped: end.stopped });
    return { ...end, plan, verdict };
  };
  return { clock, fleet, events, saved, cancel, roll };
}

type Options = {
  health?: Partial<HealthSettings>;
  batches?: BatchSize[];
  minInService?: HostShare;
  soak?: number;
  policy?: Partial<Policy>;
  way?: 'deploy' | 'roll-back';
  version?: Version;
  rollback?: 'none';
  /** Brings a release up, and returns why it could not. */
  place?: (host: Host, clock: VirtualClock) => Promise<SallyportError | undefined>;
  balancer?: (clock: VirtualClock, fleet: FakeFleet) => Balancer;
  save?: () => void;
  onEvent?: (now: { event: RunEvent; cancel: () => void; clock: VirtualClock; fleet: FakeFleet }) => void;
};

export function cancelled(): SallyportError {
  return new SallyportError('CANCELLED', { message: 'cancelled by SIGINT', hint: '' });
}

/** One line for each host: how it ended, and from which version to which. */
export function table(hosts: readonly HostResult[]): string[] {
  return hosts.map(({ host, outcome, before, after }) => {
    const phase = 'phase' in outcome ? ` ${outcome.phase}` : '';
    const code = outcome.kind === 'failed' ? ` ${outcome.error.code}` : '';
    const seen = (one: typeof before) => (one.kind === 'version' ? one.version : one.kind);
    return `${host.name} ${outcome.kind}${phase}${code} ${seen(before)}→${seen(after)}`;
  });
}

/** What the first failed host failed of. */
export function errorOf(hosts: readonly HostResult[]): SallyportError {
  const failed = hosts.map(({ outcome }) => outcome).find(({ kind }) => kind === 'failed');
  if (failed?.kind !== 'failed') throw new Error('no host failed');
  return failed.error;
}
