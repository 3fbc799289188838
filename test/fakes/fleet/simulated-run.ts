import { SallyportError } from '../../../src/errors.ts';
import type { HostName } from '../../../src/inventory/host.ts';
import type { RunEvent } from '../../../src/report/event.ts';
import { leastInService } from '../../../src/rollout/capacity.ts';
import { rollOut } from '../../../src/rollout/engine.ts';
import type { HostInFlight } from '../../../src/rollout/in-flight.ts';
import { makePlan } from '../../../src/rollout/make-plan.ts';
import { judgeHosts } from '../../../src/rollout/outcome.ts';
import type { Policy } from '../../../src/rollout/policy.ts';
import { preflight } from '../../../src/rollout/preflight.ts';
import { refusePlan } from '../../../src/rollout/refuse-plan.ts';
import type { PaceSettings } from '../../../src/settings/settings.ts';
import type { Version } from '../../../src/version.ts';
import type { Random } from '../seeded-random.ts';
import { virtualClock } from '../virtual-clock.ts';
import { simulatedFleet } from './simulated-fleet.ts';

export type Wanted = {
  readonly size: number;
  readonly faults: number;
  readonly balanced: boolean;
  readonly zones: number;
  readonly pace: PaceSettings;
  readonly policy: Policy;
  /** Milliseconds after the first batch began; undefined: never. */
  readonly cancelAfter?: number | undefined;
};

/** One whole rollout over a simulated fleet, with a note of everything that would break a promise while it goes on. */
export async function simulate(random: Random, wanted: Wanted) {
  const { pace, policy, faults } = wanted;
  const clock = virtualClock();
  const fleet = simulatedFleet({ clock, random, ...wanted });
  const version = '2.0' as Version;
  const cancel = new AbortController();
  const broken: string[] = [];
  const events: Omit<RunEvent, 'at'>[] = [];
  let record: readonly HostInFlight[] = [];
  let failed = 0;
  let cancelledAt: number | undefined;
  const paceOf = () => pace;
  const leastOf = (role: string) =>
    leastInService(pace.minInService, fleet.hosts.filter((host) => host.role === role).length);
  /** In service by the last look, less those that were sent away since. */
  let serving = new Set<HostName>();
  let view = fleet.lastView;

  fleet.onCall = (call, name) => {
    const saved = record.find(({ host }) => host === name);
    if (call === 'register') return;
    if (saved === undefined && call !== 'drain') broken.push(`${call} of ${name}, which is not on record`);
    if (call === 'drain') {
      if (saved?.drained !== true) broken.push(`${name} is drained, and not on record as such`);
      if (view !== fleet.lastView) {
        view = fleet.lastView;
        serving = new Set([...(view?.hosts ?? [])].flatMap(([host, { kind }]) => (kind === 'in' ? [host] : [])));
      }
      const { role, zone } = fleet.at(name).host;
      if (!serving.delete(name)) return;
      const ofRole = [...serving].filter((host) => fleet.at(host).host.role === role);
      if (ofRole.length < leastOf(role)) broken.push(`${name} is drained, and only ${ofRole.length} stay in service`);
      const ofZone = fleet.hosts.filter((host) => host.role === role && host.zone === zone);
      const stays = ofRole.some((host) => fleet.at(host).host.zone === zone);
      if (zone !== undefined && leastOf(role) > 0 && ofZone.length > 1 && !stays)
        broken.push(`the zone ${zone} is emptied`);
      return;
    }
    if (cancel.signal.aborted) broken.push(`${call} of ${name} after the cancel`);
    if (call === 'deploy' && failed > policy.maxFailures) broken.push(`${name} starts after ${failed} failures`);
    const target = fleet.at(name).target;
    if (target !== undefined && target !== 'unused') broken.push(`${call} of ${name}, which is ${target}`);
  };
  const parts = {
    clock,
    hosts: fleet.hosts,
    paceOf,
    deployer: fleet.deployer,
    gates: fleet.gates,
    balancer: fleet.balancer,
    emit: (event: Omit<RunEvent, 'at'>) => {
      const told = event as RunEvent;
      if (told.kind !== 'waiting') events.push(event);
      const bad = told.kind === 'host-ended' && ['failed', 'quarantined', 'interrupted'].includes(told.outcome.kind);
      if (bad) failed += 1;
    },
    saveInFlight: (hosts: readonly HostInFlight[]) => {
      if (fleet.armed && faults > 0 && random(faults * 20) === 0) throw new Error('no space left on device');
      record = hosts;
    },
    mayGoOn: async () => {
      if (fleet.armed && faults > 0 && random(faults * 5) === 0)
        throw new SallyportError('WINDOW_VANISHED', { message: 'gone', hint: '' });
    },
  };
  const goal = { way: 'deploy', version, soakOf: () => pace.soak } as const;
  const seen = await preflight(parts, { hosts: fleet.hosts, goal }, cancel.signal);
  const plan = makePlan({ ...seen, all: fleet.hosts }, { ...goal, paceOf, proofOf: () => 1_000 });
  const refusal = refusePlan(plan, () => pace.minInService);
  if (refusal !== undefined) return { kind: 'refused' as const, refusal, fleet, plan };

  fleet.armed = true;
  const began = clock.now();
  if (wanted.cancelAfter !== undefined) {
    void clock.sleep(wanted.cancelAfter).then(() => {
      cancelledAt = clock.now();
      cancel.abort(new SallyportError('CANCELLED', { message: 'cancelled', hint: '' }));
    });
  }
  const end = await rollOut(plan, parts, policy, cancel.signal);
  fleet.armed = false;
  const ended = clock.now();
  const verdict = judgeHosts({ hosts: end.hosts, strangers: 0, stopped: end.stopped });
  const inTime = cancelledAt === undefined || ended < cancelledAt || ended - cancelledAt <= 3_700;
  if (!inTime) broken.push(`${ended - (cancelledAt ?? 0)} ms after the cancel`);
  return {
    kind: 'rolled' as const,
    ...end,
    verdict,
    plan,
    fleet,
    broken,
    events,
    record,
    took: ended - began,
    cancelledAt,
  };
}
