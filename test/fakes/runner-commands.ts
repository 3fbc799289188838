/** A workflow command as GitHub's runner reads it from a line of a step's log. */
export type RunnerCommand = { name: string; properties: Record<string, string>; data: string; form: '::' | '##[' };

/**
 * Reads a line as the runner's ActionCommand.cs and ActionCommandManager.cs do: `::name k=v,k=v::data` at the start after white space,
 * `##[name k=v;k=v]data` anywhere. Names are told apart without case.
 *
 * Stricter than the runner in one thing: characters that its culture-aware search ignores are taken out first, so that
 * a line hidden behind one counts as a command here.
 */
export function parseRunnerCommand(line: string, extraNames: readonly string[] = []): RunnerCommand | undefined {
  const seen = line.replaceAll(/[^\P{Cc}\s]|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, '');
  return readNew(seen, extraNames) ?? readOld(seen, extraNames);
}

const names = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

function readNew(line: string, extraNames: readonly string[]): RunnerCommand | undefined {
  // .NET's white space also holds U+0085, which JavaScript's does not.
  const text = line.replace(/^[\s\u0085]+/u, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const head = readHead(text.slice(2, end), ',', extraNames);
  return head && { ...head, data: decode(text.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' }), form: '::' };
}

function readOld(line: string, extraNames: readonly string[]): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = readHead(line.slice(start + 3, end), ';', extraNames);
  return (
    head && {
      ...head,
      data: decode(line.slice(end + 1), { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' }),
      form: '##[',
    }
  );
}

function readHead(
  info: string,
  separator: string,
  extraNames: readonly string[],
): Omit<RunnerCommand, 'data' | 'form'> | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (![...names, ...extraNames.map((extra) => extra.toLowerCase())].includes(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties[pair.slice(0, equals)] = decode(pair.slice(equals + 1), {
      '%0D': '\r',
      '%0A': '\n',
      '%3A': ':',
      '%2C': ',',
      '%25': '%',
    });
  }
  return { name, properties };
}

/** One mapping after the other, `%25` last, as the runner does it. */
function decode(text: string, mappings: Record<string, string>): string {
  return Object.entries(mappings).reduce((result, [code, character]) => result.replaceAll(code, character), text);
}
