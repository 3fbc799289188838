import { expect, test } from 'vitest';
import { seededRandom } from '../../test/fakes/seeded-random.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { BatchSize, HostShare } from '../settings/settings.ts';
import type { Stranger, Traffic } from '../traffic/balancer.ts';
import type { Version } from '../version.ts';
import { makePlan } from './make-plan.ts';
import { phasesOf } from './phases-of.ts';
import type { Health, Plan, PlannedHost } from './plan.ts';

const next = '2.0' as Version;

function planned(
  name: string,
  { role = 'web', runs = '1.0', health = 'healthy' as Health, traffic = nobody as Traffic, zone = '', soak = 0 } = {},
): PlannedHost {
  const place = zone === '' ? {} : { zone };
  const host: Host = { name: name as HostName, role: role as Role, address: name, hostKeys: [], ...place };
  const running = runs === '' ? ({ kind: 'none' } as const) : ({ kind: 'version', version: runs as Version } as const);
  const before = { running, health, traffic };
  return { host, before, to: next, phases: phasesOf({ before, to: next }, 'deploy', soak), wayBack: { kind: 'ready' } };
}

const nobody = { kind: 'unbalanced' } as const;

type Pace = { batches?: string; least?: HostShare; soak?: number; strangers?: Stranger[] };

function planOf(
  hosts: readonly PlannedHost[],
  { batches = '1', least = none, soak = 0, strangers = [] }: Pace = {},
): Plan {
  const pace = { ...sizes(batches), minInService: least, soak };
  const all = hosts.map(({ host }) => host);
  return makePlan(
    { hosts, all, strangers },
    { way: 'deploy', version: next, paceOf: () => pace, proofOf: () => 4_000 },
  );
}

const none: HostShare = { kind: 'count', hosts: 0 };

function sizes(text: string): { batches: BatchSize[] } {
  return {
    batches: text.split(', ').map((entry) => {
      const number = Number.parseInt(entry, 10);
      return entry.endsWith('%') ? { kind: 'percent', percent: number } : { kind: 'count', hosts: number };
    }),
  };
}

const names = (plan: Plan) => plan.batches.map(({ hosts }) => hosts.map(({ host }) => host.name).join(' '));

test.each([
  ['1, 25%, 100%', 8, [1, 2, 5]],
  ['1, 25%', 8, [1, 2, 2, 2, 1]],
  ['1', 3, [1, 1, 1]],
  ['100%', 3, [3]],
  ['10', 3, [3]],
  // Rounded up, and never none.
  ['1%', 3, [1, 1, 1]],
  ['0%', 2, [1, 1]],
  ['34%', 3, [2, 1]],
  ['7%', 100, [...Array(14).fill(7), 2]],
])('%s of %i hosts', (text, count, expected) => {
  const hosts = Array.from({ length: count }, (_, index) => planned(`h${index}`));
  expect(planOf(hosts, { batches: text }).batches.map((batch) => batch.hosts.length)).toEqual(expected);
});

test('role after role in the order in which they appear, each with the sizes from the first one on', () => {
  const hosts = ['w1', 'w2', 'w3'].map((name) => planned(name));
  const jobs = ['j1', 'j2'].map((name) => planned(name, { role: 'job' }));
  const [first, ...rest] = hosts;
  const plan = planOf([...(first === undefined ? [] : [first]), ...jobs, ...rest], { batches: '1, 100%' });
  expect(plan.batches.map(({ number, role }) => `${number} ${role}`)).toEqual(['1 web', '2 web', '3 job', '4 job']);
  expect(names(plan)).toEqual(['w1', 'w2 w3', 'j1', 'j2']);
});

test('percent is of all the role’s hosts, also those that are right already', () => {
  const hosts = ['a', 'b', 'c', 'd'].map((name) => planned(name, { runs: name < 'c' ? '2.0' : '1.0' }));
  expect(names(planOf(hosts, { batches: '50%' }))).toEqual(['c d']);
});

test.each<[Health, string, boolean]>([
  ['healthy', '2.0', true],
  ['unchecked', '2.0', true],
  ['unhealthy', '2.0', false],
  ['unknown', '2.0', false],
  ['healthy', '1.0', false],
  ['unchecked', '', false],
])('%s and running “%s”: skipped %s', (health, runs, skipped) => {
  expect(planOf([planned('a', { runs, health })]).skipped).toHaveLength(skipped ? 1 : 0);
});

test('unhealthy hosts come first, the others keep their order', () => {
  const hosts = [
    planned('a'),
    planned('b', { health: 'unhealthy' }),
    planned('c'),
    planned('d', { health: 'unhealthy' }),
  ];
  expect(names(planOf(hosts))).toEqual(['b', 'd', 'a', 'c']);
});

const inService = { kind: 'in', delay: 300_000 } as const;
const out = { kind: 'out', why: 'Target.FailedHealthChecks', delay: 300_000 } as const;

