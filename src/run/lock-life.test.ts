import { expect, test } from 'vitest';
import { runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { Remote } from '../deployers/remote.ts';
import { releaseScript, renewScript, takeScript } from '../rollout/lock/lock-scripts.ts';
import { deploy } from './deploy.ts';
import { isUnsettled, newRecord } from './run-record.ts';

const dead = { nonce: 'd'.repeat(32), owner: 'bob', url: 'https://ci.example/6', end: 9_999_999_999_000 };

/** A run over hosts whose lock scripts go through `pass`. */
function start(pass: (script: string, run: () => ReturnType<Remote['run']>) => ReturnType<Remote['run']>) {
  const run = runWorld();
  const remote: Remote = {
    run: (name, command, signal) => pass(command.script, () => run.fleet.remote.run(name, command, signal)),
  };
  const connect = async () => ({
    remote,
    network: run.fleet.network,
    uploads: run.fleet.uploads,
    failed: new Map(),
    close: async () => undefined,
  });
  return { ...run, world: { ...run.world, hosts: { connect } } };
}

const locksOf = ({ fleet }: ReturnType<typeof runWorld>) => fleet.at('web-1').locks;
const warnings = ({ events }: ReturnType<typeof runWorld>) =>
  events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));

test('a deploy holds its application’s lock from before its first change to its end, and saves it before it takes it', async () => {
  const seen: string[] = [];
  const run = start(async (script, go) => {
    if (script === takeScript) seen.push(`take ${run.saved.at(-1)?.lock?.application}`);
    if (script === 'deploy') seen.push(`deploy, held by ${[...locksOf(run).values()][0]?.owner}`);
    return await go();
  });
  expect(await deploy(runSettings({ SALLYPORT_BATCHES: '3' }), run.world)).toMatchObject({ outcome: 'done' });
  const held = 'deploy, held by ann, acme/shop, run 7, deploy';
  expect(seen).toEqual(['take acme/shop', held, held, held]);
  expect(locksOf(run).size).toBe(0);
  expect(run.saved.at(-1)?.lock).toBeUndefined();
});

test('where another deploy holds it nothing is changed, and it is exit 7', async () => {
  const run = start((_, go) => go());
  locksOf(run).set('acme.2f.shop', dead);
  const result = await deploy(runSettings(), run.world);
  expect(result).toMatchObject({ outcome: 'refused', exitCode: 7, failure: { code: 'LOCK_HELD' } });
  expect(result.failure?.message).toContain('bob holds the lock on web-1 (https://ci.example/6)');
  expect(run.fleet.hosts.flatMap(({ name }) => run.fleet.at(name).deploys)).toEqual([]);
  expect(locksOf(run).get('acme.2f.shop')).toBe(dead);
  // A post step would else open a window of its own, to give back what was never held.
  expect(isUnsettled(run.saved.at(-1) ?? newRecord({ region: '' }))).toBe(false);
  // Another application of the same hosts is not held up.
  expect(await deploy(runSettings({ SALLYPORT_APPLICATION: 'admin' }), run.world)).toMatchObject({ outcome: 'done' });
});

test('a dead run’s lock is broken by its mark, and the log says whose it was', async () => {
  const run = start((_, go) => go());
  locksOf(run).set('acme.2f.shop', dead);
  expect(await deploy(runSettings({ SALLYPORT_BREAK_LOCK: dead.nonce }), run.world)).toMatchObject({ outcome: 'done' });
  expect(warnings(run)).toContain('The deploy lock on web-1 was taken over from bob.');
});

test('a run whose lock is taken away starts no other batch', async () => {
  let looks = 0;
  const run = start((script, go) => {
    if (script === renewScript && ++looks === 2) locksOf(run).set('acme.2f.shop', dead);
    return go();
  });
  const result = await deploy(runSettings(), run.world);
  expect(result).toMatchObject({ exitCode: 4, failure: { code: 'LOCK_LOST' } });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not-started', 'not-started']);
  expect(locksOf(run).get('acme.2f.shop')).toBe(dead);
});

test('a failed and a cancelled rollout give it back too', async () => {
  const failed = start((_, go) => go());
  failed.fleet.at('web-1').fault = 'deploy fails';
  expect(await deploy(runSettings(), failed.world)).toMatchObject({ outcome: 'halted' });
  expect(locksOf(failed).size).toBe(0);

  const cancelled = start((script, go) => {
    if (script === 'deploy') cancelled.cancel.abort(new Error('cancelled'));
    return go();
  });
  await deploy(runSettings(), cancelled.world);
  expect(locksOf(cancelled).size).toBe(0);
});

test('a run that lives keeps it, however long a host takes', async () => {
  let left = 0;
  const run = start((script, go) => {
    if (script === releaseScript) left = ([...locksOf(run).values()][0]?.end ?? 0) - run.clock.now();
    return go();
  });
  run.fleet.at('web-1').fault = 'deploy hangs';
  const result = await deploy(runSettings({ SALLYPORT_COMMAND_TIMEOUT: '40m' }), run.world);
  expect(result.failure?.code).toBe('COMMAND_TIMED_OUT');
  expect(left).toBeGreaterThan(8 * 60_000);
});

test('one that can’t be given back is a warning, stays on record for the post step, and does not hold up the end', async () => {
  const run = start((script, go) => (script === releaseScript ? new Promise(() => undefined) : go()));
  expect(await deploy(runSettings(), run.world)).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(warnings(run).join()).toContain('The deploy lock on web-1 was not given back');
  expect(run.saved.at(-1)?.lock).toMatchObject({ host: 'web-1', application: 'acme/shop' });
});
