import { expect, test } from 'vitest';
import { failure, noHosts, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { GroupId, HostName } from '../inventory/host.ts';
import { exactCidr } from '../window/exact-cidr.ts';
import { deploy } from './deploy.ts';
import { plan } from './plan.ts';

test('a good release reaches every host through a window that is open meanwhile and gone after', async () => {
  const { world, firewall, fleet, events } = runWorld();
  const openDuring: number[] = [];
  const run = fleet.remote.run;
  const hosts = {
    connect: async () => ({
      ...(await world.hosts.connect(noHosts, undefined, world.cancelled)),
      remote: { run: spy },
    }),
  };
  const spy: typeof run = (...call) => {
    openDuring.push(firewall.rules.size);
    return run(...call);
  };
  const result = await deploy(runSettings(), { ...world, hosts });
  expect(result).toMatchObject({ outcome: 'done', exitCode: 0, mixed: false });
  expect(result.hosts.map(({ after }) => after)).toEqual(Array(3).fill({ kind: 'version', version: '2.0' }));
  expect(new Set(openDuring)).toEqual(new Set([1]));
  expect(firewall.rules.size).toBe(0);
  expect(result.windows[0]?.closed).toBeGreaterThan(result.windows[0]?.opened ?? Number.NaN);
  expect(events.at(-1)?.kind).toBe('run-ended');
});

test('the intent is saved before the rule is asked for, its id right after, and that it is closed at the end', async () => {
  const { world, firewall, saved } = runWorld();
  const atAuthorize: number[] = [];
  const authorizeRule = firewall.authorizeRule;
  firewall.authorizeRule = (request) => {
    atAuthorize.push(saved.length);
    expect(saved.at(-1)?.windows[0]).toMatchObject({ cidr: request.cidr, nonce: request.tags['sallyport:nonce'] });
    return authorizeRule(request);
  };
  await deploy(runSettings(), world);
  expect(atAuthorize).toEqual([1]);
  expect(saved[1]?.windows[0]?.rule).toBe('sgr-1');
  expect(saved.at(-1)?.windows[0]?.closed).toBe(true);
});

test('every host that changes is on record before its command starts', async () => {
  const { world, fleet, saved } = runWorld();
  const seen: unknown[] = [];
  const run = fleet.remote.run;
  const remote: typeof fleet.remote = {
    run: (host, command, signal) => {
      if (command.script === 'deploy') seen.push(saved.at(-1)?.inFlight.some((one) => one.host === host));
      return run(host, command, signal);
    },
  };
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), remote }),
  };
  await deploy(runSettings(), { ...world, hosts });
  expect(seen).toEqual([true, true, true]);
});

test('a plan opens and shuts the window and changes no host', async () => {
  const { world, firewall, fleet } = runWorld();
  const result = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), world);
  expect(result).toMatchObject({ outcome: 'planned', exitCode: 0 });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['not-started', 'not-started', 'not-started']);
  expect(fleet.hosts.flatMap(({ name }) => fleet.at(name).deploys)).toEqual([]);
  expect(firewall.rules.size).toBe(0);
});

test('a plan tells of mixed versions that it finds, and is no failure for that', async () => {
  const { world, fleet } = runWorld();
  fleet.at('web-2').installed = '1.1';
  const result = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), world);
  expect(result).toMatchObject({ outcome: 'planned', exitCode: 0, mixed: true });
});

test('without a window nothing of AWS is called', async () => {
  const { world } = runWorld();
  const cloud = { enter: () => Promise.reject(failure('ROLE_DENIED')) };
  const result = await deploy(runSettings({ SALLYPORT_WINDOW: 'none' }), { ...world, cloud });
  expect(result).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(result.windows).toEqual([]);
});

test('things that fail side by side are all told, and nothing is opened', async () => {
  const { world, firewall } = runWorld();
  const result = await deploy(runSettings(), {
    ...world,
    cloud: { enter: () => Promise.reject(failure('ROLE_DENIED')) },
    address: { address: () => Promise.reject(failure('ADDRESS_UNKNOWN')) },
  });
  expect(result).toMatchObject({ outcome: 'refused', exitCode: 2 });
  expect([result.failure, ...result.alsoFailed].map((error) => error?.code)).toEqual([
    'ROLE_DENIED',
    'ADDRESS_UNKNOWN',
  ]);
  expect(firewall.rules.size).toBe(0);
});

