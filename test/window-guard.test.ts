import { describe, expect, test } from 'vitest';
import { watchWindow } from '../src/window/watch.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';

const minute = 60_000;
const hour = 60 * minute;
const never = new AbortController().signal;

const guardedRun = (ready: ReadyCloud, port = 22) => startWindowRun(ready, port, { guarded: true });
const names = ({ cloud }: ReadyCloud, from = 0) => cloud.calls.slice(from).map(({ action }) => action);
const rules = ({ cloud, group }: ReadyCloud) => cloud.groups.rules(group).map(({ id }) => id);

/** Time goes by, and EventBridge Scheduler does what is due. */
function pass({ clock, cloud }: ReadyCloud, milliseconds: number): void {
  clock.advance(milliseconds);
  cloud.schedules.act();
}

test('one call more to open, and one to close: the guard is there with the rule, and goes with it', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  const before = ready.cloud.calls.length;
  const { rule, intent } = await run.open();
  expect(names(ready, before)).toEqual([
    'AuthorizeSecurityGroupIngress',
    'CreateSchedule',
    'DescribeSecurityGroupRules',
  ]);
  expect(ready.cloud.schedules.all()).toMatchObject([
    {
      name: `sallyport-${rule.id}`,
      // Whoever sees a lease believes in it for five minutes more.
      at: intent.expires + 5 * minute,
      revokes: { GroupId: ready.group, SecurityGroupRuleIds: [rule.id] },
    },
  ]);
  const closing = ready.cloud.calls.length;
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(names(ready, closing).slice(-2)).toEqual(['DescribeSecurityGroupRules', 'DeleteSchedule']);
  expect(ready.cloud.schedules.all()).toEqual([]);
  expect(run.told.filter(({ kind }) => kind === 'warning')).toEqual([]);
});

test('a machine that is gone, with no post step and no sweep: the rule goes when it has expired, nobody else’s with it', async () => {
  await using ready = await readyCloud();
  const { cloud, group } = ready;
  const plain = { group, egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '', tags: {} };
  const stranger = cloud.groups.add({ ...plain, cidr: '192.0.2.1/32' });
  const { rule } = await (await guardedRun(ready)).open();
  pass(ready, hour + 4 * minute);
  expect(rules(ready)).toEqual([stranger.id, rule.id]);
  pass(ready, minute);
  expect(rules(ready)).toEqual([stranger.id]);
  expect(cloud.schedules.acted).toEqual([{ name: `sallyport-${rule.id}`, rule: rule.id, outcome: 'revoked' }]);
  expect(cloud.schedules.all()).toEqual([]);
});

describe('a window that can’t have its guard is not opened', () => {
  test.each([
    [
      'the run may not make one',
      403,
      'AccessDeniedException',
      /may not do scheduler:CreateSchedule on arn:aws:scheduler:eu-central-1:123456789012:schedule\/default\/sallyport-\*/,
    ],
    ['Scheduler can’t take the role', 400, 'ValidationException', /ValidationException/],
  ] as const)('%s', async (_, status, code, words) => {
    await using ready = await readyCloud();
    const run = await guardedRun(ready);
    ready.cloud.faults.add({ kind: 'error', action: 'CreateSchedule', status, code });
    const failure = await run.open().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'WINDOW_GUARD_FAILED', exitCode: 2, message: expect.stringMatching(words) });
    expect(await run.close()).toEqual({ kind: 'closed' });
    expect(rules(ready)).toEqual([]);
  });
});

test('a lost answer makes no second guard, and no failure', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  ready.cloud.faults.add({ kind: 'lost', action: 'CreateSchedule' });
  await run.open();
  expect(names(ready).filter((name) => name.endsWith('Schedule'))).toEqual([
    'CreateSchedule',
    'CreateSchedule',
    'UpdateSchedule',
  ]);
  expect(ready.cloud.schedules.all()).toHaveLength(1);
});

test('a run that renews its lease moves the guard before it does', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  const window = await run.open();
  const shut = () => run.close();
  const watch = watchWindow({ ...run.parts, shut }, { ...run.request, max: 3 * hour }, window, never);
  const [at = 0] = ready.cloud.schedules.all().map((schedule) => schedule.at);
  ready.clock.advance(31 * minute);
  const before = ready.cloud.calls.length;
  await watch.look();
  expect(names(ready, before)).toEqual(
    expect.arrayContaining([
      'DescribeSecurityGroupRules',
      'GetSchedule',
      'CreateSchedule',
      'UpdateSchedule',
      'CreateTags',
    ]),
  );
  expect(names(ready, before).indexOf('UpdateSchedule')).toBeLessThan(names(ready, before).indexOf('CreateTags'));
  expect(ready.cloud.schedules.all()).toMatchObject([{ at: at + 31 * minute }]);
  pass(ready, 35 * minute);
  expect(rules(ready)).toEqual([window.rule.id]);
  await watch.end();
});

