import { expect, test } from 'vitest';
import { SallyportError } from '../../errors.ts';
import type { Host, HostName, Role } from '../../inventory/host.ts';
import type { Version } from '../../version.ts';
import type { Observation, Way } from '../deployer.ts';
import type { CommandEnd, Remote, RemoteCommand } from '../remote.ts';
import { commandDeployer } from './command-deployer.ts';
import { versionIn } from './version-command.ts';

const host: Host = { name: 'web-1' as HostName, role: 'web' as Role, address: 'web-1', hostKeys: [] };
const unending = new AbortController().signal;
const ok = { kind: 'status', status: 0 } as const;

type StageOptions = { signal?: AbortSignal; rollbackCommand?: string; previousVersionCommand?: string };

type Script = { exit?: CommandEnd['exit']; stdout?: string; stderr?: string } | SallyportError;

function stage(script: Script, { signal = unending, ...more }: StageOptions = {}) {
  const ran: RemoteCommand[] = [];
  const events: object[] = [];
  const remote: Remote = {
    run: async (_, command) => {
      ran.push(command);
      signal.throwIfAborted();
      if (script instanceof SallyportError) throw script;
      const end = { exit: ok, stdout: '', stderr: '', ...script };
      for (const stream of ['stdout', 'stderr'] as const) {
        for (const line of end[stream].split('\n').filter((text) => text !== '')) command.onLine?.(stream, line);
      }
      return end;
    },
  };
  const deployer = commandDeployer({
    remote,
    emit: (event) => events.push(event),
    settingsFor: () => ({
      kind: 'command',
      deployCommand: 'deploy',
      versionCommand: 'version',
      commandTimeout: 600_000,
      ...more,
    }),
  });
  const change = (from: Observation = { kind: 'none' }) => ({ host, from, to: '2.0' as Version, drained: false });
  return {
    ran,
    events,
    deploy: (from?: Observation) => deployer.deploy([change(from)], signal).get(host.name),
    rollBack: (from?: Observation) => deployer.rollBack([change(from)], signal).get(host.name),
    preflight: (from: Observation, way: Way = 'deploy') => deployer.preflight(change(from), way, signal),
    previous: () => deployer.previous(host, signal),
    observe: () => deployer.observe(host, signal),
  };
}

test('a deploy streams its lines and sees its variables', async () => {
  const { deploy, ran, events } = stage({ stdout: 'one\ntwo\n', stderr: 'careful\n' });
  expect(await deploy({ kind: 'version', version: '1.0' as Version })).toEqual({ kind: 'deployed' });
  expect(ran[0]).toMatchObject({
    script: 'deploy',
    timeout: 600_000,
    environment: {
      SALLYPORT_VERSION: '2.0',
      SALLYPORT_PREVIOUS_VERSION: '1.0',
      SALLYPORT_HOST: 'web-1',
      SALLYPORT_ROLE: 'web',
    },
  });
  expect(events).toEqual([
    { kind: 'host-output', host, stream: 'stdout', line: 'one' },
    { kind: 'host-output', host, stream: 'stdout', line: 'two' },
    { kind: 'host-output', host, stream: 'stderr', line: 'careful' },
  ]);
});

test('a roll-back is told where to go and what it leaves, as a deploy is', async () => {
  const { rollBack, ran } = stage({}, { rollbackCommand: 'back' });
  expect(await rollBack({ kind: 'version', version: '2.1' as Version })).toEqual({ kind: 'deployed' });
  expect(ran[0]).toMatchObject({
    script: 'back',
    environment: { SALLYPORT_VERSION: '2.0', SALLYPORT_PREVIOUS_VERSION: '2.1', SALLYPORT_HOST: 'web-1' },
  });
  const failed = await stage({ exit: { kind: 'status', status: 1 } }, { rollbackCommand: 'back' }).rollBack();
  expect(failed).toMatchObject({
    kind: 'failed',
    error: { message: expect.stringMatching(/^rollback-command on web-1 ended/) },
  });
});

test.each([
  ['ready', { rollbackCommand: 'back' }, { kind: 'version', version: '1.0' as Version }],
  ['there is no rollback-command', {}, { kind: 'version', version: '1.0' as Version }],
  ['it runs 2.0 already', { rollbackCommand: 'back' }, { kind: 'version', version: '2.0' as Version }],
  ['it runs nothing yet', { rollbackCommand: 'back' }, { kind: 'none' }],
  ['what it runs can’t be seen', { rollbackCommand: 'back' }, { kind: 'unknown', reason: 'x' }],
] as const)('the way back, before anything changes: %s', async (expected, options, from) => {
  const { wayBack, missing } = await stage({}, options).preflight(from);
  expect(wayBack.kind === 'none' ? wayBack.why : wayBack.kind).toBe(expected);
  expect(missing).toEqual([]);
});

