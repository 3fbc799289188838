import { expect, test } from 'vitest';
import { runSettings } from '../../test/fakes/run-world.ts';
import { allHome, failing, idOf, names, settleAgain, trialRun } from '../../test/fakes/trial-run.ts';
import { SallyportError } from '../errors.ts';
import { deploy } from './deploy.ts';
import { plan as planRun } from './plan.ts';

test('the first host is on trial with its share of the requests, then at home; the others follow', async () => {
  const { world, settings, shares, end, saved, events, canary } = await trialRun();
  const result = await deploy(settings, world);
  expect(result, result.failure?.message).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(shares).toEqual(['1:0', '2:1', '1:0']);
  expect(end()).toEqual(allHome);
  expect(saved.at(-1)?.canary).toBeUndefined();
  expect(saved.some((record) => record.canary?.group === canary.arn)).toBe(true);
  const told = events.flatMap((event) =>
    event.kind === 'step-finished' && event.step === 'canary' ? [event.detail] : [],
  );
  expect(told).toEqual([
    expect.stringContaining('by 1 listener rule'),
    expect.stringMatching(/^goes on with 1 host: .*0 of 1500 requests failed/),
  ]);
  expect(result.hosts[0]?.phases.map(({ phase }) => phase).slice(-2)).toEqual(['registering', 'registering']);
});

test('requests that fail on trial take the host back, and nobody else has seen the version', async () => {
  const { world, settings, fleet, end } = await trialRun({}, failing);
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 5, failure: { code: 'CANARY_BAD' } });
  expect(result.failure?.message).toMatch(/100 of 500 requests failed/);
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['rolled-back', 'not-started', 'not-started']);
  expect(end()).toEqual(allHome);
  expect(names.map((name) => fleet.at(name).deploys.length > 0)).toEqual([true, false, false]);
});

test.each([
  ['no soak', {}],
  ['a soak as long as the trial', { SALLYPORT_SOAK: '3m' }],
  ['a soak that is longer', { SALLYPORT_SOAK: '5m' }],
  ['two waves', { SALLYPORT_BATCHES: '2, 1', SALLYPORT_SOAK: '3m' }],
])('what the canary makes the balancer answer by itself is no time before the trial: %s', async (_, changes) => {
  const { world, settings, metrics, targetGroups, canary, clock, end, fleet } = await trialRun(changes);
  const [balancer = ''] = targetGroups.listeners.balancersOf(canary.arn);
  let hasShare = false;
  const emit: typeof world.emit = (event) => {
    world.emit(event);
    if (hasShare || event.kind !== 'phase-finished' || event.phase !== 'registering') return;
    hasShare = true;
    for (let at = 0; at < 60; at++) metrics.state.answerItself(balancer, clock.now() + at * 60_000, { 502: 100 });
  };
  const result = await deploy(settings, { ...world, emit });
  expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 5, failure: { code: 'CANARY_BAD' } });
  expect(result.failure?.message).toMatch(/the load balancer itself answered .*, 0 of \d+ before/);
  expect(fleet.at('web-3').deploys).toEqual([]);
  expect(end()).toEqual(allHome);
});

test('with on-failure: halt the host on trial is taken out, and named', async () => {
  const { world, settings, end } = await trialRun({ SALLYPORT_ON_FAILURE: 'halt' }, failing);
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4 });
  expect(result.hosts[0]).toMatchObject({
    outcome: { kind: 'quarantined', error: { code: 'CANARY_BAD' } },
    traffic: { kind: 'out' },
  });
  expect(end()).toEqual({ ...allHome, home: names.slice(1).map(idOf) });
});

test('with too few requests nothing is known: the run halts, and the host that passes its checks goes home', async () => {
  const { world, settings, end } = await trialRun({}, { count: 3 });
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, failure: { code: 'CANARY_INCONCLUSIVE' } });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not-started', 'not-started']);
  expect(end()).toEqual(allHome);
});

test('a host that stops passing its own checks on trial ends it at once', async () => {
  const { world, settings, fleet, clock, whenJudged, end } = await trialRun({
    SALLYPORT_CANARY_TIME: '1h',
    SALLYPORT_DEADLINE: '3h',
    SALLYPORT_WINDOW_MAX: '4h',
  });
  whenJudged(() => {
    fleet.at('web-1').fault = 'never healthy';
  });
  const began = clock.now();
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 5, failure: { code: 'HEALTH_CHECK_FAILED' } });
  expect(clock.now() - began).toBeLessThan(30 * 60_000);
  expect(end()).toEqual(allHome);
});

