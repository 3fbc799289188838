import type { Clock } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { LineSink } from '../../report/foreign-output.ts';
import type { Judge } from '../../rollout/judge.ts';
import { runProcess } from './run-process.ts';

type Parts = {
  readonly script: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Makes of raw output lines that are safe to print. */
  readonly lines: (onLine: (line: string) => void) => LineSink;
};

/** The judge as a child on the runner, run as a workflow's `run:` is. One that is killed, too slow or not there has judged nothing. */
export function judgeCommand({ script, timeout, environment, clock, lines }: Parts): Judge {
  return {
    ask: async (facts, onLine, signal) => {
      const sink = (stream: 'stdout' | 'stderr') => lines((line) => onLine(stream, line));
      const onTimeout = () => tooSlow(timeout);
      try {
        const { exit } = await runProcess(
          {
            ...{ command: 'sh', args: ['-c', asInWorkflows, 'judge-command', script], cwd: process.cwd() },
            ...{ environment, clock, sink, input: facts },
            timeout: { milliseconds: timeout, onTimeout },
          },
          signal,
        );
        switch (exit.kind) {
          case 'status':
            return exit;
          case 'signal':
            return {
              kind: 'none',
              why: `it was ended by signal ${exit.signal}`,
              hint: 'See what ended it on the runner.',
            };
          case 'not-started':
            return { kind: 'none', why: exit.reason, hint: exit.hint };
        }
      } catch (error) {
        signal.throwIfAborted();
        const { message, hint } = toSallyportError(error);
        return { kind: 'none', why: message.replace(/\.$/, ''), hint };
      }
    },
  };
}

/** Without `--norc` bash takes a stdin that is a socket, as Node makes it, for a remote login, and runs ~/.bashrc. */
const asInWorkflows =
  'if command -v bash >/dev/null 2>&1; then exec bash --noprofile --norc -eo pipefail -c "$1"; else exec sh -e -c "$1"; fi';

function tooSlow(milliseconds: number): SallyportError {
  return new SallyportError('COMMAND_TIMED_OUT', {
    message: `it did not end within ${milliseconds / 1_000} s`,
    hint: 'Make it quicker, or command-timeout longer.',
  });
}
