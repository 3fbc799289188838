import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { CommandEnd } from '../deployers/remote.ts';
import { deploy } from './deploy.ts';
import { plan } from './plan.ts';
import { rollback } from './rollback.ts';

const ok: CommandEnd['exit'] = { kind: 'status', status: 0 };

/** Three hosts, and what was run on them in order; `migrate` and `notify` end as they are told to. */
function stage(changes: Record<string, string>, ends: Partial<Record<'migrate' | 'notify', CommandEnd['exit']>> = {}) {
  const run = runWorld();
  const ran: string[] = [];
  const recorded: unknown[] = [];
  const remote: typeof run.fleet.remote = {
    run: async (host, command, signal) => {
      const { script, environment } = command;
      if (script === 'deploy' || script === 'rollback') ran.push(`${script} ${host}`);
      if (script !== 'migrate' && script !== 'notify') return await run.fleet.remote.run(host, command, signal);
      const { SALLYPORT_VERSION: to, SALLYPORT_PREVIOUS_VERSION: from } = environment;
      ran.push(`${script} ${host} ${from} → ${to}`);
      recorded.push(run.saved.at(-1)?.inFlight);
      command.onLine?.('stderr', `${script} says no`);
      return { exit: ends[script] ?? ok, stdout: '', stderr: '' };
    },
  };
  const { network, uploads } = run.fleet;
  const failed = new Map();
  const hosts = { connect: async () => ({ remote, network, uploads, failed, close: async () => undefined }) };
  const settings = runSettings({
    SALLYPORT_BEFORE_COMMAND: 'migrate',
    SALLYPORT_AFTER_COMMAND: 'notify',
    SALLYPORT_ROLLBACK_COMMAND: 'rollback',
    ...changes,
  });
  return { ...run, world: { ...run.world, hosts }, settings, ran, recorded };
}

test('each runs once, on one host: before the first one changes and after the last one is done', async () => {
  const { world, settings, ran, recorded, saved } = stage({});
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(ran).toEqual([
    'migrate web-1 1.0 → 2.0',
    ...['deploy web-1', 'deploy web-2', 'deploy web-3'],
    'notify web-1 1.0 → 2.0',
  ]);
  // A post step says which of them was cut.
  expect(recorded).toEqual(
    ['before-command', 'after-command'].map((name) => [{ host: 'web-1', phase: `running ${name}` }]),
  );
  expect(saved.at(-1)?.inFlight).toEqual([]);
});

test('where nothing is to change, and in a roll-back, neither runs', async () => {
  const done = stage({ SALLYPORT_VERSION: '1.0' });
  expect(await deploy(done.settings, done.world)).toMatchObject({ outcome: 'nothing-to-do' });
  expect(done.ran).toEqual([]);
  const back = stage({ SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' });
  expect(await rollback(back.settings, back.world)).toMatchObject({ outcome: 'done' });
  expect(back.ran).toEqual(['web-1', 'web-2', 'web-3'].map((host) => `rollback ${host}`));
});

test('a before-command that fails changes no host', async () => {
  const { world, settings, ran } = stage({}, { migrate: { kind: 'status', status: 1 } });
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'halted', exitCode: 3, mixed: false, failure: { code: 'COMMAND_FAILED' } });
  expect(result.failure?.message).toContain('before-command on web-1 ended with status 1');
  expect(result.failure?.message).toContain('migrate says no');
  expect(ran).toEqual(['migrate web-1 1.0 → 2.0']);
  expect(result.hosts.map(({ outcome, after }) => [outcome.kind, after])).toEqual(
    Array(3).fill(['not-started', { kind: 'version', version: '1.0' }]),
  );
});

test('an after-command that fails leaves the hosts where they are, and fails the run', async () => {
  const { world, settings, ran } = stage({}, { notify: { kind: 'status', status: 1 } });
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'halted', exitCode: 4, mixed: false });
  expect(result.failure).toMatchObject({ code: 'AFTER_COMMAND_FAILED' });
  expect(result.hosts.every(({ outcome }) => outcome.kind === 'done')).toBe(true);
  expect(ran).not.toContain('rollback web-3');
});

test('after a batch that failed the after-command does not run, and nothing goes back over a migration that was not declared reversible', async () => {
  const { world, settings, ran, fleet, events } = stage({ SALLYPORT_ROLLBACK_SCOPE: 'all' });
  fleet.at('web-2').fault = 'never healthy';
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ exitCode: 4, mixed: true });
  expect(ran.filter((what) => /^(?:rollback|notify)/.test(what))).toEqual([]);
  const warnings = events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));
  expect(warnings.join('\n')).toMatch(
    /^Nothing is rolled back once before-command has run.*^Nothing is rolled back: before-command has run/ms,
  );
});

test('declared reversible, it may be rolled back over', async () => {
  const changes = { SALLYPORT_ROLLBACK_SCOPE: 'all', SALLYPORT_BEFORE_COMMAND_REVERSIBLE: 'yes' };
  const { world, settings, ran, fleet } = stage(changes);
  fleet.at('web-2').fault = 'never healthy';
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'rolled-back', exitCode: 5 });
  expect(ran).toContain('rollback web-1');
});

test('a plan says what runs once and where, and runs nothing', async () => {
  const { world, settings, ran } = stage({ SALLYPORT_MODE: 'plan' });
  const result = await plan(settings, world);
  expect(result.plan?.once).toEqual({ before: 'web-1', after: 'web-1' });
  expect(ran).toEqual([]);
});

test('a cancel ends it, and no host changes', async () => {
  const run = stage({});
  const connect = async () => {
    const fleet = await run.world.hosts.connect();
    const remote: typeof fleet.remote = {
      run: async (host, command, signal) => {
        if (command.script === 'migrate') run.cancel.abort(failure('CANCELLED'));
        signal.throwIfAborted();
        return await fleet.remote.run(host, command, signal);
      },
    };
    return { ...fleet, remote };
  };
  const result = await deploy(run.settings, { ...run.world, hosts: { connect } });
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: 130 });
  expect(run.ran).toEqual([]);
});
