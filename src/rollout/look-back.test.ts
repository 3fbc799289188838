import { expect, test } from 'vitest';
import { balancedStage } from '../../test/fakes/fleet/balanced-stage.ts';
import { errorOf, table } from '../../test/fakes/fleet/rollout-stage.ts';
import type { HostName } from '../inventory/host.ts';

const four = { web: ['a', 'b', 'c', 'd'] };
const one = { kind: 'count', hosts: 1 } as const;
const two = { kind: 'count', hosts: 2 } as const;
const half = { minInService: { kind: 'percent', percent: 50 } } as const;

/** Four hosts, and what becomes of `a` as soon as a batch begins: the balancer sees nothing of it any more. */
function stageWhere(
  number: number,
  happens: 'it dies' | 'it goes bad' | 'only the balancer misses it',
  options: Options = {},
) {
  const stage = balancedStage(four, {
    ...half,
    batches: [two],
    policy: { onFailure: 'rollback' },
    ...options,
    onEvent: ({ event, fleet }) => {
      // What it ran before is good.
      if (event.kind === 'roll-back-started') stage.balancer().answering.add('a' as HostName);
      if (event.kind !== 'batch-started' || event.number !== number) return;
      stage.balancer().answering.delete('a' as HostName);
      if (happens === 'it dies') fleet.at('a').connected = false;
      if (happens === 'it goes bad') fleet.at('a').ready = Number.POSITIVE_INFINITY;
    },
  });
  return stage;
}

type Options = Parameters<typeof balancedStage>[1];

test('a host that dies after it was done is not told as done, and takes nobody back', async () => {
  const { roll, events } = stageWhere(2, 'it dies');
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual([
    'a failed soaking CONNECTION_LOST 1.0→unknown',
    'b done 1.0→2.0',
    'c done 1.0→2.0',
    'd done 1.0→2.0',
  ]);
  expect(errorOf(hosts).message).toBe(
    'a passed with 2.0, and is out of service now: unhealthy. The connection to a was lost.',
  );
  expect(verdict).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
  expect(events.filter(({ kind }) => kind === 'roll-back-started')).toEqual([]);
});

test('after a death nobody new starts, unless as many may fail', async () => {
  const early = await stageWhere(2, 'it dies', { batches: [one] }).roll();
  expect(early.hosts.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'done', 'not-started', 'not-started']);
  expect(early.verdict.exitCode).toBe(4);

  const policy = { onFailure: 'rollback', maxFailures: 1 } as const;
  const late = await stageWhere(2, 'it dies', { batches: [one], policy }).roll();
  expect(late.hosts.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'done', 'done', 'done']);
  expect(late.verdict.exitCode).toBe(4);
});

test('a death that leaves too few in service is told where it is what ends the run', async () => {
  const stage = balancedStage(four, {
    batches: [{ kind: 'percent', percent: 100 }],
    onEvent: ({ event, fleet }) => {
      if (event.kind !== 'phase-started' || event.phase !== 'draining' || event.host.name !== 'b') return;
      stage.balancer().answering.delete('a' as HostName);
      fleet.at('a').connected = false;
    },
  });
  const { hosts, stopped, verdict } = await stage.roll();
  expect(stopped?.code).toBe('CAPACITY_LOST');
  expect(hosts.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'done', 'not-started', 'not-started']);
  expect(verdict.exitCode).toBe(4);
});

test('a host that was right already, and dies or goes bad while the others change, is not told as right', async () => {
  const rolled = async (happens: 'it dies' | 'it goes bad') => {
    const stage = stageWhere(1, happens);
    stage.fleet.at('a').installed = '2.0';
    stage.fleet.at('a').running = '2.0';
    const { hosts, verdict } = await stage.roll();
    expect(hosts.slice(1).map(({ outcome }) => outcome.kind)).toEqual(['done', 'done', 'done']);
    return [table(hosts)[0], verdict] as const;
  };
  const mixed = { outcome: 'mixed', mixed: true, exitCode: 4 };
  expect(await rolled('it dies')).toEqual(['a failed soaking CONNECTION_LOST 2.0→unknown', mixed]);
  const halted = { outcome: 'halted', mixed: false, exitCode: 4 };
  expect(await rolled('it goes bad')).toEqual(['a failed soaking HEALTH_CHECK_FAILED 2.0→2.0', halted]);
});

test('a release that goes bad in service takes its own batch back', async () => {
  const { hosts, verdict } = await stageWhere(2, 'it goes bad').roll();
  expect(table(hosts)).toEqual(['a rolled-back 1.0→1.0', 'b rolled-back 1.0→1.0', 'c done 1.0→2.0', 'd done 1.0→2.0']);
  expect(verdict).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
});

test('one that the balancer alone misses is done, and a warning tells of it', async () => {
  const { roll, events } = stageWhere(2, 'only the balancer misses it');
  const { hosts, verdict } = await roll();
  expect(hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'done', 'done', 'done']);
  expect(verdict.exitCode).toBe(0);
  expect(events).toContainEqual({
    kind: 'warning',
    message: 'a passes its checks, and is out of service: unhealthy',
  });
});
