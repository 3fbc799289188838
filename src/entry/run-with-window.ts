import { runForeground } from '../clients/process/foreground.ts';
import { toSallyportError } from '../errors.ts';
import { paintMark } from '../report/log-lines.ts';
import { createPaint } from '../report/paint.ts';
import { oneLine } from '../report/words.ts';
import { type CommandEnd, runInWindow } from '../run/run-in-window.ts';
import { withFile } from '../settings/load.ts';
import { describeProblem, settingsError } from '../settings/problem.ts';
import { readWindowOnly } from '../settings/read-window-only.ts';
import type { Given } from '../settings/sources.ts';
import { childEnvironment } from './compose-window.ts';
import { composeWindowOnly } from './compose-window-only.ts';
import { maskKey } from './mask-key.ts';
import { openCi } from './open-ci.ts';
import { openReporter } from './open-reporter.ts';
import { readText } from './read-text.ts';
import type { Listening } from './signals.ts';
import { stateOfCommand } from './state-of-command.ts';
import { tellFailures } from './tell-failures.ts';

type Parts = Pick<Listening, 'cancelled' | 'divert'> & {
  readonly given: Given;
  readonly state?: string;
  readonly words: readonly string[];
};

/** `sallyport run -- command`: standard output is the command's alone, our log goes to standard error. Never throws. */
export async function runWithWindow({ given, state, words, cancelled, divert }: Parts): Promise<number> {
  const { ci: host, redactor } = openCi({ to: process.stderr });
  const { store, folder, claim, settle } = stateOfCommand(state);
  const ci = { ...host, state: store };
  try {
    const sources = await withFile({ given, environment: process.env, commit: ci.run.commit }, readText);
    const read = readWindowOnly(sources, 'watched');
    const [program, ...args] = words;
    if (read.kind === 'invalid' || program === undefined) {
      return tellFailures(ci, [settingsError(read.kind === 'invalid' ? read.problems : given.problems)]);
    }
    claim();
    maskKey(read.settings.ssh, ci);
    const paint = createPaint(ci.colour);
    ci.log.line(paint('bold', `Sallyport · run ${oneLine(program)}`));
    const { emit } = await openReporter(ci, redactor, { plain: true });
    for (const warning of read.warnings) emit({ kind: 'warning', message: describeProblem(warning) });
    const parts = { settings: read.settings, ci, redactor, emit, cancelled, env: process.env, folder };
    const run = async (told: Readonly<Record<string, string>>) => {
      ci.log.line('');
      const environment = { ...childEnvironment(process.env), ...told };
      const onTerminal = process.stdin.isTTY;
      const ended = await runForeground({ words: [program, ...args], environment, divert, onTerminal });
      ci.log.line(['', `${paintMark(paint, ended.status === 0 ? '✓' : '✗')} ${endWords(program, ended)}`].join('\n'));
      return ended;
    };
    const { failures, exitCode } = await runInWindow(read.settings, { ...composeWindowOnly(parts), command: { run } });
    settle();
    if (failures.length > 0) tellFailures(ci, failures);
    return exitCode;
  } catch (error) {
    return tellFailures(ci, [toSallyportError(error)]);
  }
}

function endWords(program: string, ended: CommandEnd): string {
  const name = oneLine(program);
  switch (ended.kind) {
    case 'status':
      return `${name} ended with ${ended.status}`;
    case 'signal':
      return `${name} was ended by ${ended.signal}`;
    case 'not-started':
      return `${name} was not started: ${ended.reason}. ${ended.hint}`;
  }
}
