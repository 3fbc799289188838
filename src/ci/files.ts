import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { CiFiles } from './ci-host.ts';

/** The real files. Each append is one write call: a kill leaves a whole pair or none. */
export const realFiles: CiFiles = {
  append: (path, text) => appendFileSync(path, text, { encoding: 'utf8' }),
  // Written beside and renamed: a kill half-way leaves the old text, never half of the new one.
  write: (path, text) => {
    // Made anew: in one that lay there others may have a right to read.
    rmSync(`${path}.new`, { force: true });
    writeFileSync(`${path}.new`, text, { encoding: 'utf8', mode: 0o600, flag: 'wx' });
    renameSync(`${path}.new`, path);
  },
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
};
