import { type Flags, readFlags } from './flags.ts';
import { nearest } from './nearest.ts';
import { quote } from './problem.ts';
import type { Given } from './sources.ts';
import { settingNames, sweepGroups } from './table.ts';

/** A command line taken apart: `sallyport [deploy|plan] --name value …`, `sallyport sweep [--dry-run] …`. */
export type CommandLine = { readonly command: 'run' | 'sweep'; readonly help: boolean; readonly given: Given };

const commands = ['deploy', 'plan', 'sweep'] as const;

/** Arguments (without node and script) → flags as given settings. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv;
  const isSweep = first === 'sweep';
  const { help, values, problems } = isSweep
    ? readFlags(rest, { names: sweepFlags, switches: ['dry-run'], onWord: tooMany })
    : readFlags(argv, { names: settingNames, onWord: readCommand });
  return { command: isSweep ? 'sweep' : 'run', help, given: { place: 'flag', values, problems } };
}

const sweepFlags = sweepGroups.flatMap(({ settings }) => Object.keys(settings));

/** `sallyport plan` is short for `--mode plan`. */
function readCommand(word: string, flags: Flags): void {
  const { values, problems } = flags;
  const isLater = word === 'rollback' || word === 'doctor';
  if (values.has('mode')) {
    tooMany(word, flags);
  } else if (isLater || word === 'deploy' || word === 'plan') {
    values.set('mode', word);
  } else if (word === 'sweep') {
    problems.push({ spelled: word, message: 'This is the name of a command.', hint: 'Write it before all flags.' });
  } else {
    const near = nearest(word, commands);
    const hint = near === undefined ? 'sallyport --help tells what there is.' : `Did you mean ${near}?`;
    problems.push({ spelled: quote(word), message: 'There is no command of this name.', hint });
  }
}

function tooMany(word: string, { problems }: Flags): void {
  const hint = 'Values of flags with spaces need quotes.';
  problems.push({ spelled: quote(word), message: 'This is one word too many.', hint });
}