test('a roll-back that no command can do is missed before anything changes', async () => {
  const from = { kind: 'version', version: '2.0' as Version } as const;
  const { missing } = await stage({}).preflight(from, 'roll-back');
  expect(missing).toMatchObject([{ code: 'NO_WAY_BACK', hint: 'Write rollback-command for the role web.' }]);
  expect((await stage({}, { rollbackCommand: 'back' }).preflight(from, 'roll-back')).missing).toEqual([]);
});

test('without a rollback-command nothing is run on the host', async () => {
  const { rollBack, ran } = stage({});
  expect(await rollBack()).toMatchObject({
    kind: 'failed',
    error: { hint: 'Write rollback-command for the role web.' },
  });
  expect(ran).toEqual([]);
});

test('the version before is what previous-version-command prints, and else unknown', async () => {
  const { previous, ran } = stage({ stdout: '0.9' }, { previousVersionCommand: 'before' });
  expect(await previous()).toEqual({ kind: 'version', version: '0.9' });
  expect(ran[0]?.script).toBe('before');
  expect(await stage({}).previous()).toEqual({ kind: 'unknown', reason: 'there is no previous-version-command' });
});

test.each<Observation>([{ kind: 'none' }, { kind: 'unknown', reason: '' }])(
  'the previous version is empty where it is $kind',
  async (previous) => {
    const { deploy, ran } = stage({});
    await deploy(previous);
    expect(ran[0]?.environment['SALLYPORT_PREVIOUS_VERSION']).toBe('');
  },
);

test('a failed command is told with its host, its end and its last words', async () => {
  const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`).join('\n');
  const failed = await stage({ exit: { kind: 'status', status: 7 }, stdout: 'out', stderr: lines }).deploy();
  expect(failed).toMatchObject({ kind: 'failed', error: { code: 'COMMAND_FAILED' } });
  expect(failed?.kind === 'failed' && failed.error.message).toBe(
    'deploy-command on web-1 ended with status 7.\nIts last words:\nline 4\nline 5\nline 6\nline 7\nline 8',
  );
  const killed = await stage({ exit: { kind: 'signal', signal: 'TERM' } }).deploy();
  expect(killed?.kind === 'failed' && killed.error.message).toBe(
    'deploy-command on web-1 was ended by signal TERM. It printed nothing.',
  );
});

test.each(['CONNECTION_LOST', 'COMMAND_TIMED_OUT'] as const)(
  '%s is no failed command: it may still be running',
  async (code) => {
    const cause = new SallyportError(code, { message: 'first cause.', hint: '' });
    const failed = await stage(cause).deploy();
    expect(failed).toMatchObject({ kind: 'failed', error: { code, cause } });
    expect(failed?.kind === 'failed' && failed.error.message).toMatch(code === 'CONNECTION_LOST' ? lost : late);
  },
);

const lost =
  'The connection to web-1 was lost while deploy-command ran there. The command may still be running: how it ends is not known.';
const late = 'deploy-command did not end on web-1 within 600 s. It may still be running there.';

test('an abort is handed on as it is', async () => {
  const stop = new AbortController();
  stop.abort(new Error('cancelled'));
  await expect(stage({}, { signal: stop.signal }).deploy()).rejects.toBe(stop.signal.reason);
  await expect(stage({}, { signal: stop.signal }).observe()).rejects.toBe(stop.signal.reason);
});

test.each([
  ['2.0\n', 'version 2.0'],
  ['Welcome!\r\n\r\n  2.0  \r\n\n', 'version 2.0'],
  ['', 'none'],
  [' \n\t\n', 'none'],
  ['2.0\nlogout by profile\n', 'unknown the last line that version-command printed is no version: “shown”'],
  ['2.0 (3f2a9c1)', 'unknown the last line that version-command printed is no version: “shown”'],
  ['\u001b[32m2.0\u001b[0m', 'unknown the last line that version-command printed is no version: “shown”'],
])('%j is read as %s', (stdout, expected) => {
  const seen = versionIn('version-command', stdout, ['shown']);
  const detail = seen.kind === 'version' ? ` ${seen.version}` : seen.kind === 'unknown' ? ` ${seen.reason}` : '';
  expect(`${seen.kind}${detail}`).toBe(expected);
});

test('what can’t be asked is unknown, with the reason', async () => {
  expect(await stage({ stdout: '2.0' }).observe()).toEqual({ kind: 'version', version: '2.0' });
  expect(await stage({ exit: { kind: 'status', status: 1 }, stdout: '2.0', stderr: 'no such file' }).observe()).toEqual(
    {
      kind: 'unknown',
      reason: 'version-command ended with status 1: “no such file”',
    },
  );
  expect(await stage({ exit: { kind: 'status', status: 1 }, stdout: 'no REVISION' }).observe()).toEqual({
    kind: 'unknown',
    reason: 'version-command ended with status 1: “no REVISION”',
  });
  const lost = new SallyportError('CONNECTION_LOST', { message: 'gone', hint: '' });
  expect(await stage(lost).observe()).toEqual({ kind: 'unknown', reason: 'version-command could not be asked: gone' });
});