test.each(['setWeights', 'read'] as const)('%s fails while the share is given: back to how it was', async (failing) => {
  const { world, settings, targetGroups, end } = await trialRun();
  // As often as it is tried to give the share.
  let left = 5;
  let begun = false;
  targetGroups.before = (call) => {
    if (call === 'register') begun = true;
    if (call === failing && begun && left-- > 0) throw new Error('AWS says no');
  };
  const result = await deploy(settings, world);
  expect(result.exitCode).toBe(5);
  expect(end()).toEqual(allHome);
});

test('weights that can’t be given back end the run with 8, and stay on record for the post step', async () => {
  const { world, settings, targetGroups, whenJudged, saved, rule } = await trialRun();
  whenJudged(() => {
    targetGroups.before = (call) => {
      if (call === 'setWeights') throw new Error('AWS says no');
    };
  });
  const result = await deploy(settings, world);
  expect(result.exitCode).toBe(8);
  expect([result.failure, ...result.alsoFailed].map((error) => error?.code)).toContain('CANARY_WEIGHTS_LEFT');
  const record = saved.at(-1);
  expect(record?.canary?.rules.map(({ arn }) => arn)).toEqual([rule.arn]);

  targetGroups.before = () => undefined;
  await settleAgain(record, world);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 0]);
});

test('cancelled on trial: requests come to nobody there any more, and the post step brings the host home', async () => {
  const { world, settings, whenJudged, cancel, saved, end, rule } = await trialRun();
  whenJudged(() => cancel.abort(new Error('cancelled')));
  await deploy(settings, world);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 0]);
  const settled = await settleAgain(saved.at(-1), world);
  expect(settled.hosts).toMatchObject([{ host: 'web-1', traffic: { kind: 'back' } }]);
  expect(end()).toEqual(allHome);
});

test('main killed on trial: the post step takes the share away and brings the host home', async () => {
  const { world, settings, metrics, whenJudged, saved, end, clock, canary } = await trialRun();
  const killed = new Promise<void>((resolve) => {
    whenJudged(resolve);
  });
  void deploy(settings, { ...world, save: (text) => world.save(text) });
  await killed;
  const record = saved.at(-1);
  expect(record?.inFlight).toMatchObject([{ host: 'web-1', drained: true }]);
  metrics.before = () => {
    throw new Error('main is dead');
  };
  const settled = await settleAgain(record, world);
  expect(settled).toMatchObject({ canary: canary.arn, failures: [], hosts: [{ traffic: { kind: 'back' } }] });
  expect(end()).toEqual(allHome);
  await clock.advance(0);
});

test('what a killed runner left is put right before anybody is on trial', async () => {
  const { world, settings, canary, rule, targetGroups, events, shares, end } = await trialRun();
  targetGroups.listeners.change(
    rule,
    rule.forward.map((one) => ({ ...one, weight: 1 })),
    undefined,
  );
  targetGroups.state.register(canary, { id: idOf('web-3'), port: 3000 });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done' });
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'warning', message: expect.stringContaining('as a killed run leaves it') }),
  );
  expect(shares).toEqual(['1:1', '1:0', '2:1', '1:0']);
  expect(end()).toEqual(allHome);
});

/** Milliseconds from when the group's share was taken away for good to when its first target left. */
function quietBefore({ targetGroups, rule, canary }: Awaited<ReturnType<typeof trialRun>>) {
  const moments = { taken: 0, left: undefined as number | undefined };
  const change = targetGroups.listeners.change.bind(targetGroups.listeners);
  targetGroups.listeners.change = (changed, forward, sticky) => {
    const had = rule.forward.some(({ group, weight }) => group === canary.arn && weight > 0);
    change(changed, forward, sticky);
    if (had && !rule.forward.some(({ group, weight }) => group === canary.arn && weight > 0))
      moments.taken = targetGroups.calls.at(-1)?.at ?? 0;
  };
  return () => {
    const left = targetGroups.calls.find(({ call, group }) => call === 'deregister' && group === canary.arn);
    return (left?.at ?? 0) - moments.taken;
  };
}

test.each<[string, Parameters<typeof trialRun>[1]]>([
  ['goes well', { count: 500 }],
  ['goes badly', failing],
])(
  'when a trial %s, nobody leaves the group before the last node has heard that it gets nothing',
  async (_, onTrial) => {
    const run = await trialRun({}, onTrial);
    const quiet = quietBefore(run);
    await deploy(run.settings, run.world);
    expect(run.shares).toEqual(['1:0', '2:1', '1:0']);
    expect(quiet()).toBeGreaterThanOrEqual(10_000);
    expect(run.end()).toEqual(allHome);
  },
);