test('a host that can’t be connected to ends the run before any change, the window shut', async () => {
  const { world, firewall, fleet } = runWorld();
  const bad = fleet.hosts[1]?.name;
  if (bad === undefined) throw new Error('no host');
  const failed = new Map([[bad, failure('HOST_KEY_MISMATCH')]]);
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), failed }),
  };
  const result = await deploy(runSettings(), { ...world, hosts });
  expect(result).toMatchObject({ outcome: 'refused', exitCode: 2, failure: { code: 'HOST_KEY_MISMATCH' } });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['not-started', 'unreachable', 'not-started']);
  expect(fleet.hosts.flatMap(({ name }) => fleet.at(name).deploys)).toEqual([]);
  expect(firewall.rules.size).toBe(0);
});

test('hosts that do not answer through the open window end the run before anybody connects, the window shut (#11)', async () => {
  const { world, firewall, events } = runWorld();
  let connected = 0;
  const hosts = {
    connect: async () => {
      connected += 1;
      return await world.hosts.connect(noHosts, undefined, world.cancelled);
    },
  };
  const ports = { answers: async () => ({ kind: 'silent' }) as const };
  const result = await deploy(runSettings(), { ...world, hosts, ports });
  expect(result).toMatchObject({ exitCode: 2, failure: { code: 'HOST_UNREACHABLE' } });
  expect(connected).toBe(0);
  expect(events.filter(({ kind }) => kind === 'window-closed')).toHaveLength(1);
  expect(firewall.rules.size).toBe(0);
});

test('a window that would not close is exit 8, and does not hide what failed before it', async () => {
  const { world, firewall, fleet } = runWorld();
  fleet.at('web-2').fault = 'never healthy';
  firewall.failures.set('revokeRule', failure('WINDOW_DENIED'));
  const result = await deploy(runSettings(), world);
  expect(result).toMatchObject({ outcome: 'clean-up-failed', exitCode: 8, mixed: true });
  expect(result.failure?.code).toBe('HEALTH_CHECK_FAILED');
  expect(result.alsoFailed.map(({ code }) => code)).toEqual(['WINDOW_NOT_CLOSED']);
  expect(result.alsoFailed[0]?.hint).toContain('revoke-security-group-ingress');
});

test('a release that is bad on the second host leaves the third alone', async () => {
  const { world, firewall, fleet } = runWorld();
  fleet.at('web-2').fault = 'never healthy';
  const result = await deploy(runSettings(), world);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, mixed: true });
  expect(fleet.at('web-3').deploys).toEqual([]);
  expect(firewall.rules.size).toBe(0);
});

test('a cancel while a host deploys records it and shuts the window', async () => {
  const { world, firewall, fleet, cancel, saved } = runWorld();
  const run = fleet.remote.run;
  const remote: typeof fleet.remote = {
    run: (host, command, signal) => {
      if (command.script === 'deploy') cancel.abort(failure('CANCELLED'));
      return run(host, command, signal);
    },
  };
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), remote }),
  };
  const result = await deploy(runSettings(), { ...world, hosts });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['interrupted', 'not-started', 'not-started']);
  expect(result.failure?.code).toBe('CANCELLED');
  expect(saved.at(-1)?.inFlight).toMatchObject([{ host: 'web-1' }]);
  expect(firewall.rules.size).toBe(0);
});

test('with a bastion the window is one to the bastion, and only that is knocked on', async () => {
  const { world, events } = runWorld();
  const knocked: string[] = [];
  const ports: typeof world.ports = {
    answers: async (address, port) => {
      knocked.push(`${address}:${port}`);
      return { kind: 'open' };
    },
  };
  const settings = runSettings({ SALLYPORT_SSH_JUMP: 'bastion.example.com:2200' });
  const result = await deploy(settings, { ...world, ports });
  expect(result).toMatchObject({ outcome: 'done', windows: [{ facts: { port: 2200 } }] });
  expect(new Set(knocked)).toEqual(new Set(['bastion.example.com:2200']));
  expect(result.hosts).toHaveLength(3);
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: 'step-finished',
      step: 'reach',
      detail: 'bastion bastion.example.com answers',
    }),
  );
});

