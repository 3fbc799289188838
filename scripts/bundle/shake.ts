import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { leftOut } from './left-out.ts';
import type { Entries } from './make-bundle.ts';

/** What is left of the sources and packages: ES modules that still load lazily, and the paths of all modules that something of is left of. */
export type Shaken = { readonly files: ReadonlyMap<string, string>; readonly modules: readonly string[] };

export async function shake(root: string, entries: Entries): Promise<Shaken> {
  const bundle = await rolldown({
    cwd: root,
    input: { ...entries },
    platform: 'node',
    // An AWS client's CommonJS build is one file of 2 MB in which nothing is unused.
    resolve: { mainFields: ['module', 'main'], alias: { yaml: join(root, esModulesOfYaml) }, symlinks: false },
    // ssh2 names files beside it that are not in a bundle (a binary for Windows, WebAssembly that it holds inline as well). As ES modules
    // they would become `import.meta.dirname`, which ncc passes on to CommonJS, where it is a syntax error.
    transform: { define: { __dirname: '""', __filename: '""' } },
    plugins: [leftOut],
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    comments: { legal: false, jsdoc: false, annotation: true },
  });
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** The build that yaml gives to whoever is not Node: the same parser, which can be shaken. */
const esModulesOfYaml = 'node_modules/yaml/browser/dist/index.js';
