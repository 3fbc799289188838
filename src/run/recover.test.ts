import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import { deploy } from './deploy.ts';
import { type RecoverWorld, recover } from './recover.ts';
import { writeRunRecord } from './run-record.ts';

/** What a post step finds after main died at the n-th save of its state. */
async function diedAtSave(n: number) {
  const run = runWorld();
  let record = '';
  let saves = 0;
  const never = new Promise<never>(() => undefined);
  const died = new Promise<void>((resolve) => {
    const save = (text: string) => {
      saves += 1;
      if (saves > n) throw new Error('dead');
      record = text;
      if (saves === n) resolve();
    };
    void deploy(runSettings(), { ...run.world, save, hosts: { connect: () => never } });
  });
  await died;
  const world: RecoverWorld = {
    clock: run.clock,
    emit: run.world.emit,
    save: (text) => {
      record = text;
    },
    removeFiles: () => undefined,
    enter: (_record, signal) => run.world.cloud.enter(signal),
  };
  return { ...run, world, record: () => record };
}

test('no state means nothing to do, and no call', async () => {
  const { world } = await diedAtSave(1);
  const enter = () => Promise.reject(failure('ROLE_DENIED'));
  expect(await recover(undefined, { ...world, enter })).toMatchObject({ kind: 'nothing' });
});

test.each([1, 2])('a main that died after save %i leaves enough to shut the window', async (n) => {
  const { world, firewall, record } = await diedAtSave(n);
  const recovery = await recover(record(), world);
  expect(recovery).toMatchObject({ kind: 'shut', windows: [{ port: 22, cidr: '203.0.113.7/32' }] });
  expect(firewall.rules.size).toBe(0);
});

test('what main shut itself is not looked at again', async () => {
  const { world, saved } = runWorld();
  await deploy(runSettings(), world);
  const last = saved.at(-1);
  if (last === undefined) throw new Error('nothing saved');
  const enter = () => Promise.reject(failure('ROLE_DENIED'));
  const recovery = await recover(writeRunRecord(last), {
    clock: world.clock,
    emit: world.emit,
    save: world.save,
    removeFiles: () => undefined,
    enter,
  });
  expect(recovery).toEqual({ kind: 'nothing', why: 'the run shut its own window', inFlight: [], leftOpen: false });
});

test('a second post finds nothing left to do', async () => {
  const { world, record } = await diedAtSave(2);
  await recover(record(), world);
  expect(await recover(record(), world)).toMatchObject({ kind: 'nothing' });
});

test('no credentials means that a port may be open: exit 8 with the command', async () => {
  const { world, record } = await diedAtSave(2);
  const enter = () => Promise.reject(failure('ROLE_DENIED'));
  await expect(recover(record(), { ...world, enter })).rejects.toMatchObject({
    code: 'WINDOW_NOT_CLOSED',
    exitCode: 8,
    hint: expect.stringContaining('aws ec2 revoke-security-group-ingress'),
    cause: { code: 'ROLE_DENIED' },
  });
});

test('credentials that come late and a close that hangs are over within 60 s together', async () => {
  const { world, record, clock } = await diedAtSave(2);
  const began = clock.now();
  const enter: RecoverWorld['enter'] = async (saved, signal) => {
    await clock.sleep(40_000, signal);
    const cloud = await world.enter(saved, signal);
    const never = () => new Promise<never>(() => undefined);
    return {
      ...cloud,
      firewall: { ...cloud.firewall, describeRules: never, revokeRule: never, writeTags: never, dropTags: never },
    };
  };
  await expect(recover(record(), { ...world, enter })).rejects.toMatchObject({ code: 'WINDOW_NOT_CLOSED' });
  expect(clock.now() - began).toBeLessThanOrEqual(60_000);
  expect(clock.now() - began).toBeGreaterThan(55_000);
});

test('state that can’t be read is exit 8 too', async () => {
  const { world } = await diedAtSave(1);
  await expect(recover('{"schema":9}', world)).rejects.toMatchObject({ code: 'STATE_INVALID', exitCode: 8 });
});

test('a saved rule that is wider than one address is not revoked by: exit 8 as well, and no call', async () => {
  const { world } = await diedAtSave(1);
  const window = { group: 'sg-1', cidr: '0.0.0.0/0', port: 22, nonce: 'n' };
  const enter = () => Promise.reject(failure('ROLE_DENIED'));
  const saved = writeRunRecord({ schema: 1, region: 'eu-central-1', windows: [window], inFlight: [] });
  await expect(recover(saved, { ...world, enter })).rejects.toMatchObject({ code: 'STATE_INVALID', exitCode: 8 });
});

test('hosts that were changing are told also where no window was open', async () => {
  const { world } = await diedAtSave(1);
  const inFlight = [{ host: 'web-1', phase: 'deploying' }];
  const saved = writeRunRecord({ schema: 1, region: '', windows: [], inFlight });
  expect(await recover(saved, world)).toEqual({
    kind: 'nothing',
    why: 'the run opened nothing',
    leftOpen: false,
    inFlight,
  });
});
