import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of all packages that something of is in the bundle, by the paths of its modules; each text once. Throws when a package has none. */
export function licenceTexts(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => folderOfPackage.exec(path)?.[0] ?? []));
  const licences = [...folders].map(licenceOf);
  const byText = Map.groupBy(licences, ({ text }) => text);
  const sections = [...byText].map(([text, group]) => {
    const packages = group.map(({ of }) => of).sort();
    return `${[...new Set(packages)].join('\n')}\n\n${text}\n`;
  });
  return sections.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

const folderOfPackage = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/;

function licenceOf(folder: string): { of: string; text: string } {
  const { name, version, license }: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} ${version} has no licence.`);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  const of = `${name} ${version}${license === undefined ? '' : ` (${license})`}`;
  return { of, text: text.replaceAll('\r\n', '\n') };
}

type Package = { readonly name: string; readonly version: string; readonly license?: string };
