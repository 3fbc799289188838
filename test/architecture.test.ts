import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './architecture/imports.ts';
import {
  domainRooms,
  drawers,
  exceptions,
  heavy,
  mayLoad,
  mayName,
  onlyLooksAtText,
  outside,
  type Room,
  slowNode,
  speaksOverGivenStream,
  touches,
} from './architecture/rules.ts';

const sources = sourceFiles(fileURLToPath(new URL('../src', import.meta.url)));
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));
const touching: readonly string[] = ['entry', 'clients', 'ci'];

test('the rules below have seen the sources', () => {
  expect(sources.size).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(sources.size);
  for (const kind of ['type', 'static', 'lazy']) expect(imports.map((found) => found.kind)).toContain(kind);
});

test.each([
  ["import type { A } from '../b/c.ts';", 'type', 'b/c.ts'],
  ["export type { A } from './c.ts';", 'type', 'a/c.ts'],
  ["import { type A } from './c.ts';", 'static', 'a/c.ts'],
  ["import './c.ts';", 'static', 'a/c.ts'],
  ["export * from './c.ts';", 'static', 'a/c.ts'],
  ["import {\n  a,\n  b,\n} from 'yaml';", 'static', 'yaml'],
  ["import a, { b } from 'yaml';", 'static', 'yaml'],
  ["  const { a } = await import('yaml');", 'lazy', 'yaml'],
])('%j is seen', (text, kind, target) => {
  expect(importsOf('a/file.ts', text)).toMatchObject([{ kind, target, line: 1 }]);
});

test.each(["// import a from 'b';", "export const a = 'b';", " * import('b')"])('%j is none', (text) => {
  expect(importsOf('a/file.ts', text)).toEqual([]);
});

test('entry → everything; run → domain rooms; domain rooms → types and the root; clients and ci implement', () => {
  expect(imports.filter((found) => !isAllowed(found)).map(told)).toEqual([]);
});

test('every exception is used', () => {
  const unused = exceptions.filter(({ to }) => !imports.some(({ target }) => target === to));
  expect(unused).toEqual([]);
});

test('every room is one of the design’s', () => {
  const rooms: readonly string[] = [...domainRooms, 'root', 'entry', 'run', 'clients', 'ci'];
  expect([...sources.keys()].filter((file) => !rooms.includes(roomOf(file)))).toEqual([]);
});

test('only entry, clients and ci touch files, network, processes, clock and environment', () => {
  const byImport = imports.filter(
    ({ file, kind, target, names }) =>
      kind !== 'type' &&
      outside.test(target) &&
      !touching.includes(roomOf(file)) &&
      !onlyLooksAtText.test(names) &&
      !speaksOverGivenStream.includes(file),
  );
  const byName = [...sources].flatMap(([file, text]) =>
    touching.includes(roomOf(file)) ? [] : linesWith(touches, text).map((line) => `${file}:${line}`),
  );
  expect([...byImport.map(told), ...byName]).toEqual([]);
});

test('there are no drawers', () => {
  expect([...sources.keys()].filter((file) => drawers.test(file))).toEqual([]);
});

test.each(['entry/github-main.ts', 'entry/github-post.ts', 'entry/window-main.ts', 'entry/cli.ts'])(
  'what takes long to load is not on the start-up path of %s',
  (entry) => {
    const path = loadedWith(entry);
    expect(path.length).toBeGreaterThan(4);
    expect(path.filter(({ target }) => heavy.test(target)).map(told)).toEqual([]);
  },
);

test('settings are parsed before Node’s slow modules are loaded', () => {
  expect(
    loadedWith('entry/github-main.ts')
      .filter(({ target }) => slowNode.test(target))
      .map(told),
  ).toEqual([]);
});

// Inputs are evaluated again for post, and later steps may have changed them: what can't be loaded can't be read by mistake.
// What comes back to the hosts reads main's saved settings again, and of the environment the secrets alone (settings/read-again.ts).
test('what shuts the port in a post step can load nothing that knows settings, at once or later; main can', () => {
  const settles = 'entry/settle-run.ts';
  const known = (entry: string, without = '') =>
    [...reachedFrom(entry, without)].filter((file) => file.startsWith('settings/'));
  expect(known('entry/github-main.ts').length).toBeGreaterThan(5);
  expect(reachedFrom('entry/github-post.ts', settles).size).toBeGreaterThan(20);
  expect(known('entry/github-post.ts', settles)).toEqual([]);
  expect(known(settles)).toContain('settings/read-again.ts');
  expect(known(settles)).not.toContain('settings/load.ts');
});

function isAllowed({ file, kind, target }: Import): boolean {
  if (!sources.has(target)) return !target.endsWith('.ts');
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to || to === 'root') return true;
  if (mayLoad[from].includes(to)) return true;
  if (kind === 'type' && mayName[from].includes(to)) return true;
  return exceptions.some((one) => one.to === target && (one.from.includes(from) || one.from.includes(file)));
}

/** All imports that run before the first line of `entry` does. */
function loadedWith(entry: string): Import[] {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const found of imports) {
      if (found.file === file && found.kind === 'static' && sources.has(found.target)) seen.add(found.target);
    }
  }
  return imports.filter(({ file, kind }) => seen.has(file) && kind === 'static');
}

/** Every file that `entry` may ever load. */
function reachedFrom(entry: string, without = ''): ReadonlySet<string> {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const found of imports) {
      const follows = found.file === file && found.kind !== 'type' && found.target !== without;
      if (follows && sources.has(found.target)) seen.add(found.target);
    }
  }
  return seen;
}

function roomOf(file: string): Room {
  return (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'root') as Room;
}

function linesWith(pattern: RegExp, text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line.replace(/^\s*(\/\/|\*|\/\*).*/, '')) ? [index + 1] : []));
}

function told({ file, line, kind, target }: Import): string {
  return `${file}:${line} ${kind} ${target}`;
}
