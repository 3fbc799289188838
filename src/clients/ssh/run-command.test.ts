import { PassThrough } from 'node:stream';
import type { Client } from 'ssh2';
import { expect, test } from 'vitest';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { foreignLines } from '../../report/foreign-output.ts';
import type { Connection } from './connection.ts';
import { runCommand } from './run-command.ts';

type Started = (error: Error | undefined, channel?: PassThrough) => void;

/** A connection whose `exec` is told by hand, for what a real one does only now and then. */
function runOver(
  exec: (line: string, started: Started) => void,
  signal = new AbortController().signal,
  clock = virtualClock({ moves: 'by-hand' }),
) {
  const connection: Connection = {
    client: { exec } as unknown as Client,
    lost: new Promise<never>(() => undefined),
    isLost: () => false,
    close: async () => undefined,
  };
  const lines = (onLine: (line: string) => void) => foreignLines((text) => text, onLine);
  const command = { script: 'cat REVISION', environment: {}, timeout: 60_000 };
  return runCommand({ connection, name: 'web-1', clock, lines }, command, signal);
}

function makeChannel() {
  const told: string[] = [];
  const more = {
    stderr: new PassThrough(),
    signal: (name: string) => told.push(name),
    close: () => told.push('close'),
  };
  return { channel: Object.assign(new PassThrough(), more), told };
}

test('an exit status that comes in one breath with the start is not lost', async () => {
  const end = await runOver((_, started) => {
    const { channel } = makeChannel();
    started(undefined, channel);
    // As ssh2 does when one TCP segment brings all of it: before any promise goes on.
    channel.emit('exit', 0);
    channel.write('v1\n');
    channel.end(() => channel.emit('close'));
  });
  expect(end).toEqual({ exit: { kind: 'status', status: 0 }, stdout: 'v1\n', stderr: '' });
});

test('output that a child keeps open is waited for a moment only, and then shut', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  const { channel, told } = makeChannel();
  const ended = runOver(
    (_, started) => {
      started(undefined, channel);
      channel.emit('exit', 0);
      channel.write('late\n');
    },
    undefined,
    clock,
  );
  await clock.advance(2_999);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(await ended).toMatchObject({ stdout: 'late\n' });
  expect(told).toEqual(['close']);
});

test('a command that starts after nobody wants it any more is told to end', async () => {
  const cancel = new AbortController();
  const { channel, told } = makeChannel();
  let start: Started = () => undefined;
  const ended = runOver((_, started) => {
    start = started;
  }, cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(ended).rejects.toThrow('cancelled');
  start(undefined, channel);
  expect(told).toEqual(['TERM', 'close']);
});

test('the host itself is given a limit, a little past ours', async () => {
  const lines: string[] = [];
  void runOver((line) => lines.push(line));
  expect(lines).toEqual([expect.stringContaining('"timeout 65"')]);
});

test('sshd that starts no command is told apart from a connection that is going', async () => {
  const refused = Object.assign(new Error('(SSH) Channel open failure: open failed'), { reason: 2 });
  expect(await failureOf(runOver((_, started) => started(refused)))).toMatchObject({
    code: 'COMMAND_FAILED',
    hint: expect.stringContaining('MaxSessions'),
  });
  const going = new Error('No response from server');
  expect(await failureOf(runOver((_, started) => started(going)))).toMatchObject({ code: 'CONNECTION_LOST' });
});

test('a socket that is gone before the connection is told to be is a lost connection, not a defect of ours', async () => {
  const notConnected = () => {
    throw new Error('Not connected');
  };
  expect(await failureOf(runOver(notConnected))).toMatchObject({ code: 'CONNECTION_LOST' });
});
