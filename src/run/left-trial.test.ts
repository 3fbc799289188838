import { expect, test } from 'vitest';
import { failure } from '../../test/fakes/run-world.ts';
import { allHome, idOf, names, trialRun } from '../../test/fakes/trial-run.ts';
import { certificates } from './certificates.ts';
import { deploy } from './deploy.ts';
import { plan } from './plan.ts';
import { rollback } from './rollback.ts';

/** As a run leaves it that was killed together with its runner: half the requests, and perhaps a host that is nowhere else. */
async function leftRun(changes: Record<string, string>, inside?: string) {
  const run = await trialRun(changes);
  const { targetGroups, rule, canary, group, clock, events } = run;
  const halves = rule.forward.map((one) => ({ ...one, weight: 1 }));
  targetGroups.listeners.change(rule, halves, undefined);
  if (inside !== undefined) {
    targetGroups.state.register(canary, { id: idOf(inside), port: 3000 });
    targetGroups.state.deregister(group, { id: idOf(inside), port: 3000 });
    await clock.advance(60_000);
  }
  const warnings = () => events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));
  return { ...run, warnings };
}

const asAKilledRun = [expect.stringContaining('as a killed run leaves it: it gets none from now on')];

test('a deploy with nothing to change takes the share back all the same', async () => {
  const { world, settings, end, warnings } = await leftRun({ SALLYPORT_VERSION: '1.0' });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'nothing-to-do', exitCode: 0 });
  expect(end()).toEqual(allHome);
  expect(warnings()).toEqual(asAKilledRun);
});

test('a roll-back changes nobody who has requests by the canary group', async () => {
  const changes = { SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' };
  const { world, settings, end, rule, warnings } = await leftRun(changes, 'web-3');
  const shares: number[] = [];
  const emit: typeof world.emit = (event) => {
    if (event.kind === 'phase-started') shares.push(rule.forward[1]?.weight ?? -1);
    world.emit(event);
  };
  const result = await rollback(settings, { ...world, emit });
  expect(result).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(new Set(shares)).toEqual(new Set([0]));
  expect(end()).toEqual(allHome);
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'done', 'done']);
  expect(warnings()).toEqual(asAKilledRun);
});

test('a renewal of certificates takes it back before it looks at anybody', async () => {
  const { world, settings, end, warnings } = await leftRun({
    ...{ SALLYPORT_MODE: 'certificates', SALLYPORT_DEPLOYER: 'puma', SALLYPORT_APP_PATH: '/srv/app' },
    ...{ SALLYPORT_CERTIFICATE_CHECK: 'https://127.0.0.1:3443', SALLYPORT_DEPLOY_COMMAND: '' },
    ...{ SALLYPORT_VERSION_COMMAND: '', SALLYPORT_ROLLBACK_COMMAND: '' },
  });
  // These hosts serve no TLS.
  expect(await certificates(settings, world)).toMatchObject({ outcome: 'refused' });
  expect(end()).toEqual(allHome);
  expect(warnings()).toEqual(expect.arrayContaining(asAKilledRun));
});

test('hosts that a dead run has left in it without a share are taken out too', async () => {
  const { world, settings, end, targetGroups, rule, warnings } = await leftRun({ SALLYPORT_VERSION: '1.0' }, 'web-2');
  targetGroups.listeners.change(
    rule,
    rule.forward.map((one, at) => ({ ...one, weight: 1 - at })),
    undefined,
  );
  expect(await deploy(settings, world)).toMatchObject({ exitCode: 0 });
  expect(end()).toEqual(allHome);
  expect(warnings()).toEqual([expect.stringContaining('holds web-2 with nobody on trial')]);
});

test('a roll-back does not wait for a canary group that can’t be looked at', async () => {
  const { world, settings, warnings } = await trialRun({ SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' }).then(
    (run) => ({ ...run, warnings: () => run.events.filter(({ kind }) => kind === 'warning') }),
  );
  const enter: typeof world.cloud.enter = async (signal) => {
    const cloud = await world.cloud.enter(signal);
    const sendingTo = () => Promise.reject(failure('AWS_CALL_FAILED'));
    return { ...cloud, listenerRules: { ...cloud.listenerRules, sendingTo } };
  };
  expect(await rollback(settings, { ...world, cloud: { enter } })).toMatchObject({ outcome: 'done' });
  expect(warnings()).toMatchObject([{ message: expect.stringContaining('It could not be seen whether') }]);
});

test('a share that can’t be taken back ends the run with 8 before a host is changed', async () => {
  const { world, settings, targetGroups, fleet } = await leftRun(
    { SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' },
    'web-3',
  );
  targetGroups.before = (call) => {
    if (call === 'setWeights') throw new Error('AWS says no');
  };
  const result = await rollback(settings, world);
  expect(result).toMatchObject({ exitCode: 8, failure: { code: 'CANARY_WEIGHTS_LEFT' } });
  expect(names.flatMap((name) => fleet.at(name).deploys)).toEqual([]);
});

test('a plan says so, and changes nothing', async () => {
  const { world, settings, rule, warnings } = await leftRun({ SALLYPORT_MODE: 'plan' });
  await plan(settings, world);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 1]);
  expect(warnings()).toEqual([expect.stringContaining('the next run takes it away')]);
});

test('a cancel before the first share ends as a cancel: nothing may be left', async () => {
  const { world, settings, targetGroups, cancel, rule } = await trialRun();
  targetGroups.before = (call) => {
    if (call === 'read' || call === 'deregister') cancel.abort(failure('CANCELLED'));
  };
  const result = await deploy(settings, world);
  expect([result.failure, ...result.alsoFailed].map((error) => error?.code)).not.toContain('CANARY_WEIGHTS_LEFT');
  expect(result.exitCode).not.toBe(8);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 0]);
});
