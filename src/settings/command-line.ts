import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { type Problem, quote, quoteName } from './problem.ts';
import type { Given } from './sources.ts';
import { settingNames } from './table.ts';

/** A command line taken apart: `sallyport [deploy|plan] --name value …`. */
export type CommandLine = { readonly help: boolean; readonly given: Given };

const commands = ['deploy', 'plan'] as const;

/** Arguments (without node and script) → flags as given settings. Unknown flags are judged later, with all other names. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  const { tokens } = parseArgs({
    args: [...argv],
    options: flagOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && !isUnknownFlag(tokens[at - 1])) readCommand(token.value, values, problems);
    if (token.kind !== 'option' || token.name === 'help') continue;
    const spelled = quoteName(token.rawName);
    if (values.has(token.name)) {
      problems.push({ spelled, message: 'This is given twice.', hint: 'Keep one of the two.' });
    } else if (Object.hasOwn(flagOptions, token.name) && isMissing(token)) {
      problems.push({
        spelled,
        message: 'This needs a value.',
        hint: `Write ${spelled}=… for a value that begins with a dash.`,
      });
    } else {
      values.set(token.name, token.value ?? '');
    }
  }
  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  return { help, given: { place: 'flag', values, problems } };
}

const flagOptions: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(settingNames.map((name) => [name, { type: 'string' as const }])),
};

/** The word after a flag that is misspelled is most likely its value: one mistake is told as one. */
function isUnknownFlag(
  token: { kind: string; name?: string; value?: string | boolean | undefined } | undefined,
): boolean {
  return token?.kind === 'option' && token.value === undefined && !Object.hasOwn(flagOptions, token.name ?? '');
}

/** parseArgs would take the next flag for a forgotten value. */
function isMissing({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean {
  return value === undefined || (inlineValue !== true && value.startsWith('--'));
}

/** `sallyport plan` is short for `--mode plan`. */
function readCommand(word: string, values: Map<string, string>, problems: Problem[]): void {
  const isLater = word === 'rollback' || word === 'doctor';
  if (values.has('mode')) {
    problems.push({
      spelled: quote(word),
      message: 'This is one word too many.',
      hint: 'Values of flags with spaces need quotes.',
    });
  } else if (isLater || commands.some((command) => command === word)) {
    values.set('mode', word);
  } else {
    const near = nearest(word, commands);
    const hint = near === undefined ? 'sallyport --help tells what there is.' : `Did you mean ${near}?`;
    problems.push({ spelled: quote(word), message: 'There is no command of this name.', hint });
  }
}
