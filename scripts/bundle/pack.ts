import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Packs the modules of a folder into CommonJS: `index.js` and its chunks, and a file of one line for each entry. */
export async function pack(
  root: string,
  folder: string,
  entries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // Without "type" ncc makes CommonJS; with "module" it would make ES modules, in which ssh2 can't be loaded.
  writeFileSync(join(folder, 'package.json'), '{}');
  const index = entries.map((name) => `export const ${exported(name)} = () => import('./${name}.mjs');\n`).join('');
  writeFileSync(join(folder, 'index.js'), index);
  await runNcc(root, folder, ['build', 'index.js', '--out', 'packed', '--no-cache', '--quiet']);

  const packed = join(folder, 'packed');
  const names = readdirSync(packed, { recursive: true, encoding: 'utf8' });
  return new Map([
    ...entries.map((name): [string, string] => [`${name}.cjs`, `require('./index.js').${exported(name)}();\n`]),
    ...names.sort().map((name): [string, string] => [name, withoutMarks(readFileSync(join(packed, name), 'utf8'))]),
    // The project is "type": "module"; what ncc names `.js` is not.
    ['package.json', '{ "type": "commonjs" }\n'],
  ]);
}

/** `window-main` is no name in JavaScript. */
function exported(entry: string): string {
  return entry.replaceAll('-', '_');
}

/** Without what webpack says of its own lines at their beginnings, and of a name behind it. */
function withoutMarks(code: string): string {
  return code
    .replaceAll(/^\/\* harmony (?:import|export(?: \(binding\))?) \*\/ +/gm, '')
    .replaceAll(/^([\w$]+: \(\) => \()\/\* (?:re)?(?:binding|export \w+) \*\/ /gm, '$1')
    .replaceAll(/(__WEBPACK_IMPORTED_MODULE_\d+__)\/\* \.\S+ \*\/ /g, '$1');
}

/** In a process of its own, for ncc makes the numbers of modules and chunks from their paths below the working directory. */
async function runNcc(root: string, folder: string, args: readonly string[]): Promise<void> {
  const cli = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder });
}