test.each([
  ['all answer before there is a window', ['web-1', 'web-2', 'web-3'], 1],
  ['one does not', ['web-1', 'web-3'], 0],
])('window: none is suggested when %s, and nothing is waited for', async (_, greeting, times) => {
  const { world, events, clock } = runWorld();
  const signals: AbortSignal[] = [];
  const greeter: typeof world.greeter = {
    // Whoever is silent stays so: its knock ends when nobody wants to know any more.
    greets: (address, _port, signal) => {
      signals.push(signal);
      if (greeting.includes(address)) return Promise.resolve(true);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const emit: typeof world.emit = (event) => {
    // A packet that is sent again once the rule is there would be answered.
    if (event.kind === 'step-started' && event.step === 'window') {
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
    }
    world.emit(event);
  };
  const plain = runWorld();
  const from = clock.now();
  expect(await deploy(runSettings(), { ...world, emit, greeter })).toMatchObject({ outcome: 'done' });
  expect(await deploy(runSettings(), plain.world)).toMatchObject({ outcome: 'done' });
  expect(clock.now() - from).toBe(plain.clock.now() - from);
  const suggested = events.filter((event) => event.kind === 'warning' && event.message.includes('window: none'));
  expect(suggested).toHaveLength(times);
});

test('a door that another’s rule holds open suggests nothing', async () => {
  const { world, events, firewall } = runWorld();
  const answer = { ...firewall, authorizeRule: async () => ({ kind: 'exists' as const }) };
  const entered = await world.cloud.enter(world.cancelled);
  await firewall.authorizeRule({
    group: 'sg-0123456789abcdef0' as GroupId,
    cidr: exactCidr('203.0.113.7'),
    port: 22,
    description: '',
    tags: {},
  });
  const cloud = { enter: async () => ({ ...entered, firewall: answer }) };
  const greeter = { greets: async () => true };
  expect(await deploy(runSettings(), { ...world, cloud, greeter })).toMatchObject({ outcome: 'done' });
  const messages = events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));
  expect(messages.filter((message) => message.includes('window: none'))).toEqual([]);
});

test.each([
  ['is opened again', false],
  ['and that can’t be opened again ends the rollout before the next batch', true],
])('a window that somebody shuts while a batch changes %s (#14)', async (_, denied) => {
  const { world, firewall, fleet, events } = runWorld();
  const run = fleet.remote.run;
  const remote: typeof fleet.remote = {
    run: (host, command, signal) => {
      if (command.script === 'deploy' && host === 'web-1') {
        firewall.rules.clear();
        if (denied)
          firewall.authorizeRule = async () => ({ kind: 'refused' as const, error: failure('WINDOW_DENIED') });
      }
      return run(host, command, signal);
    },
  };
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), remote }),
  };
  const result = await deploy(runSettings(), { ...world, hosts });
  expect(result).toMatchObject(
    denied ? { outcome: 'mixed', exitCode: 4, failure: { code: 'WINDOW_VANISHED' } } : { outcome: 'done', exitCode: 0 },
  );
  expect(fleet.hosts.map(({ name }) => fleet.at(name).deploys.length)).toEqual(denied ? [1, 0, 0] : [1, 1, 1]);
  expect(events.filter(({ kind }) => kind === 'window-opened')).toHaveLength(denied ? 1 : 2);
  expect(firewall.rules.size).toBe(0);
});

