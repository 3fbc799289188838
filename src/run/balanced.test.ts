import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import { planTitle } from '../report/plan-words.ts';
import { readAgain } from '../settings/read-again.ts';
import { deploy } from './deploy.ts';
import { plan as planRun } from './plan.ts';
import { settle } from './settle.ts';
import { inventoryTexts } from './unsettled.ts';

const names = ['web-1', 'web-2', 'web-3'];
const idOf = (name: string) => `i-${name.slice(-1).padStart(17, '0')}`;

/** Three hosts in service at a target group that settings name, and what it saw in order. */
async function balanced(changes: Record<string, string> = {}) {
  const run = runWorld();
  const { clock, targetGroups, fleet } = run;
  const group = targetGroups.add({ delay: 30, checkEvery: 5 });
  for (const name of names) targetGroups.state.register(group, { id: idOf(name), port: 3000 });
  await clock.advance(60_000);
  const inService = () =>
    targetGroups.state
      .targets(group)
      .filter(({ state }) => state === 'healthy')
      .map(({ id }) => id)
      .toSorted();
  const during = new Map<string, readonly string[]>();
  const remote: typeof fleet.remote = {
    run: (host, command, signal) => {
      if (command.script === 'deploy') during.set(host, inService());
      return fleet.remote.run(host, command, signal);
    },
  };
  const { network, uploads } = fleet;
  const failed = new Map();
  const hosts = { connect: async () => ({ remote, network, uploads, failed, close: async () => undefined }) };
  const settings = runSettings({
    SALLYPORT_HOSTS: JSON.stringify(names.map((name) => ({ address: name, instance_id: idOf(name) }))),
    SALLYPORT_TARGET_GROUPS: group.arn,
    ...changes,
  });
  return { ...run, world: { ...run.world, hosts }, settings, group, inService, during };
}

test('each host changes while the balancer sends it nothing, and is back in service after', async () => {
  const { world, settings, inService, during } = await balanced();
  const result = await deploy(settings, world);
  expect(result, result.failure?.message).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect([...during]).toEqual(names.map((name) => [name, names.filter((one) => one !== name).map(idOf)]));
  expect(inService()).toEqual(names.map(idOf));
  expect(result.hosts.map(({ traffic }) => traffic?.kind)).toEqual(['in', 'in', 'in']);
});

test('a runner inside the network asks the balancer all the same', async () => {
  const { world, settings, targetGroups, inService } = await balanced({ SALLYPORT_WINDOW: 'none' });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done', windows: [] });
  const moves = targetGroups.calls.filter(({ call }) => call === 'register' || call === 'deregister');
  expect(moves).toHaveLength(6);
  expect(inService()).toEqual(names.map(idOf));
});

/** How often each host was asked over its own network while it was out of the balancer with the new release. */
async function askedOutside(changes: Record<string, string>) {
  const { world, settings, fleet, inService, events } = await balanced(changes);
  const { connect } = world.hosts;
  const asked = new Map<string, number>();
  const hosts = {
    connect: async () => {
      const found = await connect();
      const network: typeof found.network = {
        connect: async (host, target, signal) => {
          const isOut = fleet.at(host).deploys.length > 0 && !inService().includes(idOf(host));
          if (isOut) asked.set(host, (asked.get(host) ?? 0) + 1);
          return await found.network.connect(host, target, signal);
        },
      };
      return { ...found, network };
    },
  };
  expect(await deploy(settings, { ...world, hosts })).toMatchObject({ outcome: 'done' });
  const said = events.flatMap((event) => (event.kind === 'phase-finished' ? [event.detail] : []));
  return { asked: names.map((name) => asked.get(name) ?? 0), said };
}

test('a host is warmed up while the balancer sends it nothing', async () => {
  const [cold, warm] = [await askedOutside({}), await askedOutside({ SALLYPORT_WARM_UP: '/products x7' })];
  expect(warm.asked).toEqual(cold.asked.map((times) => times + 7));
  expect(warm.said.filter((detail) => detail === 'healthy in the balancer, after 7 warm-up requests')).toHaveLength(3);
});

test('a plan says that the groups’ delay is what makes it slow', async () => {
  const { world, settings } = await balanced({ SALLYPORT_MODE: 'plan' });
  const { plan } = await planRun(settings, world);
  expect(plan).toMatchObject({ drains: 90_000 });
  expect(planTitle(plan ?? expect.fail('no plan'))).toMatch(
    /about 1 m 42 s, of it up to 90.0 s the target groups’ deregistration delay$/,
  );
});

