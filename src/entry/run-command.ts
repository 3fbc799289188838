import { type ExitCode, toSallyportError } from '../errors.ts';
import { loadSettings } from '../settings/load.ts';
import { settingsError } from '../settings/problem.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { readText } from './read-text.ts';
import { refuse } from './refuse.ts';

/** One command from its inputs to its exit code; the same for the action and the command line. Never throws. */
export async function runCommand({ given, cancelled }: { given: Given; cancelled: AbortSignal }): Promise<ExitCode> {
  const { ci, redactor } = openCi();
  try {
    const read = await loadSettings({ given, environment: process.env, commit: ci.run.commit }, readText);
    if (read.kind === 'invalid') return refuse(ci, settingsError(read.problems));

    // Loaded only now: bad settings are told in half the time it takes to load what carries good ones out.
    const { carryOut } = await import('./carry-out.ts');
    return await carryOut({ ...read, ci, redactor, cancelled });
  } catch (error) {
    return refuse(ci, toSallyportError(error));
  }
}