test('a cancel leaves no time for that: the group gets nothing, who is in it stays on record, and post takes it out', async () => {
  const run = await trialRun();
  const { world, settings, whenJudged, cancel, saved, rule, end, canary, clock } = run;
  const quiet = quietBefore(run);
  let cancelledAt = 0;
  whenJudged(() => {
    cancelledAt = clock.now();
    cancel.abort(new SallyportError('CANCELLED', { message: 'Cancelled.', hint: 'a test' }));
  });
  expect((await deploy(settings, world)).exitCode).not.toBe(8);
  expect(clock.now() - cancelledAt).toBeLessThan(7_500);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 0]);
  expect(end().onTrial).toEqual([idOf('web-1')]);
  expect(saved.at(-1)?.canary).toMatchObject({ group: canary.arn, targets: [{ id: idOf('web-1') }] });
  await settleAgain(saved.at(-1), world);
  expect(quiet()).toBeGreaterThanOrEqual(10_000);
  expect(end()).toEqual(allHome);
});

test('weights that somebody else has changed during the trial are theirs: only the canary’s goes', async () => {
  const { world, settings, targetGroups, rule, group, whenJudged, events } = await trialRun();
  const green = targetGroups.state.add({ delay: 30, checkEvery: 5 });
  let isFirst = true;
  whenJudged(() => {
    if (!isFirst) return;
    isFirst = false;
    const now = rule.forward.map((one) => (one.group === group.arn ? { ...one, weight: 0 } : one));
    targetGroups.listeners.change(rule, [...now, { group: green.arn, weight: 10 }], undefined);
  });
  await deploy(settings, world);
  expect(rule.forward.map(({ weight }) => weight)).toEqual([0, 0, 10]);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'warning', message: expect.stringContaining('Somebody else has changed') }),
  );
});

test('weights that somebody else has changed between the plan and the trial are what it goes back to', async () => {
  const { world, settings, targetGroups, rule, canary, shares, events, end } = await trialRun();
  const green = targetGroups.state.add({ delay: 30, checkEvery: 5 });
  const emit: typeof world.emit = (event) => {
    if (event.kind === 'plan-made')
      targetGroups.listeners.change(
        rule,
        [
          ...rule.forward.map((one) => (one.group === canary.arn ? one : { ...one, weight: 8 })),
          { group: green.arn, weight: 2 },
        ],
        undefined,
      );
    world.emit(event);
  };
  const result = await deploy(settings, { ...world, emit });
  expect(result, result.failure?.message).toMatchObject({ outcome: 'done' });
  expect(end().weights).toBe('8:0:2');
  expect(shares).toEqual(['1:0', '8:0:2', '8:5:2', '8:0:2']);
  expect(events.filter(({ kind }) => kind === 'warning')).toEqual([]);
});

test('a role that may not read the figures is told before anything changes', async () => {
  const { world, settings, metrics, fleet, end } = await trialRun();
  metrics.before = () => {
    throw new SallyportError('AWS_CALL_FAILED', { message: 'You may not do cloudwatch:GetMetricData.', hint: '' });
  };
  expect(await deploy(settings, world)).toMatchObject({ exitCode: 2, failure: { code: 'AWS_CALL_FAILED' } });
  expect(names.flatMap((name) => fleet.at(name).deploys)).toEqual([]);
  expect(end()).toEqual(allHome);
});

test('a target of somebody else’s in the canary group is refused: its answers would be taken for the canary’s', async () => {
  const { world, settings, canary, targetGroups, clock } = await trialRun();
  targetGroups.state.register(canary, { id: 'i-00000000000000099', port: 3000 });
  await clock.advance(60_000);
  expect(await deploy(settings, world)).toMatchObject({ exitCode: 2, failure: { code: 'TARGET_GROUP_UNUSABLE' } });
});

test('a plan tells who will be on trial, with what share and for how long', async () => {
  const { world, settings, rule } = await trialRun({ SALLYPORT_MODE: 'plan', SALLYPORT_CANARY_WEIGHT: '5%' });
  const { plan } = await planRun(settings, world);
  expect(plan).toMatchObject({ canary: { share: 0.05, milliseconds: 180_000 }, batches: [{ canary: true }, {}, {}] });
  expect(rule.forward.map(({ weight }) => weight)).toEqual([1, 0]);
});

