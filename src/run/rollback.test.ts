import { expect, test } from 'vitest';
import { failure, noHosts, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { HostName } from '../inventory/host.ts';
import { deploy } from './deploy.ts';
import { plan } from './plan.ts';
import { rollback } from './rollback.ts';

const back = { SALLYPORT_ROLLBACK_COMMAND: 'rollback' };

test('a bad release goes back, and the run says so with its own end', async () => {
  const { world, fleet, firewall, saved } = runWorld();
  fleet.at('web-1').fault = 'never healthy';
  const result = await deploy(runSettings(back), world);
  expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 5, mixed: false });
  expect(result.failure?.code).toBe('HEALTH_CHECK_FAILED');
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['rolled-back', 'not-started', 'not-started']);
  expect(saved.at(-1)?.inFlight).toEqual([]);
  expect(firewall.rules.size).toBe(0);
});

test('without a way back that is said before anything changes, and the batch halts', async () => {
  const { world, fleet, events } = runWorld();
  fleet.at('web-1').fault = 'never healthy';
  const result = await deploy(runSettings(), world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4 });
  const warned = events.findIndex(
    (event) => event.kind === 'warning' && event.message.startsWith('No way back for web-1, web-2, web-3: '),
  );
  expect(warned).toBeGreaterThan(0);
  expect(warned).toBeLessThan(events.findIndex(({ kind }) => kind === 'batch-started'));
});

test('mode rollback takes every host to the version that is named, under the lock and through a window', async () => {
  const { world, fleet, firewall } = runWorld();
  const result = await rollback(runSettings({ ...back, SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' }), world);
  expect(result).toMatchObject({ outcome: 'done', exitCode: 0, mode: 'rollback', version: '0.9' });
  expect(fleet.hosts.map(({ name }) => fleet.at(name).installed)).toEqual(['0.9', '0.9', '0.9']);
  expect(fleet.hosts.flatMap(({ name }) => fleet.at(name).deploys)).toEqual([]);
  expect(firewall.rules.size).toBe(0);
  expect([...fleet.at('web-1').locks.values()]).toEqual([]);
});

test('or to what each of them ran before, where nobody names a version', async () => {
  const { world, fleet } = runWorld();
  Object.assign(fleet.at('web-2'), { previous: '0.8' });
  const settings = runSettings({
    ...back,
    SALLYPORT_MODE: 'rollback',
    SALLYPORT_VERSION: '',
    SALLYPORT_PREVIOUS_VERSION_COMMAND: 'previous',
  });
  const result = await rollback(settings, world);
  expect(fleet.hosts.map(({ name }) => fleet.at(name).installed)).toEqual(['0.9', '0.8', '0.9']);
  expect('version' in result).toBe(false);
  // Everybody is where it was to go, but they are not alike.
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, mixed: true });
});

test('a host that can’t tell what it ran before stops it before anything changes', async () => {
  const { world, fleet } = runWorld();
  const silent = { SALLYPORT_PREVIOUS_VERSION_COMMAND: 'exit 1' };
  const asked = runSettings({ ...back, ...silent, SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '' });
  const result = await rollback(asked, world);
  expect(result).toMatchObject({ outcome: 'refused', exitCode: 2, failure: { code: 'PREFLIGHT_FAILED' } });
  expect(result.failure?.hint).toBe('Name the version to go back to in version.');
  expect(fleet.hosts.flatMap(({ name }) => fleet.at(name).rollBacks)).toEqual([]);
});

test('one host is not taken out of service unless the settings say so', async () => {
  const alone = { SALLYPORT_HOSTS: 'web-1' };
  const { world, fleet, events } = runWorld();
  const refused = await deploy(runSettings(alone), world);
  expect(refused).toMatchObject({ outcome: 'refused', exitCode: 2, failure: { code: 'CAPACITY_TOO_SMALL' } });
  expect(refused.failure?.message).toBe('web has one host: nobody serves while it changes.');
  expect(fleet.at('web-1').deploys).toEqual([]);
  expect(events.some(({ kind }) => kind === 'plan-made')).toBe(true);
  expect(await plan(runSettings({ ...alone, SALLYPORT_MODE: 'plan' }), runWorld().world)).toMatchObject({
    exitCode: 2,
  });
  expect(await deploy(runSettings({ ...alone, SALLYPORT_MIN_IN_SERVICE: '0' }), world)).toMatchObject({ exitCode: 0 });
});

test.each([
  ['1', 'HOST_UNREACHABLE', 'mixed'],
  ['0', 'HOST_UNREACHABLE', 'refused'],
  // A host that is not what it says it is was reached.
  ['1', 'HOST_KEY_MISMATCH', 'refused'],
] as const)('with max-unreachable %s, %s on one host ends %s', async (budget, code, outcome) => {
  const { world, fleet } = runWorld();
  const failed = new Map([['web-3' as HostName, failure(code)]]);
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), failed }),
  };
  // Who can’t be reached does not serve either.
  const settings = runSettings({ SALLYPORT_MAX_UNREACHABLE: budget, SALLYPORT_MIN_IN_SERVICE: '1' });
  const result = await deploy(settings, { ...world, hosts });
  expect(result).toMatchObject({ outcome, exitCode: outcome === 'mixed' ? 4 : 2 });
  expect(fleet.hosts.map(({ name }) => fleet.at(name).installed)).toEqual(
    outcome === 'mixed' ? ['2.0', '2.0', '1.0'] : ['1.0', '1.0', '1.0'],
  );
  expect(result.hosts.find(({ host }) => host.name === 'web-3')?.outcome).toMatchObject({ kind: 'unreachable' });
});

test('what is on record of a host in flight is enough to come back to it', async () => {
  const { world, fleet, saved } = runWorld();
  const run = fleet.remote.run;
  const seen: unknown[] = [];
  const remote: typeof fleet.remote = {
    run: (host, command, signal) => {
      if (command.script === 'deploy' && host === 'web-2') seen.push(...(saved.at(-1)?.inFlight ?? []));
      return run(host, command, signal);
    },
  };
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), remote }),
  };
  await deploy(runSettings(), { ...world, hosts });
  expect(seen).toEqual([{ host: 'web-2', phase: 'deploying', from: '1.0', to: '2.0', drained: false }]);
});

test.each([
  [10 * 60_000, 1],
  [60 * 60_000, 0],
])('credentials that live %i ms are told of %i times before anything changes', async (lives, times) => {
  const { world, clock, events } = runWorld();
  const session = { accessKeyId: 'A', secretAccessKey: 'S', expires: clock.now() + lives };
  const enter = async (signal: AbortSignal) => {
    const cloud = await world.cloud.enter(signal);
    return { ...cloud, record: { ...cloud.record, session } };
  };
  await deploy(runSettings(back), { ...world, cloud: { enter } });
  const told = events.filter((event) => event.kind === 'warning' && event.message.includes('end before the deadline'));
  expect(told).toHaveLength(times);
});
