import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import as it is written: `type` is gone when the code runs, `static` loads with its file, `lazy` when it is reached. */
export type Import = {
  readonly file: string;
  readonly line: number;
  readonly kind: 'type' | 'static' | 'lazy';
  /** Path below `src` of a file of ours, else the name of the package or of Node's module. */
  readonly target: string;
  readonly names: string;
};

/** Path below `src` → text, tests left out. */
export function sourceFiles(src: string): ReadonlyMap<string, string> {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  return new Map(sources.map((name) => [name, readFileSync(join(src, name), 'utf8')]));
}

/**
 * The imports of one file. `import { type A } from …` counts as static: TypeScript keeps the import, and with it the loading.
 * TypeScript 7 has no parser for programs yet; Biome keeps the form of imports such that these patterns see them all.
 */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replaceAll(/^[ \t]*(\/\/|\*|\/\*).*$/gm, '');
  const found = [
    ...code.matchAll(/^(?:import|export)\s+(?<type>type\s+)?(?<names>[\w\s{},*$]+?)\s+from\s+'(?<to>[^']+)'/gm),
    ...code.matchAll(/^import\s+'(?<to>[^']+)'/gm),
    ...code.matchAll(/\bimport\(\s*(?<lazy>)'(?<to>[^']+)'/g),
  ];
  return found.map(({ index, groups = {} }) => ({
    file,
    line: code.slice(0, index).split('\n').length,
    kind: groups['lazy'] !== undefined ? 'lazy' : groups['type'] !== undefined ? 'type' : 'static',
    target: targetOf(file, groups['to'] ?? ''),
    names: groups['names'] ?? '',
  }));
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : specifier;
}
