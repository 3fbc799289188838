import { expect, test } from 'vitest';
import { balancedStage } from '../../test/fakes/fleet/balanced-stage.ts';
import { cancelled, rolloutStage, table } from '../../test/fakes/fleet/rollout-stage.ts';
import type { Version } from '../version.ts';

const three = { web: ['a', 'b', 'c'] };
const back = { onFailure: 'rollback' } as const;
const all = { onFailure: 'rollback', rollbackScope: 'all' } as const;
const pairs = [{ kind: 'count', hosts: 2 } as const];

test('the failed batch goes back, each host to its own previous version, by the same gates', async () => {
  const { roll, fleet, events, clock } = rolloutStage(three, { policy: back, batches: pairs });
  Object.assign(fleet.at('a'), { installed: '0.9', running: '0.9' });
  fleet.at('b').fault = 'never healthy';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual(['a rolled-back 0.9→0.9', 'b rolled-back 1.0→1.0', 'c not-started 1.0→1.0']);
  // They were mixed before: rolled back is not the same as all alike.
  expect(verdict).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
  expect(fleet.at('a').rollBacks[0]?.environment).toMatchObject({
    SALLYPORT_VERSION: '0.9',
    SALLYPORT_PREVIOUS_VERSION: '2.0',
  });
  expect(hosts.map(({ outcome }) => 'error' in outcome)).toEqual([false, true, false]);
  // The newest first: b ended last.
  expect(events.find(({ kind }) => kind === 'roll-back-started')).toMatchObject({ hosts: ['b', 'a'] });
  expect(clock.sleepers()).toBe(0);
});

test('all on the old version again is an end of its own', async () => {
  const { roll, fleet } = rolloutStage(three, { policy: back });
  fleet.at('a').fault = 'never healthy';
  const { hosts, verdict } = await roll();
  expect(table(hosts)[0]).toBe('a rolled-back 1.0→1.0');
  expect(verdict).toEqual({ outcome: 'rolled-back', mixed: false, exitCode: 5 });
});

test('batches that were good stay, or go back too if that is asked for', async () => {
  const some = rolloutStage(three, { policy: back });
  some.fleet.at('b').fault = 'never healthy';
  const kept = await some.roll();
  expect(table(kept.hosts)).toEqual(['a done 1.0→2.0', 'b rolled-back 1.0→1.0', 'c not-started 1.0→1.0']);
  expect(kept.verdict.exitCode).toBe(4);

  const whole = rolloutStage(three, { policy: all });
  whole.fleet.at('b').fault = 'never healthy';
  const end = await whole.roll();
  expect(table(end.hosts)).toEqual(['a rolled-back 1.0→1.0', 'b rolled-back 1.0→1.0', 'c not-started 1.0→1.0']);
  expect(end.verdict.exitCode).toBe(5);
});

test('a host that never changed, or still serves its old version, is not rolled back', async () => {
  const { roll, fleet } = rolloutStage(three, { policy: back, batches: pairs });
  fleet.at('a').fault = 'deploy fails';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual([
    'a failed deploying COMMAND_FAILED 1.0→1.0',
    'b rolled-back 1.0→1.0',
    'c not-started 1.0→1.0',
  ]);
  expect(fleet.at('a').rollBacks).toEqual([]);
  expect(verdict.exitCode).toBe(5);
});

test('a host that can’t be reached any more is left and named, its neighbours go back', async () => {
  const { roll, fleet } = rolloutStage(three, { policy: back, batches: pairs });
  fleet.at('a').fault = 'connection is lost';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual([
    'a failed deploying CONNECTION_LOST 1.0→unknown',
    'b rolled-back 1.0→1.0',
    'c not-started 1.0→1.0',
  ]);
  expect(verdict.exitCode).toBe(4);
});

test('a roll-back that fails is the last one: those that serve the new version are left alone', async () => {
  const { roll, fleet } = rolloutStage(three, { policy: all });
  fleet.at('b').fault = 'roll-back fails';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual(['a done 1.0→2.0', 'b roll-back-failed rolling-back 1.0→2.0', 'c not-started 1.0→1.0']);
  expect(fleet.at('a').rollBacks).toEqual([]);
  expect(verdict).toEqual({ outcome: 'roll-back-failed', mixed: true, exitCode: 6 });
});

test('without a way back the run halts, and says so', async () => {
  const { roll, fleet, events } = rolloutStage(three, { policy: back, rollback: 'none' });
  fleet.at('a').fault = 'never healthy';
  const { hosts, plan, verdict } = await roll();
  expect(plan.batches[0]?.hosts[0]?.wayBack).toEqual({ kind: 'none', why: 'there is no rollback-command' });
  expect(table(hosts)[0]).toBe('a failed verifying HEALTH_CHECK_FAILED 1.0→2.0');
  expect(verdict.exitCode).toBe(4);
  expect(events).toContainEqual({
    kind: 'warning',
    message: 'Nothing is rolled back: There is no way back for the hosts that have changed.',
  });
});

