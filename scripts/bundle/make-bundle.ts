import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceTexts } from './licences.ts';
import { pack } from './pack.ts';
import { shake } from './shake.ts';

/** Name of an entry → its source, from the root of the project. */
export type Entries = Readonly<Record<string, string>>;

/** What `action.yml` and those in folders beside it run. */
const entriesOfTheAction: Entries = {
  main: 'src/entry/github-main.ts',
  post: 'src/entry/github-post.ts',
  'window-main': 'src/entry/window-main.ts',
  sweep: 'src/entry/sweep-main.ts',
};

/**
 * Makes the action's bundle: name of a file → its content. The same sources make the same bytes, wherever they lie.
 *
 * rolldown leaves out what no import uses, which ncc can't; ncc then packs what is left, once for all entries, so that they share
 * their chunks (docs/decisions/0001-bundling.md).
 */
export async function makeBundle(
  root: string,
  entries: Entries = entriesOfTheAction,
): Promise<ReadonlyMap<string, string>> {
  // In the project, at a fixed depth: ncc numbers modules and chunks by paths, that from here to its own loaders among them.
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bundle-'));
  try {
    const { files, modules } = await shake(root, entries);
    for (const [name, code] of files) writeFileSync(join(folder, name), code);
    const packed = await pack(root, folder, Object.keys(entries));
    return new Map([...packed, ['licenses.txt', licenceTexts(modules)]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
