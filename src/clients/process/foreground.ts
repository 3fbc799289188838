import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { CommandEnd } from '../../run/run-in-window.ts';
import { notStarted } from './not-started.ts';

export type ForegroundRequest = {
  /** The program, found on PATH, and its arguments; no shell is involved. */
  readonly words: readonly [string, ...string[]];
  /** The whole of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Gives the signals that this process gets to `take`, until what comes back is called. */
  readonly divert: (take: (signal: NodeJS.Signals) => void) => () => void;
  /** It has a terminal in front of it: then it shares our process group, or it could not ask for a password there. */
  readonly onTerminal: boolean;
};

/**
 * Runs a user's own command as the shell would: our input, output and errors are its own. The first signal is handed on to it and to all that
 * it has started; it may take its time. The second one kills them.
 */
export function runForeground({ words, environment, divert, onTerminal }: ForegroundRequest): Promise<CommandEnd> {
  const [command, ...args] = words;
  const cwd = process.cwd();
  return new Promise((resolve) => {
    let signals = 0;
    let pid: number | undefined;
    const waiting: NodeJS.Signals[] = [];
    const pass = (signal: NodeJS.Signals) => {
      signals += 1;
      if (signals > 1) send(pid, 'SIGKILL', onTerminal);
      // A Ctrl-C has reached everybody on the terminal already.
      else if (!(onTerminal && signal === 'SIGINT')) send(pid, signal, onTerminal);
    };
    const release = divert((signal) => (pid === undefined ? waiting.push(signal) : pass(signal)));
    const end = (ended: CommandEnd) => {
      release();
      resolve(ended);
    };
    const onError = (error: Error) => {
      const { reason, hint } = notStarted(error, { command, cwd });
      end({ kind: 'not-started', status: isMissing(error) ? 127 : 126, reason, hint });
    };
    try {
      const child = spawn(command, args, { cwd, env: environment, stdio: 'inherit', detached: !onTerminal });
      child.once('error', onError);
      child.once('exit', (status, signal) => {
        end(
          status === null
            ? { kind: 'signal', signal: signal ?? '', status: 128 + (signal === null ? 0 : constants.signals[signal]) }
            : { kind: 'status', status },
        );
      });
      pid = child.pid;
      for (const signal of waiting) pass(signal);
    } catch (error) {
      // Some failures are thrown and not emitted (a NUL in an argument).
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** To the whole group that it leads; to itself alone where the group is ours too. */
function send(pid: number | undefined, signal: NodeJS.Signals, isOurGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isOurGroup ? pid : -pid, signal);
  } catch {
    // It has ended in this moment.
  }
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}