test('a host that is only put back goes straight home, and the one that changes beside it is on trial', async () => {
  const { world, settings, leaveOut, shares, end, fleet, events } = await trialRun({
    SALLYPORT_BATCHES: '2, 1',
    SALLYPORT_CANARY_WEIGHT: '20%',
  });
  await leaveOut('web-1');
  const result = await deploy(settings, world);
  expect(result, result.failure?.message).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(shares).toEqual(['1:0', '4:1', '1:0']);
  const registered = events.flatMap((event) =>
    event.kind === 'phase-finished' && event.phase === 'registering' ? [`${event.host.name}: ${event.detail}`] : [],
  );
  expect(registered).toEqual([
    'web-1: healthy in the balancer',
    'web-2: healthy in the canary group',
    expect.stringMatching(/^web-2: home/),
    'web-3: healthy in the balancer',
  ]);
  expect(result.plan).toMatchObject({
    canary: { share: 0.2 },
    batches: [{ canary: true, hosts: [{}, { canary: true }] }, {}],
  });
  expect(result.hosts.map(({ host, outcome: { kind }, phases }) => [host.name, kind, phases.length])).toEqual([
    ['web-1', 'done', 2],
    ['web-2', 'done', 5],
    ['web-3', 'done', 4],
  ]);
  expect(events.filter(({ kind }) => kind === 'host-ended')).toHaveLength(3);
  expect(fleet.at('web-1').deploys).toEqual([]);
  expect(end()).toEqual(allHome);
});

test.each([
  ['rollback', ['done', 'rolled-back', 'not-started'], names],
  ['halt', ['done', 'quarantined', 'not-started'], ['web-1', 'web-3']],
])('a bad trial says nothing of who was only put back: on-failure: %s', async (onFailure, outcomes, home) => {
  const changes = { SALLYPORT_BATCHES: '2, 1', SALLYPORT_ON_FAILURE: onFailure };
  const { world, settings, leaveOut, end } = await trialRun(changes, failing);
  await leaveOut('web-1');
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, failure: { code: 'CANARY_BAD' } });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(outcomes);
  expect(end()).toEqual({ ...allHome, home: home.map(idOf) });
});

test.each(['1', '2, 1'])(
  'with batches %s nobody else changes where nobody is left on trial: there is nothing to wait for',
  async (batches) => {
    const { world, settings, fleet, end, clock, leaveOut } = await trialRun({
      SALLYPORT_MAX_FAILURES: '1',
      SALLYPORT_BATCHES: batches,
    });
    await leaveOut('web-1');
    fleet.at('web-2').fault = 'never healthy';
    const began = clock.now();
    const result = await deploy(settings, world);
    expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4 });
    const failures = [result.failure, ...result.alsoFailed];
    expect(failures.map((error) => error?.code)).toEqual(['HEALTH_CHECK_FAILED', 'CANARY_INCONCLUSIVE']);
    expect(failures[1]?.message).toBe('Nobody is on trial: web-2 failed before the figures could tell anything.');
    expect(fleet.at('web-3').deploys).toEqual([]);
    expect(clock.now() - began).toBeLessThan(3 * 60_000);
    expect(end()).toMatchObject({ weights: '1:0', onTrial: [] });
  },
);

test('a canary group in which nobody of those that change can be is told', async () => {
  const of = (name: string) => ({ address: name, instance_id: idOf(name) });
  const { group, ...run } = await trialRun();
  const given = (webs: string[], jobs: string[]) =>
    runSettings({
      SALLYPORT_HOSTS: JSON.stringify({ web: webs.map(of), job: jobs.map(of) }),
      SALLYPORT_TARGET_GROUPS: JSON.stringify({ web: [group.arn] }),
      SALLYPORT_CANARY_TARGET_GROUP: run.canary.arn,
      SALLYPORT_MIN_IN_SERVICE: '0',
    });
  const told = () =>
    run.events.flatMap((event) =>
      event.kind === 'warning' && event.message.startsWith('Nobody is on trial') ? [event.message] : [],
    );
  for (const name of ['web-1', 'web-2']) Object.assign(run.fleet.at(name), { installed: '2.0', running: '2.0' });
  run.targetGroups.state.deregister(group, { id: idOf('web-3'), port: 3000 });
  await run.clock.advance(60_000);
  expect(await deploy(given(['web-1', 'web-2'], ['web-3']), run.world)).toMatchObject({ outcome: 'done' });
  expect(told()).toEqual([expect.stringContaining('no host that changes gets its requests by the groups beside it')]);
  // Where nobody changes there is nothing to try.
  expect(await deploy(given(['web-1', 'web-2'], ['web-3']), run.world)).toMatchObject({ outcome: 'nothing-to-do' });
  expect(told()).toHaveLength(1);
});

test('all hosts at once leave nobody to compare them with', async () => {
  const { world, settings } = await trialRun({ SALLYPORT_BATCHES: '100%', SALLYPORT_MIN_IN_SERVICE: '0' });
  expect(await deploy(settings, world)).toMatchObject({ exitCode: 2, failure: { code: 'CAPACITY_TOO_SMALL' } });
});
