import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { LineSink } from '../../report/foreign-output.ts';
import { keepTail } from './keep-tail.ts';
import type { ProcessExit, ProcessRequest } from './run-process.ts';

/** A child that runs, or failed to start. */
export type Child = {
  /** Also the id of its process group; undefined when it did not start. */
  readonly pid: number | undefined;
  /** Aborted when the child itself has ended; others of its group may live on. */
  readonly exited: AbortSignal;
  /** All output is in. An Error: it did not start. */
  readonly closed: Promise<ProcessExit | Error>;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Waits for nothing any more. */
  readonly dispose: () => void;
};

/** Output may come for so long after the child's end: a daemon that it left behind holds the pipe open for ever. */
const pipeGrace = 2_000;

/** Starts it as the leader of a new process group. */
export function startChild({ command, args, cwd, environment, clock, sink, input }: ProcessRequest): Child {
  const exited = new AbortController();
  const disposed = new AbortController();
  const stdout = collect(64 * 1024 * 1024, sink?.('stdout'));
  const stderr = collect(64 * 1024, sink?.('stderr'));
  let started: ChildProcessByStdio<Writable, Readable, Readable> | undefined;

  const closed = new Promise<ProcessExit | Error>((resolve) => {
    try {
      const child = spawn(command, [...args], {
        cwd,
        env: environment,
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      started = child;
      // Who does not read to the end has read enough.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      child.stdout.on('data', stdout.take);
      child.stderr.on('data', stderr.take);
      child.once('error', resolve);
      child.once('exit', (status, signal) => {
        exited.abort();
        const exit = exitOf(status, signal);
        child.once('close', () => resolve(exit));
        clock.sleep(pipeGrace, disposed.signal).then(
          () => resolve(exit),
          () => undefined,
        );
      });
    } catch (error) {
      // Some failures are thrown and not emitted (too long an argument list).
      resolve(error instanceof Error ? error : new Error(String(error)));
    }
  });
  return {
    pid: started?.pid,
    exited: exited.signal,
    closed,
    output: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
    dispose: () => {
      disposed.abort();
      started?.stdout.destroy();
      started?.stderr.destroy();
      started?.unref();
      stdout.end();
      stderr.end();
    },
  };
}

function collect(limit: number, sink: LineSink | undefined) {
  const tail = keepTail(limit);
  return {
    take: (chunk: Buffer) => {
      tail.add(chunk);
      sink?.write(chunk);
    },
    text: tail.text,
    end: () => sink?.end(),
  };
}

function exitOf(status: number | null, signal: string | null): ProcessExit {
  return status === null ? { kind: 'signal', signal: signal ?? 'an unknown signal' } : { kind: 'status', status };
}