test('what may never be rolled back is not', async () => {
  const neverBack = () => 'the migration was not declared reversible.';
  const { roll, fleet, events } = rolloutStage(three, { policy: { ...back, neverBack } });
  fleet.at('a').fault = 'never healthy';
  expect(table((await roll()).hosts)[0]).toBe('a failed verifying HEALTH_CHECK_FAILED 1.0→2.0');
  expect(events).toContainEqual({
    kind: 'warning',
    message: 'Nothing is rolled back: the migration was not declared reversible.',
  });
});

test('failures within the budget do not stop the run, and count over all batches', async () => {
  const five = { web: ['a', 'b', 'c', 'd', 'e'] };
  const { roll, fleet } = rolloutStage(five, { policy: { ...back, maxFailures: 1 } });
  fleet.at('b').fault = 'never healthy';
  fleet.at('d').fault = 'never healthy';
  const { hosts } = await roll();
  expect(table(hosts)).toEqual([
    'a done 1.0→2.0',
    // Failed before, and goes back with the batch that was too much.
    'b rolled-back 1.0→1.0',
    'c done 1.0→2.0',
    'd rolled-back 1.0→1.0',
    'e not-started 1.0→1.0',
  ]);
  const once = rolloutStage(five, { policy: { ...back, maxFailures: 1 } });
  once.fleet.at('e').fault = 'never healthy';
  const end = await once.roll();
  expect(table(end.hosts).at(-1)).toBe('e failed verifying HEALTH_CHECK_FAILED 1.0→2.0');
  // The last host counts like any other.
  expect(end.verdict.exitCode).toBe(4);
});

test('a cancel in a roll-back leaves the host on record', async () => {
  const { roll, fleet, saved, clock, cancel } = rolloutStage(three, {
    policy: back,
    onEvent: ({ event }) => {
      if (event.kind === 'phase-started' && event.phase === 'rolling-back')
        void clock.sleep(100).then(() => cancel.abort(cancelled()));
    },
  });
  fleet.at('a').fault = 'never healthy';
  const { hosts, stopped } = await roll();
  expect(hosts[0]?.outcome).toEqual({ kind: 'interrupted', phase: 'rolling-back' });
  expect(stopped?.code).toBe('CANCELLED');
  expect(saved.at(-1)?.hosts).toEqual(['a rolling-back']);
});

test('a roll-back that begins in the last minute gets its ten', async () => {
  const { roll, fleet } = rolloutStage({ web: ['a'] }, { policy: { ...back, deadline: 40_000 } });
  fleet.at('a').fault = 'never healthy';
  expect((await roll()).verdict.exitCode).toBe(5);
});

test('behind a balancer: who is out stays out until it is back on its version, and capacity holds on the way back too', async () => {
  const eight = { web: Array.from({ length: 8 }, (_, index) => `h${index}`) };
  const { roll, fleet, balancer, least } = balancedStage(eight, {
    policy: all,
    batches: [{ kind: 'count', hosts: 6 }],
  });
  fleet.at('h5').fault = 'never healthy';
  const { hosts, verdict } = await roll();
  expect(verdict.exitCode).toBe(5);
  expect(hosts.map(({ traffic }) => traffic?.kind)).toEqual(Array(8).fill('in'));
  expect(balancer().serving()).toHaveLength(8);
  expect(least()).toBe(6);
  // It was out already: nobody drains it twice.
  const [failed] = hosts.filter(({ host }) => host.name === 'h5');
  expect(failed?.phases.filter(({ phase }) => phase === 'draining')).toHaveLength(1);
});

test('mode rollback takes every host back by the same engine, and a failure there halts', async () => {
  const options = { way: 'roll-back', version: '0.9' as Version, policy: back } as const;
  const good = balancedStage(three, options);
  const end = await good.roll();
  expect(table(end.hosts)).toEqual(['a done 1.0→0.9', 'b done 1.0→0.9', 'c done 1.0→0.9']);
  expect(end.verdict.exitCode).toBe(0);
  expect(good.fleet.at('a').deploys).toEqual([]);
  expect(good.least()).toBe(2);
  expect(end.hosts[0]?.phases.map(({ phase }) => phase)).toEqual([
    'draining',
    'rolling-back',
    'verifying',
    'registering',
  ]);

  const bad = balancedStage(three, options);
  bad.fleet.at('a').fault = 'roll-back fails';
  const halted = await bad.roll();
  expect(table(halted.hosts)[0]).toBe('a failed rolling-back COMMAND_FAILED 1.0→1.0');
  expect(halted.verdict.exitCode).toBe(3);
  expect(bad.events.some(({ kind }) => kind === 'roll-back-started')).toBe(false);
});

test('a roll-back whose command is missing is told before anything changes', async () => {
  const { roll, fleet } = rolloutStage(three, { way: 'roll-back', rollback: 'none' });
  await expect(roll()).rejects.toMatchObject({ code: 'PREFLIGHT_FAILED', cause: { code: 'NO_WAY_BACK' } });
  expect(fleet.at('a').rollBacks).toEqual([]);
});