test('each host is told what happens to it, by what was seen of it', () => {
  const plan = planOf(
    [
      planned('plain'),
      planned('balanced', { traffic: inService, soak: 60_000 }),
      planned('right', { traffic: inService, runs: '2.0' }),
      // As a run that was killed may leave it.
      planned('forgotten', { traffic: out, runs: '2.0' }),
    ],
    { soak: 60_000 },
  );
  const phases = Object.fromEntries(
    plan.batches.flatMap(({ hosts }) => hosts.map((one) => [one.host.name, one.phases])),
  );
  expect(phases).toEqual({
    plain: ['deploying', 'verifying'],
    balanced: ['draining', 'deploying', 'verifying', 'registering', 'soaking'],
    forgotten: ['verifying', 'registering'],
  });
  expect(plan.skipped.map(({ host }) => host.name)).toEqual(['right']);
});

test('who is out of service goes first, then who is unhealthy', () => {
  const hosts = [
    planned('a', { traffic: inService }),
    planned('b', { traffic: inService, health: 'unhealthy' }),
    planned('c', { traffic: out }),
  ];
  expect(names(planOf(hosts))).toEqual(['c', 'b', 'a']);
});

test('a batch says in how many waves it goes, and how many serve meanwhile', () => {
  const hosts = Array.from({ length: 8 }, (_, index) => planned(`h${index}`, { traffic: inService }));
  const least = { kind: 'percent', percent: 75 } as const;
  const { batches, takes } = planOf(hosts, { batches: '1, 100%', least, soak: 60_000 });
  expect(batches.map(({ capacity }) => capacity)).toEqual([
    { waves: 1, left: 7, of: 8 },
    { waves: 4, left: 6, of: 8 },
  ]);
  // Five waves, each with its drain, its checks in a row and its soak.
  expect(takes).toBe(5 * (300_000 + 4_000 + 60_000));
});

test('a role that can spare nobody is stuck, whatever its batches', () => {
  const least = { kind: 'percent', percent: 75 } as const;
  const stuck = planOf([planned('only')], { least });
  expect(stuck.batches[0]?.capacity).toEqual({ waves: 0, left: 1, of: 1 });
  expect(planOf([planned('only')]).batches[0]?.capacity).toEqual({ waves: 1, left: 0, of: 1 });
  // Who is down already goes for free, and makes room for the others.
  const down = [planned('a'), planned('b'), planned('c', { health: 'unhealthy' })];
  expect(planOf(down, { least }).batches.map(({ capacity }) => capacity.left)).toEqual([2, 2, 2]);
});

test('a zone is never emptied, where zones are known', () => {
  const hosts = ['a1', 'a2', 'b1', 'b2'].map((name) => planned(name, { zone: name.slice(0, 1) }));
  const { batches } = planOf(hosts, { batches: '2', least: { kind: 'count', hosts: 1 } });
  expect(batches.map(({ capacity }) => capacity.waves)).toEqual([2, 2]);
});

test('any plan covers each host once and keeps to its sizes', () => {
  const { random, seed } = seededRandom();
  for (let turn = 0; turn < 300; turn++) {
    const hosts = Array.from({ length: random(40) + 1 }, (_, index) =>
      planned(`h${index}`, {
        role: `r${random(3)}`,
        runs: random(2) === 0 ? '2.0' : '1.0',
        health: random(3) === 0 ? 'unhealthy' : 'healthy',
      }),
    );
    const entries = Array.from({ length: random(3) + 1 }, () =>
      random(2) === 0 ? `${random(9) + 1}` : `${random(100) + 1}%`,
    );
    const plan = planOf(hosts, { batches: entries.join(', ') });
    const told = `seed ${seed}, turn ${turn}, ${entries.join(', ')}`;

    const covered = [...plan.skipped, ...plan.batches.flatMap((batch) => batch.hosts)].map(({ host }) => host.name);
    expect(covered.toSorted(), told).toEqual(hosts.map(({ host }) => host.name).toSorted());
    expect(
      plan.batches.map(({ number }) => number),
      told,
    ).toEqual(plan.batches.map((_, index) => index + 1));
    for (const [role, batches] of Map.groupBy(plan.batches, (batch) => batch.role)) {
      const ofRole = hosts.filter(({ host }) => host.role === role).length;
      for (const [index, batch] of batches.entries()) {
        const entry = entries[Math.min(index, entries.length - 1)] ?? '';
        const most = entry.endsWith('%') ? Math.ceil((Number.parseInt(entry, 10) * ofRole) / 100) : Number(entry);
        expect(batch.hosts.length, told).toBeGreaterThan(0);
        expect(batch.hosts.length, told).toBeLessThanOrEqual(most);
        if (index < batches.length - 1) expect(batch.hosts.length, told).toBe(most);
        for (const { host } of batch.hosts) expect(host.role, told).toBe(role);
      }
    }
  }
});
