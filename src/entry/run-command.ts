import { type ExitCode, toSallyportError } from '../errors.ts';
import { loadSettings } from '../settings/load.ts';
import { settingsError } from '../settings/problem.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { readText } from './read-text.ts';
import { refuse } from './refuse.ts';
import type { CommandState } from './state-of-command.ts';

type Parts = {
  readonly given: Given;
  readonly cancelled: AbortSignal;
  /** Where what must be undone is kept, if the CI is not to keep it: on the command line no post step comes by itself. */
  readonly state?: CommandState;
};

/** One command from its inputs to its exit code; the same for the action and the command line. Never throws. */
export async function runCommand({ given, cancelled, state }: Parts): Promise<ExitCode> {
  const { ci: host, redactor } = openCi();
  const ci = state === undefined ? host : { ...host, state: state.store };
  try {
    const read = await loadSettings({ given, environment: process.env, commit: ci.run.commit }, readText);
    if (read.kind === 'invalid') return refuse(ci, settingsError(read.problems));

    // Loaded only now: bad settings are told in half the time it takes to load what carries good ones out.
    const { carryOut } = await import('./carry-out.ts');
    state?.claim();
    const exitCode = await carryOut({ ...read, ci, redactor, cancelled });
    state?.settle();
    return exitCode;
  } catch (error) {
    return refuse(ci, toSallyportError(error));
  }
}
