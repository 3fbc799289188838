import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of all packages that something of is in the bundle, by the paths of its modules. Each text is there
 * once, though packages set it in other lines and put their own years into Apache's appendix: those stand behind their names. Throws
 * when a package has none.
 */
export function licenceTexts(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => folderOfPackage.exec(path)?.[0] ?? []));
  const licences = [...folders].map(licenceOf);
  const byWords = Map.groupBy(licences, ({ words }) => words);
  const sections = [...byWords.values()].map((group) => {
    const packages = group.map(({ of }) => of).sort();
    return `${[...new Set(packages)].join('\n')}\n\n${group[0]?.text}\n`;
  });
  return sections.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

const folderOfPackage = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/;

function licenceOf(folder: string): { of: string; text: string; words: string } {
  const { name, version, license }: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} ${version} has no licence.`);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  const [copyright] = ownCopyright.exec(text) ?? [];
  const of = `${name} ${version}${license === undefined ? '' : ` (${license})`}${copyright === undefined ? '' : `, ${copyright.trim()}`}`;
  return { of, text: text.replaceAll('\r\n', '\n'), words: text.replace(ownCopyright, '').replace(/\s+/g, ' ') };
}

/** The one line of Apache's licence that is not the same in every package. */
const ownCopyright = /^ {3}Copyright \d.*$/m;

type Package = { readonly name: string; readonly version: string; readonly license?: string };
