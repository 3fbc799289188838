import { rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SallyportError } from '../../errors.ts';
import { accessFileNames as names } from './access-file-names.ts';

/** Takes away what was written, and the folder if nothing else is in it: its path comes from a saved state, so nothing is removed but by name. */
export function removeAccessFiles(folder: string): void {
  try {
    for (const name of Object.values(names)) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTEMPTY') return;
    throw new SallyportError('FILES_LEFT', {
      message: `What other tools came in by could not be removed: ${folder} (${names.identity} is a private key).`,
      hint: `Remove it by hand: rm -r '${folder}'`,
      cause,
    });
  }
}
