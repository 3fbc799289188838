import { expect, test } from 'vitest';
import { failureOf } from '../../test/fakes/failure-of.ts';
import type { HostName, Role } from '../inventory/host.ts';
import type { Version } from '../version.ts';
import { phasesOf } from './phases-of.ts';
import type { Batch, PlannedHost } from './plan.ts';
import { type Trial, withCanary } from './with-canary.ts';

const [old, next] = ['1.0', '2.0'] as Version[] as [Version, Version];
const traffics = {
  in: { kind: 'in', delay: 0 },
  out: { kind: 'out', delay: 0, why: 'not registered' },
  unbalanced: { kind: 'unbalanced' },
} as const;

/** `a` changes, `a!` is right and only out of service, `a-` changes and no balancer knows it. */
function planned(words: string, role: string): PlannedHost {
  const name = words.slice(0, 1);
  const host = { name: name as HostName, role: role as Role, address: name, hostKeys: [] };
  const isRight = words.endsWith('!');
  const running = { kind: 'version', version: isRight ? next : old } as const;
  const traffic = traffics[isRight ? 'out' : words.endsWith('-') ? 'unbalanced' : 'in'];
  const before = { running, health: 'healthy', traffic } as const;
  return { host, before, to: next, phases: phasesOf({ before, to: next }, 'deploy', 0), wayBack: { kind: 'ready' } };
}

/** Batches as `web: a! b`, of roles of four hosts. */
function tried(batches: readonly string[], of = 4) {
  const asBatch = (text: string, index: number): Batch => {
    const [role = '', hosts = ''] = text.split(': ');
    const capacity = { waves: 1, left: of - 1, of };
    return {
      number: index + 1,
      role: role as Role,
      hosts: hosts.split(' ').map((one) => planned(one, role)),
      capacity,
    };
  };
  const made = {
    way: 'deploy',
    version: next,
    batches: batches.map(asBatch),
    skipped: [],
    once: {},
    strangers: [],
  } as const;
  const plan = withCanary({ ...made, takes: 1_000, drains: 0 }, trial);
  const onTrial = plan.batches.map(({ hosts, canary }) => [
    canary === true,
    ...hosts.flatMap((one) => (one.canary === true ? [one.host.name] : [])),
  ]);
  return { plan, onTrial };
}

const trial: Trial = {
  group: 'web-canary',
  roles: new Set(['web' as Role]),
  share: (hosts, of) => (0.25 * hosts) / of.batch + of.role / 16,
  milliseconds: 60_000,
};

const none = [false];

test.each([
  [
    ['web: a', 'web: b c'],
    [[true, 'a'], none],
  ],
  [
    ['web: a b', 'web: c'],
    [[true, 'a', 'b'], none],
  ],
  [
    ['web: a! b', 'web: c'],
    [[true, 'b'], none],
  ],
  [['web: a! b! c d'], [[true, 'c', 'd']]],
  [
    ['web: a!', 'web: b', 'web: c'],
    [none, [true, 'b'], none],
  ],
  [
    ['job: a', 'web: b'],
    [none, [true, 'b']],
  ],
  [
    ['web: a-', 'web: b'],
    [none, [true, 'b']],
  ],
  [['web: a!'], [none]],
  [
    ['job: a', 'job: b'],
    [none, none],
  ],
])('of %j on trial are %j', (batches, wanted) => {
  const { plan, onTrial } = tried(batches);
  expect(onTrial).toEqual(wanted);
  const isTried = wanted.some(([is]) => is);
  expect(plan.takes).toBe(isTried ? 61_000 : 1_000);
  // The whole of canary-weight, however many of the batch are only put back.
  expect(plan.canary).toEqual(isTried ? { group: 'web-canary', share: 0.5, milliseconds: 60_000 } : undefined);
});

test('all hosts of a role leave nobody to compare them with; who is only put back is somebody', async () => {
  const refused = await failureOf((async () => tried(['web: a b'], 2))());
  expect(refused).toMatchObject({ code: 'CAPACITY_TOO_SMALL', message: expect.stringContaining('all 2 web hosts') });
  expect(tried(['web: a! b'], 2).onTrial).toEqual([[true, 'b']]);
});
