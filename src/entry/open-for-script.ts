import type { ExitCode } from '../errors.ts';
import { toldToOthers } from '../run/told-to-others.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { openWindowFor } from './open-window-for.ts';
import { stateOfCommand } from './state-of-command.ts';

type Parts = { readonly given: Given; readonly state?: string; readonly cancelled: AbortSignal };

/** `sallyport open`: standard output is for the shell that goes on, the log goes to standard error. */
export async function openForScript({ given, state, cancelled }: Parts): Promise<ExitCode> {
  const { ci, redactor } = openCi({ to: process.stderr });
  const { path, folder, store, claim, settle } = stateOfCommand(state);
  const shutBy = `sallyport close${state === undefined ? '' : ` --state ${path}`}`;
  const parts = { given, cancelled, ci: { ...ci, state: store }, redactor, folder, shutBy, claim };
  const { exitCode, opened } = await openWindowFor(parts);
  if (opened === undefined) settle();
  else process.stdout.write(shellLines(toldToOthers(opened.windows, opened.paths)));
  return exitCode;
}

/** For `. ./window.env` in any POSIX shell. */
function shellLines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`)
    .join('');
}
