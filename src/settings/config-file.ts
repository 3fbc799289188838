import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { type Problem, quote, quoteName } from './problem.ts';
import { bad, ok, type Parsed, type Setting } from './setting.ts';
import type { ConfigFile, FileEntry } from './sources.ts';
import { isSettingName, settings } from './table.ts';

/**
 * sallyport.yml → entries with their places (`sallyport.yml:12:3 health-check`), and what is wrong with the YAML itself.
 * Names are judged later, with those of all other sources. This file alone loads `yaml`.
 */
export function parseConfigFile(text: string, path: string): ConfigFile {
  const lines = new LineCounter();
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) {
    return { entries: [], problems: yamlProblems(document.errors, place) };
  }

  const file: OpenFile = { document, place, entries: [], problems: [] };
  const { contents } = document;
  if (isMap(contents)) readTop(file, contents);
  else if (contents !== null && !(isScalar(contents) && contents.value === null)) {
    file.problems.push(
      problem(
        place(0),
        'The file is no list of settings.',
        'Write a setting on each line, like deploy-command: ./deploy.',
      ),
    );
  }
  return { entries: file.entries, problems: file.problems };
}

type OpenFile = {
  readonly document: Document;
  readonly place: (offset: number) => string;
  readonly entries: FileEntry[];
  readonly problems: Problem[];
};

function readTop(file: OpenFile, top: YAMLMap): void {
  for (const pair of pairsOf(file, top)) {
    if (pair.name !== 'roles') readEntry(file, pair);
    else if (isMap(pair.value)) readRoles(file, pair.value);
    else if (!isNothing(pair.value)) file.problems.push(problem(pair.spelled, 'This is no map of roles.', rolesHint));
  }
}

const rolesHint = 'Write each role’s name on a line of its own and its settings below, indented.';

function readRoles(file: OpenFile, roles: YAMLMap): void {
  for (const { name, spelled, value } of pairsOf(file, roles)) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
      const hint = 'Write 1 to 64 letters, digits, dashes and underscores.';
      file.problems.push(problem(spelled, 'This is no name of a role.', hint));
    } else if (isMap(value)) {
      for (const pair of pairsOf(file, value, `roles.${name}.`)) readEntry(file, pair, name);
    } else if (!isNothing(value)) {
      file.problems.push(problem(spelled, 'A role holds settings.', rolesHint));
    }
  }
}

type Entry = { readonly name: string; readonly spelled: string; readonly value: unknown };

/** The pairs of a map, aliases resolved and `<<` laid below the map’s own keys (one level: a merged map merges nothing itself). */
function pairsOf(file: OpenFile, map: YAMLMap, prefix = ''): Entry[] {
  const own = map.items.filter((pair) => keyOf(pair) !== '<<');
  const merged = map.items.filter((pair) => keyOf(pair) === '<<').flatMap((pair) => mergedPairs(file, pair));
  const taken = new Set(own.map(keyOf));
  return [...own, ...merged.filter((pair) => !taken.has(keyOf(pair)))].map((pair) => ({
    name: keyOf(pair),
    spelled: `${file.place(offsetOf(pair.key))} ${prefix}${quoteName(keyOf(pair))}`,
    value: resolved(file, pair.value),
  }));
}

function mergedPairs(file: OpenFile, pair: Pair): Pair[] {
  const value = resolved(file, pair.value);
  const maps = isSeq(value) ? value.items.map((item) => resolved(file, item)) : [value];
  return maps.flatMap((map) => (isMap(map) ? map.items.filter((inner) => keyOf(inner) !== '<<') : []));
}

function readEntry(file: OpenFile, { name, spelled, value }: Entry, role?: string): void {
  const text = textOf(file, name, value);
  if (text.kind === 'bad') file.problems.push(problem(spelled, `This can’t be ${text.why}.`, text.write));
  else file.entries.push({ name, text: text.value, spelled, ...(role === undefined ? {} : { role }) });
}

/** What an input would hold for the same value. */
function textOf(file: OpenFile, name: string, value: unknown): Parsed<string> {
  if (isScalar(value)) return ok(isNothing(value) ? '' : scalarText(value));
  // An unknown name is told as such, whatever it holds.
  if (!isSettingName(name) || value === null) return ok('');
  const { kind }: Setting<unknown> = settings[name];
  const shape = isSeq(value) ? 'a list' : 'a map of names to values';
  if (kind.yaml === 'json') return jsonText(file, value) ?? bad(shape, 'Write a list of hosts, or role → list.');
  if (kind.yaml !== 'list') return bad(shape, `Write one ${kind.noun}.`);
  const items = isSeq(value) ? value.items.map((item) => resolved(file, item)) : [value];
  return items.every((item) => isScalar(item))
    ? ok(items.map(scalarText).join(', '))
    : bad(shape, 'Write a list of plain values.');
}

/** Plain scalars as they are written: YAML would make 1.10 a number and lose its last digit, and 0123 its first. */
function scalarText(scalar: { readonly value: unknown; readonly source?: string }): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

/** Undefined for a list that holds itself by an alias. */
function jsonText(file: OpenFile, value: unknown): Parsed<string> | undefined {
  try {
    return isSeq(value) || isMap(value) ? ok(JSON.stringify(value.toJS(file.document))) : undefined;
  } catch {
    return undefined;
  }
}

/** An alias of nothing would else read as unset: a check that nobody makes. */
function resolved({ document, place, problems }: OpenFile, node: unknown): unknown {
  if (!isAlias(node)) return node;
  const found = node.resolve(document);
  if (found === undefined) {
    const spelled = `${place(node.range?.[0] ?? 0)} *${quoteName(node.source)}`;
    problems.push(
      problem(
        spelled,
        'There is no anchor of this name above.',
        `Write &${quoteName(node.source)} before what it names.`,
      ),
    );
  }
  return found;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? scalarText(pair.key) : '?';
}

function offsetOf(node: unknown): number {
  const range: unknown = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
  return typeof range === 'number' ? range : 0;
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** One for each place: the parser’s later errors at the same place follow from the first. */
function yamlProblems(errors: readonly YAMLError[], place: (offset: number) => string): Problem[] {
  const firsts = new Map(errors.toReversed().map((error) => [place(error.pos[0]), error]));
  return [...firsts].toReversed().map(([spelled, { code, message }]) => {
    if (code === 'DUPLICATE_KEY')
      return problem(spelled, 'This name is already in the file above.', 'Keep one of the two.');
    const [line = ''] = message.split('\n');
    const hint = 'Look at the indentation, the quotes and the colons of this line.';
    return problem(spelled, `This is no valid YAML: ${quote(line)}.`, hint);
  });
}

function problem(spelled: string, message: string, hint: string): Problem {
  return { spelled, message, hint };
}
