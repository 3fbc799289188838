import { expect, test } from 'vitest';
import type { Fault } from '../../test/fakes/fleet/fake-host.ts';
import { cancelled, rolloutStage, table } from '../../test/fakes/fleet/rollout-stage.ts';
import { seededRandom } from '../../test/fakes/seeded-random.ts';
import type { BatchSize } from '../settings/settings.ts';

const faults: Fault[] = [
  'deploy fails',
  'deploy is killed',
  'deploy hangs',
  'connection is lost',
  'deploy does nothing',
  'no restart',
  'never healthy',
];

const { random, seed } = seededRandom();

test(`whatever fails and whenever it is cancelled, a rollout keeps its promises (SEED=${seed})`, async () => {
  for (let turn = 0; turn < 60; turn++) {
    const layout = Object.fromEntries(
      ['web', 'job'].map((role) => [role, Array.from({ length: random(5) + 1 }, (_, index) => `${role}-${index}`)]),
    );
    const batches: BatchSize[] = [
      { kind: 'count', hosts: random(2) + 1 },
      { kind: 'percent', percent: random(100) + 1 },
    ];
    const { fleet, roll, saved, clock, cancel } = rolloutStage(layout, { batches, policy: { deadline: 600_000 } });
    for (const { name } of fleet.hosts) {
      if (random(5) === 0) fleet.at(name).fault = faults[random(faults.length)] ?? 'none';
    }
    if (random(3) === 0) void clock.sleep(random(120_000)).then(() => cancel.abort(cancelled()));

    const end = await roll().catch((error: unknown) => error);
    if (!isEnd(end)) {
      expect(end, 'only a cancel before the plan may throw').toBe(cancel.signal.reason);
      continue;
    }
    const { hosts, plan, verdict, stopped } = end;
    const told = `SEED=${seed} turn ${turn}\n${table(hosts).join('\n')}\n${JSON.stringify(verdict)}`;
    const of = (name: string) => hosts.find(({ host }) => host.name === name);

    // Every host is named once, and those that were not started were not touched.
    expect(hosts.map(({ host }) => host.name).toSorted(), told).toEqual(fleet.hosts.map(({ name }) => name).toSorted());
    for (const { host, outcome, after } of hosts) {
      const state = fleet.at(host.name);
      const touched = outcome.kind !== 'not-started' && outcome.kind !== 'skipped';
      if (!touched) expect(state.deploys, told).toHaveLength(0);
      if (outcome.kind === 'done') expect([state.running, state.installed], told).toEqual(['2.0', '2.0']);
      if (after.kind === 'version' && stopped === undefined) expect(state.installed, told).toBe(after.version);
    }
    // After the first batch with a host that is not done, nobody starts.
    const bad = plan.batches.findIndex((batch) =>
      batch.hosts.some(({ host }) => of(host.name)?.outcome.kind !== 'done'),
    );
    for (const batch of bad < 0 ? [] : plan.batches.slice(bad + 1)) {
      for (const { host } of batch.hosts) expect(of(host.name)?.outcome.kind, told).toBe('not-started');
    }
    // Intent before act: at each save all hosts that had begun by then were on record before.
    for (const { host } of hosts) {
      const first = saved.find((record) => record.hosts.includes(`${host.name} deploying`));
      if (fleet.at(host.name).deploys.length > 0) expect(first, told).toBeDefined();
    }
    // Success is everybody on the new version, and nothing else.
    const allNew = fleet.hosts.every(({ name }) => fleet.at(name).running === '2.0');
    if (verdict.exitCode === 0)
      expect(allNew && hosts.every(({ outcome }) => outcome.kind === 'done'), told).toBe(true);
    if (verdict.exitCode === 3)
      expect(
        fleet.hosts.every(({ name }) => fleet.at(name).installed === '1.0'),
        told,
      ).toBe(true);
    if (bad >= 0) expect(verdict.exitCode, told).not.toBe(0);
  }
});

type End = Awaited<ReturnType<ReturnType<typeof rolloutStage>['roll']>>;

function isEnd(end: unknown): end is End {
  return typeof end === 'object' && end !== null && 'verdict' in end;
}
