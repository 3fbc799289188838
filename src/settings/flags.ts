import { parseArgs } from 'node:util';
import { type Problem, quoteName } from './problem.ts';

/** The flags of one command, each with its value as written. Unknown flags are judged later, with all other names. */
export type Flags = {
  readonly help: boolean;
  readonly values: Map<string, string>;
  readonly problems: Problem[];
};

type Known = {
  /** Flags that take a value. */
  readonly names: readonly string[];
  /** Flags that need none: being there means `true`. */
  readonly switches?: readonly string[];
  /** Told of each word that belongs to no flag. */
  readonly onWord: (word: string, flags: Flags) => void;
};

/** Takes arguments apart. */
export function readFlags(argv: readonly string[], { names, switches = [], onWord }: Known): Flags {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
  };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });

  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const flags: Flags = { help, values: new Map(), problems: [] };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && !isUnknownFlag(tokens[at - 1], options)) onWord(token.value, flags);
    if (token.kind !== 'option' || token.name === 'help') continue;
    const spelled = quoteName(token.rawName);
    if (flags.values.has(token.name)) {
      flags.problems.push({ spelled, message: 'This is given twice.', hint: 'Keep one of the two.' });
    } else if (options[token.name]?.type === 'string' && isMissing(token)) {
      flags.problems.push({
        spelled,
        message: 'This needs a value.',
        hint: `Write ${spelled}=… for a value that begins with a dash.`,
      });
    } else {
      flags.values.set(token.name, token.value ?? (switches.includes(token.name) ? 'true' : ''));
    }
  }
  return flags;
}

/** The word after a flag that is misspelled is most likely its value: one mistake is told as one. */
function isUnknownFlag(
  token: { kind: string; name?: string; value?: string | boolean | undefined } | undefined,
  options: object,
): boolean {
  return token?.kind === 'option' && token.value === undefined && !Object.hasOwn(options, token.name ?? '');
}

/** parseArgs would take the next flag for a forgotten value. */
function isMissing({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean {
  return value === undefined || (inlineValue !== true && value.startsWith('--'));
}