test('at window-max the port is shut under a batch that runs: its hosts go on, the next batch does not start (#14)', async () => {
  const { world, clock, firewall, fleet, events } = runWorld();
  const minutes = 60_000;
  // The deadline counts from the first batch on, so it is a minute later than window-max.
  const slow: Record<string, number> = { version: 1, deploy: 29.5 };
  let open = 1;
  const remote: typeof fleet.remote = {
    run: async (host, command, signal) => {
      if (host === 'web-1') {
        const wait = slow[command.script] ?? 0;
        slow[command.script] = 0;
        await clock.sleep(wait * minutes, signal);
        if (command.script === 'deploy') open = firewall.rules.size;
      }
      return await fleet.remote.run(host, command, signal);
    },
  };
  const hosts = {
    connect: async () => ({ ...(await world.hosts.connect(noHosts, undefined, world.cancelled)), remote }),
  };
  const half = { SALLYPORT_WINDOW_MAX: '30m', SALLYPORT_WINDOW_TTL: '30m', SALLYPORT_DEADLINE: '30m' };
  const result = await deploy(runSettings(half), { ...world, hosts });

  expect(open).toBe(0);
  expect(result).toMatchObject({ outcome: 'mixed', exitCode: 4, failure: { code: 'WINDOW_TOO_LONG' } });
  expect(result.hosts.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not-started', 'not-started']);
  expect(events.filter(({ kind }) => kind === 'window-closed')).toMatchObject([{ milliseconds: 30 * minutes }]);
  expect(result.windows[0]?.closed).toBe((result.windows[0]?.opened ?? 0) + 30 * minutes);
});

test('a login that can’t work ends the run before a rule is asked for', async () => {
  const { world, firewall, saved } = runWorld();
  const login = { check: () => Promise.reject(failure('SSH_KEY_INVALID')) };
  expect(await deploy(runSettings(), { ...world, login })).toMatchObject({ outcome: 'refused', exitCode: 2 });
  expect([saved, firewall.rules.size]).toEqual([[], 0]);
});

test('a cancel that meets a close under way leaves it five seconds, then main ends with what is still open', async () => {
  const { world, firewall, cancel, clock } = runWorld();
  let asked = 0;
  const revokeRule = async () => {
    asked = clock.now();
    cancel.abort(failure('CANCELLED'));
    return await new Promise<never>(() => undefined);
  };
  const enter = async (signal: AbortSignal) => {
    const cloud = await world.cloud.enter(signal);
    return { ...cloud, firewall: { ...firewall, ...cloud.firewall, revokeRule } };
  };
  const result = await deploy(runSettings({ SALLYPORT_BATCHES: '3' }), { ...world, cloud: { enter } });
  expect(result).toMatchObject({ exitCode: 8, failure: { code: 'WINDOW_NOT_CLOSED' } });
  expect(clock.now() - asked).toBe(5_000);
});

test('a run that is refused because of one host tells what the others were seen to run', async () => {
  const { world, fleet } = runWorld();
  fleet.at('web-2').fault = 'version command fails';
  const result = await deploy(runSettings(), world);
  expect(result).toMatchObject({ outcome: 'refused', exitCode: 2 });
  expect(result.hosts.map(({ after }) => (after.kind === 'version' ? after.version : after.kind))).toEqual([
    '1.0',
    'unknown',
    '1.0',
  ]);
});

test('where not every host can be logged in to, the step is a failed one that says how many could', async () => {
  const { world, events, fleet } = runWorld();
  const failed = new Map([['web-2' as HostName, failure('SSH_AUTHENTICATION_FAILED')]]);
  const connect = async () => ({ ...fleet, failed, close: async () => undefined });
  expect(await deploy(runSettings(), { ...world, hosts: { connect } })).toMatchObject({ outcome: 'refused' });
  const told = events.find((event) => event.kind === 'step-failed' && event.step === 'connect');
  expect(told).toMatchObject({ error: { message: '2 of 3 hosts. SSH_AUTHENTICATION_FAILED on purpose' } });
});

test('a group whose rules a resource of Terraform owns is warned of before the window opens', async () => {
  const { world, events } = runWorld();
  const group = 'sg-0123456789abcdef0';
  const owner = { address: 'aws_security_group.web', how: 'inline' } as const;
  const outputs = new Map([['security_group_id', { value: group, sensitive: false }]]);
  const read = async () => ({ outputs, ruleOwners: new Map([[group, owner]]) });
  const settings = runSettings({ SALLYPORT_TERRAFORM_STATE: 'x.tfstate' });
  expect(await deploy(settings, { ...world, terraform: { read } })).toMatchObject({ outcome: 'done' });
  const kinds = events.map((event) => (event.kind === 'warning' ? event.message : event.kind));
  const at = kinds.findIndex((kind) => kind.startsWith('aws_security_group.web takes every rule of'));
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(kinds.indexOf('window-opened') === -1 ? kinds.length : kinds.indexOf('window-opened'));
});
