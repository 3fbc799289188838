import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
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
    plugins: [withoutNatives, onlySshClient],
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].chunk.mjs',
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

/** ssh2 does without its natives when they can't be loaded; built ones would make the bundle depend on the machine that made it. */
const withoutNatives: Plugin = {
  name: 'without-natives',
  resolveId: (source) => (/\.node$|^cpu-features$/.test(source) ? nothing : undefined),
  load: (id) => (id === nothing ? "throw new Error('Natives are not part of the bundle.');" : undefined),
};

const nothing = '\0native';

/** CommonJS can't be shaken: ssh2 brings SFTP, a server, a key generator and agents for HTTP, which we never call. */
const onlySshClient: Plugin = {
  name: 'only-ssh-client',
  load: (id) =>
    /[/\\]ssh2[/\\]lib[/\\](server|keygen|http-agents|protocol[/\\]SFTP)\.js$/.test(id)
      ? 'module.exports = {};'
      : undefined,
};
