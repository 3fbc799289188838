import { expect, test } from 'vitest';
import { seededRandom } from '../../test/fakes/seeded-random.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { BatchSize } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import { makePlan } from './make-plan.ts';
import type { Health, Plan, PlannedHost } from './plan.ts';

const next = '2.0' as Version;

function planned(name: string, { role = 'web', runs = '1.0', health = 'healthy' as Health } = {}): PlannedHost {
  const host: Host = { name: name as HostName, role: role as Role, address: name, hostKeys: [] };
  const running = runs === '' ? ({ kind: 'none' } as const) : ({ kind: 'version', version: runs as Version } as const);
  return { host, before: { running, health } };
}

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
  expect(makePlan(hosts, sizes(text), next).batches.map((batch) => batch.hosts.length)).toEqual(expected);
});

test('role after role in the order in which they appear, each with the sizes from the first one on', () => {
  const hosts = ['w1', 'w2', 'w3'].map((name) => planned(name));
  const jobs = ['j1', 'j2'].map((name) => planned(name, { role: 'job' }));
  const [first, ...rest] = hosts;
  const plan = makePlan([...(first === undefined ? [] : [first]), ...jobs, ...rest], sizes('1, 100%'), next);
  expect(plan.batches.map(({ number, role }) => `${number} ${role}`)).toEqual(['1 web', '2 web', '3 job', '4 job']);
  expect(names(plan)).toEqual(['w1', 'w2 w3', 'j1', 'j2']);
});

test('percent is of all the role’s hosts, also those that are right already', () => {
  const hosts = ['a', 'b', 'c', 'd'].map((name) => planned(name, { runs: name < 'c' ? '2.0' : '1.0' }));
  expect(names(makePlan(hosts, sizes('50%'), next))).toEqual(['c d']);
});

test.each<[Health, string, boolean]>([
  ['healthy', '2.0', true],
  ['unchecked', '2.0', true],
  ['unhealthy', '2.0', false],
  ['unknown', '2.0', false],
  ['healthy', '1.0', false],
  ['unchecked', '', false],
])('%s and running “%s”: skipped %s', (health, runs, skipped) => {
  expect(makePlan([planned('a', { runs, health })], sizes('1'), next).skipped).toHaveLength(skipped ? 1 : 0);
});

test('unhealthy hosts come first, the others keep their order', () => {
  const hosts = [
    planned('a'),
    planned('b', { health: 'unhealthy' }),
    planned('c'),
    planned('d', { health: 'unhealthy' }),
  ];
  expect(names(makePlan(hosts, sizes('1'), next))).toEqual(['b', 'd', 'a', 'c']);
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
    const plan = makePlan(hosts, sizes(entries.join(', ')), next);
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