test('a target in service that no host explains is named, and counts as mixed', async () => {
  const { world, settings, group, targetGroups, events, clock } = await balanced();
  targetGroups.state.register(group, { id: 'i-0fee', port: 3000 });
  await clock.advance(60_000);
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, mixed: true });
  const warnings = events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));
  expect(warnings.join()).toContain(`In service, but not among the hosts: i-0fee:3000 in ${group.name}`);
});

/** What a post step finds after main died while web-2 was out of the balancer, and what it does about it. */
async function diedOut(
  serves: boolean,
  then: (place: Awaited<ReturnType<typeof balanced>>) => void = () => undefined,
  changes: Record<string, string> = {},
) {
  const place = await balanced(changes);
  const { world, settings, saved, fleet } = place;
  const died = new Promise<void>((resolve) => {
    const connect = async () => {
      const { remote, ...rest } = await world.hosts.connect();
      const run: typeof remote.run = (host, command, signal) => {
        if (host !== 'web-2' || command.script !== 'deploy') return remote.run(host, command, signal);
        resolve();
        return new Promise(() => undefined);
      };
      return { ...rest, remote: { run } };
    };
    void deploy(settings, { ...world, hosts: { connect } });
  });
  await died;
  const record = saved.at(-1);
  const way = record?.settle;
  if (record === undefined || way === undefined) throw new Error('no way back is saved');
  const again = readAgain(way.settings, inventoryTexts(way), {});
  if (again.kind === 'invalid') throw new Error(JSON.stringify(again.problems));
  if (!serves) fleet.at('web-2').fault = 'forwarding is forbidden';
  then(place);
  const settled = await settle(record, again.settings, world);
  return { ...place, record, settled };
}

test('a host that main had taken out is on record before it leaves, and post puts it back where it serves', async () => {
  const { record, settled, inService, group } = await diedOut(true);
  expect(record.inFlight).toMatchObject([{ host: 'web-2', drained: true }]);
  expect(record.settle?.homes?.['web-2']).toEqual([{ group: group.arn, id: idOf('web-2'), port: 3000 }]);
  expect(settled).toMatchObject({ hosts: [{ host: 'web-2', traffic: { kind: 'back' } }], failures: [] });
  expect(inService()).toEqual(names.map(idOf));
});

test('one that still comes up when post looks is waited for, and then put back; nobody else may deploy until then', async () => {
  let held: boolean | undefined;
  const booting = ({ fleet, clock, targetGroups }: Awaited<ReturnType<typeof balanced>>) => {
    fleet.at('web-2').ready = clock.now() + 40_000;
    targetGroups.before = (call) => {
      if (call === 'register') held = fleet.at('web-1').locks.size > 0;
    };
  };
  const { settled, inService } = await diedOut(true, booting);
  expect(settled).toMatchObject({ lock: { end: 'released' }, hosts: [{ host: 'web-2', traffic: { kind: 'back' } }] });
  expect(inService()).toEqual(names.map(idOf));
  expect(held).toBe(true);
});

test('what main had not taken out is not put anywhere', async () => {
  const { settled, inService } = await diedOut(true, undefined, { SALLYPORT_TARGET_GROUPS: '' });
  expect(settled.hosts).toMatchObject([{ host: 'web-2' }]);
  expect(settled.hosts[0]).not.toHaveProperty('traffic');
  expect(inService()).toEqual(names.map(idOf));
});

test('where it does not serve it stays out, and is named', async () => {
  const { settled, inService } = await diedOut(false);
  expect(settled.hosts).toMatchObject([{ host: 'web-2', traffic: { kind: 'left-out' } }]);
  expect(inService()).toEqual(['web-1', 'web-3'].map(idOf));
});

test('post says so where the balancer doesn’t take it', async () => {
  const refused = ({ targetGroups }: Awaited<ReturnType<typeof balanced>>) => {
    targetGroups.before = (call) => {
      if (call === 'register') throw failure('AWS_UNREACHABLE');
    };
  };
  const { settled } = await diedOut(true, refused);
  const why = expect.stringContaining('AWS_UNREACHABLE');
  expect(settled.hosts).toMatchObject([{ host: 'web-2', traffic: { kind: 'not-back', why } }]);
});
