import { expect, test } from 'vitest';
import { balancedStage } from '../../test/fakes/fleet/balanced-stage.ts';
import { cancelled, errorOf, table } from '../../test/fakes/fleet/rollout-stage.ts';
import { SallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';

const four = { web: ['a', 'b', 'c', 'd'] };
const all = { kind: 'percent', percent: 100 } as const;

test('every host leaves the balancer before it changes and comes back when it passes', async () => {
  const { roll, balancer, fleet, least } = balancedStage(four, { batches: [{ kind: 'count', hosts: 1 }, all] });
  const { hosts, verdict } = await roll();
  expect(verdict).toEqual({ outcome: 'done', mixed: false, exitCode: 0 });
  expect(hosts.map(({ phases }) => phases.map(({ phase }) => phase))).toEqual(
    Array(4).fill(['draining', 'deploying', 'verifying', 'registering']),
  );
  expect(hosts.map(({ traffic }) => traffic?.kind)).toEqual(Array(4).fill('in'));
  expect(least()).toBe(3);
  for (const { name } of fleet.hosts) expect(balancer().moves(name), name).toEqual(['drained', 'deployed', 'healthy']);
});

test('the release is brought up while the balancer lets go: no host is out of service for an upload', async () => {
  const took = async (upload: number) => {
    const { roll, clock } = balancedStage(four, {
      place: async () => void (await clock.sleep(upload)),
    });
    const started = clock.now();
    expect((await roll()).verdict.exitCode).toBe(0);
    return clock.now() - started;
  };
  const none = await took(0);
  expect(await took(5_000)).toBe(none);
});

test('a release that can’t be brought up changes nothing: the host goes back', async () => {
  const error = new SallyportError('UPLOAD_FAILED', { message: 'no room', hint: '' });
  const { roll, fleet, balancer } = balancedStage(four, { place: async () => error });
  const { hosts, verdict } = await roll();
  expect(verdict).toEqual({ outcome: 'halted', mixed: false, exitCode: 3 });
  expect(table(hosts)[0]).toBe('a failed draining UPLOAD_FAILED 1.0→1.0');
  expect(fleet.at('a').deploys).toEqual([]);
  expect(balancer().serving()).toHaveLength(4);
});

test('a host on its way is on record as drained before the balancer is called', async () => {
  const { roll, balancer, saved } = balancedStage(four);
  const before: string[] = [];
  balancer().before = (call, host) => {
    if (call === 'drain') before.push(`${host} ${saved.at(-1)?.drained.includes(String(host))}`);
  };
  await roll();
  expect(before).toEqual(['a true', 'b true', 'c true', 'd true']);
  expect(saved.at(-1)?.drained).toEqual([]);
});

test('a batch goes in waves: three quarters serve at any time', async () => {
  const hosts = Array.from({ length: 8 }, (_, index) => `h${index}`);
  const { roll, least, events } = balancedStage({ web: hosts }, { batches: [all] });
  expect((await roll()).verdict.exitCode).toBe(0);
  expect(least()).toBe(6);
  expect(events.filter(({ kind }) => kind === 'batch-started')).toHaveLength(1);
});

test('capacity is counted before each drain: a target that dies meanwhile holds the next one up, until it is back', async () => {
  const { roll, balancer, clock, least } = balancedStage(four, {
    onEvent: ({ event }) => {
      if (event.kind !== 'batch-started' || event.number !== 2) return;
      balancer().answering.delete('a' as HostName);
      void clock.sleep(60_000).then(() => balancer().answering.add('a' as HostName));
    },
  });
  const { verdict } = await roll();
  expect(verdict.exitCode).toBe(0);
  // One is down by itself, one was away already; nobody else went.
  expect(least()).toBe(2);
});

test('where nobody may go for long the run halts and says who serves', async () => {
  const { roll, balancer, fleet } = balancedStage(four, {
    onEvent: ({ event }) => {
      if (event.kind === 'host-ended' && event.host.name === 'a') balancer().answering.delete('b' as HostName);
      if (event.kind === 'host-ended' && event.host.name === 'a') balancer().answering.delete('c' as HostName);
    },
    batches: [
      { kind: 'count', hosts: 1 },
      { kind: 'count', hosts: 1 },
    ],
    order: ['a', 'd', 'b', 'c'],
  });
  const { stopped, verdict, hosts } = await roll();
  // Those that are down go for free, the fourth must stay.
  expect(stopped?.code ?? 'none').toBe('CAPACITY_LOST');
  expect(stopped?.message).toMatch(/^No other host may change: 2 of 4 web hosts in service, 3 must stay\.$/);
  expect(verdict.exitCode).toBe(4);
  expect(hosts.find(({ host }) => host.name === 'd')?.outcome.kind).toBe('not-started');
  expect(fleet.at('d').deploys).toEqual([]);
});

test('a host whose old version still serves goes back into the balancer', async () => {
  const { roll, balancer, fleet } = balancedStage(four);
  fleet.at('a').fault = 'deploy fails';
  const { hosts, verdict } = await roll();
  expect(table(hosts)[0]).toBe('a failed deploying COMMAND_FAILED 1.0→1.0');
  expect(hosts[0]?.outcome).toMatchObject({ serving: true });
  expect(hosts[0]?.traffic?.kind).toBe('in');
  expect(balancer().serving()).toHaveLength(4);
  expect(verdict).toEqual({ outcome: 'halted', mixed: false, exitCode: 3 });
});

test('a host with nothing good on it is left out and named', async () => {
  const { roll, balancer, fleet } = balancedStage(four);
  fleet.at('a').fault = 'never healthy';
  const { hosts, verdict } = await roll();
  expect(hosts[0]?.outcome).toMatchObject({ kind: 'quarantined', phase: 'verifying' });
  expect(hosts[0]?.traffic).toMatchObject({ kind: 'out' });
  expect(balancer().serving()).toEqual(['b', 'c', 'd']);
  expect(verdict.exitCode).toBe(4);
});

test('a host that the balancer never calls healthy is taken out again', async () => {
  const { roll, balancer, events } = balancedStage(four, {
    onEvent: ({ event }) => {
      if (event.kind === 'phase-started' && event.phase === 'registering') balancer().answering.delete(event.host.name);
    },
  });
  const { hosts } = await roll();
  expect(hosts[0]?.outcome).toMatchObject({ kind: 'quarantined', phase: 'registering' });
  expect(hosts[0]?.outcome.kind === 'quarantined' && hosts[0].outcome.error.message).toBe(
    'a passes its own checks, but the balancer did not call it healthy within 600 s.',
  );
  expect(balancer().targets.get('a' as HostName)?.state).toBe('unused');
  expect(events.filter(({ kind }) => kind === 'error')).toEqual([]);
});

test('a balancer that can’t be asked stops the run before anything changes, and between two batches', async () => {
  const denied = () => {
    throw new SallyportError('AWS_CALL_FAILED', { message: 'denied', hint: '' });
  };
  const first = balancedStage(four);
  first.balancer().before = denied;
  await expect(first.roll()).rejects.toMatchObject({ code: 'AWS_CALL_FAILED' });
  const second = balancedStage(four, {
    onEvent: ({ event }) => {
      if (event.kind === 'host-ended') second.balancer().before = denied;
    },
  });
  const { hosts, stopped } = await second.roll();
  expect(stopped?.code).toBe('AWS_CALL_FAILED');
  expect(hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not-started', 'not-started', 'not-started']);
  expect(hosts[0]?.traffic).toEqual({ kind: 'unknown', why: 'denied' });
});

test('a drain that fails is a failed host, which still serves and is put back', async () => {
  const { roll, balancer } = balancedStage(four);
  balancer().before = (call, host) => {
    if (call === 'drain' && host === 'a')
      throw new SallyportError('AWS_CALL_FAILED', { message: 'throttled', hint: '' });
  };
  const { hosts } = await roll();
  expect(table(hosts)[0]).toBe('a failed draining AWS_CALL_FAILED 1.0→1.0');
  expect(hosts[0]?.outcome).toMatchObject({ serving: true });
  expect(balancer().serving()).toHaveLength(4);
});

test('a drain that never ends ends at the group’s delay and two minutes', async () => {
  const { roll, balancer } = balancedStage(four);
  balancer().before = (call) => (call === 'drain' ? new Promise(() => undefined) : undefined);
  const { hosts } = await roll();
  expect(errorOf(hosts)).toMatchObject({
    code: 'BALANCER_TIMED_OUT',
    message: 'The balancer did not call a drained within 125 s.',
  });
});

test('soak watches a host in service, and what breaks there stops the run', async () => {
  const good = balancedStage(four, { soak: 60_000 });
  const end = await good.roll();
  expect(end.verdict.exitCode).toBe(0);
  expect(end.hosts[0]?.phases.at(-1)).toMatchObject({ phase: 'soaking' });
  expect(end.hosts[0]?.phases.at(-1)?.milliseconds).toBeGreaterThanOrEqual(60_000);

  const bad = balancedStage(four, {
    soak: 60_000,
    onEvent: ({ event, clock, fleet }) => {
      if (event.kind !== 'phase-started' || event.phase !== 'soaking') return;
      void clock.sleep(20_000).then(() => {
        fleet.at('a').fault = 'never healthy';
      });
    },
  });
  const { hosts } = await bad.roll();
  expect(table(hosts)[0]).toBe('a failed soaking HEALTH_CHECK_FAILED 1.0→2.0');
  expect(errorOf(hosts).message).toMatch(/^a was healthy, and 2\d s later missed 3 times in a row\. Last miss: http/);
});

test('one that is right and only out of the balancer is put back, and not deployed again', async () => {
  const { roll, balancer, fleet } = balancedStage(four);
  for (const name of ['a', 'b', 'c', 'd']) Object.assign(fleet.at(name), { installed: '2.0', running: '2.0' });
  const target = balancer().targets.get('c' as HostName);
  if (target !== undefined) target.state = 'unused';
  const { hosts, verdict } = await roll();
  expect(verdict.outcome).toBe('done');
  expect(hosts.map(({ host, outcome }) => `${host.name} ${outcome.kind}`).toSorted()).toEqual([
    'a skipped',
    'b skipped',
    'c done',
    'd skipped',
  ]);
  expect(fleet.at('c').deploys).toEqual([]);
  expect(balancer().serving()).toHaveLength(4);
});

test('a target that nobody knows makes the versions mixed', async () => {
  const { roll, balancer } = balancedStage(four);
  balancer().strangers.push({ group: 'tg', target: 'i-0f' });
  expect((await roll()).verdict).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
});

test.each(['draining', 'deploying', 'verifying', 'registering'] as const)(
  'a cancel while a host is %s leaves it on record as drained, or in service',
  async (phase) => {
    const { roll, balancer, clock, saved, cancel } = balancedStage(four, {
      onEvent: ({ event }) => {
        if (event.kind === 'phase-started' && event.host.name === 'b' && event.phase === phase)
          void clock.sleep(100).then(() => cancel.abort(cancelled()));
      },
    });
    let at = 0;
    cancel.signal.addEventListener('abort', () => {
      at = clock.now();
    });
    const { hosts, stopped } = await roll();
    expect(stopped?.code).toBe('CANCELLED');
    expect(hosts[1]?.outcome).toEqual({ kind: 'interrupted', phase });
    expect(saved.at(-1)?.drained).toEqual(['b']);
    expect(hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'interrupted', 'not-started', 'not-started']);
    // The window has to be shut within the runner's 7.5 s.
    expect(clock.now() - at).toBeLessThanOrEqual(3_600);
    if (phase === 'draining') expect(['initial', 'healthy']).toContain(balancer().targets.get('b' as HostName)?.state);
  },
);