test('a window that is opened again has a guard of its own, and the old rule’s goes', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  const opened = await run.open();
  const parts = { ...run.parts, shut: run.close };
  const watch = watchWindow(parts, { ...run.request, max: 3 * hour }, opened, never);
  ready.cloud.groups.remove(opened.rule.id);
  await watch.look();
  const [rule] = rules(ready);
  expect(rule).not.toBe(opened.rule.id);
  expect(ready.cloud.schedules.all()).toMatchObject([{ name: `sallyport-${rule}` }]);
  await watch.end();
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(ready.cloud.schedules.all()).toEqual([]);
});

test('a guard that somebody deleted is set again at the next look', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  const window = await run.open();
  const watch = watchWindow(
    { ...run.parts, shut: () => run.close() },
    { ...run.request, max: 3 * hour },
    window,
    never,
  );
  ready.cloud.schedules.delete(`sallyport-${window.rule.id}`);
  await watch.look();
  expect(ready.cloud.schedules.all()).toHaveLength(1);
  await watch.end();
});

describe('two runs behind one address', () => {
  test('share one guard, at the later end; the first to leave leaves it to the other', async () => {
    await using ready = await readyCloud();
    const [first, second] = [await guardedRun(ready), await guardedRun(ready)];
    await first.open();
    ready.clock.advance(20 * minute);
    const { intent } = await second.open();
    expect(ready.cloud.schedules.all()).toMatchObject([{ at: intent.expires + 5 * minute }]);
    expect(await first.close()).toEqual({ kind: 'left' });
    expect(ready.cloud.schedules.all()).toHaveLength(1);
    // The first one's time is over, the second's is not.
    pass(ready, 46 * minute);
    expect(ready.cloud.groups.allows(ready.group, runnerAddress, 22)).toBe(true);
    expect(await second.close()).toEqual({ kind: 'closed' });
    expect(ready.cloud.schedules.all()).toEqual([]);
  });

  test('one killed, the other alive: the guard waits for the living, and then closes for both', async () => {
    await using ready = await readyCloud();
    const [killed, alive] = [await guardedRun(ready), await guardedRun(ready)];
    await killed.open();
    ready.clock.advance(20 * minute);
    await alive.open();
    pass(ready, 50 * minute);
    expect(ready.cloud.groups.allows(ready.group, runnerAddress, 22)).toBe(true);
    pass(ready, 20 * minute);
    expect(rules(ready)).toEqual([]);
  });

  test('a run without a guard is never cut off by the other’s: there is none while it needs the rule', async () => {
    await using ready = await readyCloud();
    const [plain, guarded] = [await startWindowRun(ready), await guardedRun(ready)];
    await plain.open();
    await guarded.open();
    expect(ready.cloud.schedules.all()).toEqual([]);
    expect(guarded.told).toContainEqual(
      expect.objectContaining({ kind: 'warning', message: expect.stringContaining('A run without window-guard uses') }),
    );
    await guarded.close();
    pass(ready, 3 * hour);
    expect(ready.cloud.groups.allows(ready.group, runnerAddress, 22)).toBe(true);
  });

  test.each(['the next look', 'leaving'])(
    'a run without a guard that comes later: the guard goes at %s',
    async (when) => {
      await using ready = await readyCloud();
      const [guarded, plain] = [await guardedRun(ready), await startWindowRun(ready)];
      const window = await guarded.open();
      await plain.open();
      if (when === 'leaving') await guarded.close();
      else {
        const parts = { ...guarded.parts, shut: () => guarded.close() };
        const watch = watchWindow(parts, { ...guarded.request, max: 3 * hour }, window, never);
        await watch.look();
        await watch.end();
      }
      expect(ready.cloud.schedules.all()).toEqual([]);
      pass(ready, 3 * hour);
      expect(ready.cloud.groups.allows(ready.group, runnerAddress, 22)).toBe(true);
    },
  );
});

test('a stranger’s equal rule gets no guard', async () => {
  await using ready = await readyCloud();
  const equal = { egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '', tags: {} };
  ready.cloud.groups.add({ ...equal, group: ready.group, cidr: `${runnerAddress}/32` });
  const run = await guardedRun(ready);
  expect(await run.open()).toMatchObject({ kind: 'foreign' });
  expect(names(ready).filter((name) => name.endsWith('Schedule'))).toEqual([]);
});

test('a guard that can’t be deleted is a warning: its rule is gone, and it deletes itself', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  await run.open();
  ready.cloud.faults.add({ kind: 'error', action: 'DeleteSchedule', status: 403, code: 'AccessDeniedException' });
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(run.told).toContainEqual(
    expect.objectContaining({ kind: 'warning', message: expect.stringContaining('deletes itself') }),
  );
  expect(run.saved.at(-1)).toMatchObject({ closed: true });
  pass(ready, 2 * hour);
  expect(ready.cloud.schedules.acted).toMatchObject([{ outcome: 'no such rule' }]);
  expect(ready.cloud.schedules.all()).toEqual([]);
});

test('a post step deletes the guard of a main that was killed while it closed', async () => {
  await using ready = await readyCloud();
  const run = await guardedRun(ready);
  const { rule } = await run.open();
  ready.cloud.groups.remove(rule.id);
  expect((await run.post()).kind).toBe('gone');
  expect(ready.cloud.schedules.all()).toEqual([]);
});
