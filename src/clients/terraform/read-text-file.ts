import { readFile } from 'node:fs/promises';
import { SallyportError } from '../../errors.ts';

/** Outputs or state from a file; one that can't be read is told with the way out. */
export async function readTextFile(file: string, signal: AbortSignal): Promise<string> {
  try {
    return await readFile(file, { encoding: 'utf8', signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new SallyportError('TERRAFORM_FAILED', {
      message: `${file} can’t be read: ${reasonOf(cause)}.`,
      hint: 'The path counts from the working directory. Is it made by a step before this one, and downloaded if that was another job?',
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a directory';
  if (code === 'EACCES') return 'this user may not read it';
  return cause instanceof Error ? cause.message : String(cause);
}
