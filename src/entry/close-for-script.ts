import { type ExitCode, SallyportError, toSallyportError } from '../errors.ts';
import { settingsError } from '../settings/problem.ts';
import type { Given } from '../settings/sources.ts';
import { cleanUp } from './clean-up.ts';
import { openCi } from './open-ci.ts';
import { stateOfCommand } from './state-of-command.ts';
import { tellFailures } from './tell-failures.ts';

/** `sallyport close`: what a post step does, where the CI has none. */
export async function closeForScript({ given, state }: { given: Given; state?: string }): Promise<ExitCode> {
  const { ci, redactor } = openCi();
  if (given.problems.length > 0) return tellFailures(ci, [settingsError(given.problems)]);
  const { path, store } = stateOfCommand(state);
  try {
    if (store.load() === undefined) return tellFailures(ci, [missing(path)]);
  } catch (error) {
    return tellFailures(ci, [toSallyportError(error)]);
  }
  return await cleanUp({ ci: { ...ci, state: store }, redactor });
}

/** Not a success in silence: with another path than the one of `open` the port would stay open. */
function missing(path: string): SallyportError {
  return new SallyportError('STATE_MISSING', {
    message: `There is no state at ${path}: nothing was opened with it.`,
    hint: 'If open has ended well, it was given another --state, or another directory. If it opened nothing, there is nothing to close.',
  });
}
