import { PassThrough } from 'node:stream';
import type { Client } from 'ssh2';
import { expect, test } from 'vitest';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { foreignLines } from '../../report/foreign-output.ts';
import type { Connection } from './connection.ts';
import { runCommand } from './run-command.ts';

test('an exit status that comes in one breath with the start is not lost', async () => {
  const exec = (_: string, started: (error: undefined, channel: PassThrough) => void) => {
    const stderr = new PassThrough();
    const channel = Object.assign(new PassThrough(), { stderr, signal: () => undefined, close: () => undefined });
    started(undefined, channel);
    // As ssh2 does when one TCP segment brings all of it: before any promise goes on.
    channel.emit('exit', 0);
    channel.write('v1\n');
    channel.end(() => channel.emit('close'));
  };
  const connection: Connection = {
    client: { exec } as unknown as Client,
    lost: new Promise<never>(() => undefined),
    isLost: () => false,
    close: async () => undefined,
  };
  const lines = (onLine: (line: string) => void) => foreignLines((text) => text, onLine);
  const clock = virtualClock();
  const end = await runCommand(
    { connection, name: 'web-1', clock, lines },
    { script: 'cat REVISION', environment: {}, timeout: 60_000 },
    new AbortController().signal,
  );
  expect(end).toEqual({ exit: { kind: 'status', status: 0 }, stdout: 'v1\n', stderr: '' });
});
