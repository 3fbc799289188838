import { existsSync, statSync } from 'node:fs';
import type { ProcessRequest } from './run-process.ts';

/** Why a program could not be started; both texts are for a person, `reason` goes on from "…: ". */
export type NotStarted = {
  readonly kind: 'not-started';
  readonly reason: string;
  readonly hint: string;
  readonly cause: Error;
};

/** The system's one code for several causes (ENOENT), taken apart. */
export function notStarted(
  cause: NodeJS.ErrnoException,
  { command, cwd }: Pick<ProcessRequest, 'command' | 'cwd'>,
): NotStarted {
  return { kind: 'not-started', ...explain(cause, command, cwd), cause };
}

function explain(cause: NodeJS.ErrnoException, command: string, cwd: string): { reason: string; hint: string } {
  const isPath = command.includes('/');
  if (!existsSync(cwd)) {
    return { reason: `there is no directory ${cwd}`, hint: 'Check the path, and that it was checked out.' };
  }
  if (!statSync(cwd).isDirectory()) return { reason: `${cwd} is no directory`, hint: 'Write the directory itself.' };
  if (cause.code === 'ENOENT' && !isPath) {
    return {
      reason: `there is no program ${command} on the PATH`,
      hint: `Install ${command} in a step before this one, or add its directory to PATH.`,
    };
  }
  if (cause.code === 'ENOENT') {
    return existsSync(command)
      ? { reason: `${command} names an interpreter that is not there`, hint: 'Look at its first line (#!).' }
      : { reason: `there is no file ${command}`, hint: 'Check the path.' };
  }
  if (cause.code === 'EACCES') {
    return { reason: `${command} may not be executed`, hint: `Check its permissions: chmod +x, and noexec mounts.` };
  }
  return { reason: `${command} could not be started (${cause.code ?? cause.message})`, hint: 'See the debug log.' };
}
