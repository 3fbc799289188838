import { type Flags, readFlags } from './flags.ts';
import { nearest } from './nearest.ts';
import { quote, quoteName } from './problem.ts';
import type { Given } from './sources.ts';
import { settingNames, sweepGroups, windowOnlyGroups } from './table.ts';

/** A command line taken apart: `sallyport [deploy|plan] --name value …`, `sallyport sweep …`, `sallyport run … -- command`. */
export type CommandLine = { readonly help: boolean; readonly given: Given } & (
  | { readonly command: 'sweep' }
  /** `state` is the path of the state file. */
  | { readonly command: 'deploy' | 'open' | 'close'; readonly state?: string }
  | { readonly command: 'run'; readonly state?: string; readonly words: readonly string[] }
);

const modes = ['deploy', 'plan', 'rollback', 'certificates'];
const commands = [...modes, 'open', 'close', 'run', 'sweep'];

/** Arguments (without node and script) → flags as given settings. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv;
  switch (first) {
    case 'sweep':
      return read(first, readFlags(rest, { names: sweepFlags, switches: ['dry-run'], onWord: tooMany }));
    case 'open':
      return withState(first, readFlags(rest, { names: windowOnlyFlags, onWord: tooMany }));
    case 'close':
      return withState(first, onlyState(readFlags(rest, { names: ['state'], onWord: tooMany })));
    case 'run':
      return readRun(rest);
    case 'help':
      return readCommandLine([...rest, '--help']);
    default:
      return withState('deploy', readFlags(argv, { names: ['state', ...settingNames], onWord: readCommand }));
  }
}

const sweepFlags = sweepGroups.flatMap(({ settings }) => Object.keys(settings));
const windowOnlyFlags = ['config', 'state', ...windowOnlyGroups.flatMap(({ settings }) => Object.keys(settings))];

function read<C extends string>(command: C, { help, values, problems }: Flags) {
  return { command, help, given: { place: 'flag', values, problems } } as const;
}

/** `--state` is no setting: `close` reads no settings at all. */
function withState<C extends string>(command: C, flags: Flags) {
  const state = flags.values.get('state');
  flags.values.delete('state');
  return { ...read(command, flags), ...(state === undefined || state === '' ? {} : { state }) };
}

function onlyState(flags: Flags): Flags {
  for (const name of flags.values.keys()) {
    if (name === 'state') continue;
    const message = 'close works from the saved state alone, so nothing else can be said.';
    flags.problems.push({ spelled: `--${quoteName(name)}`, message, hint: 'Remove it.' });
  }
  return flags;
}

/** Everything behind `--` is the command, whatever it looks like. */
function readRun(argv: readonly string[]): CommandLine {
  const end = argv.indexOf('--');
  const [own, words] = end === -1 ? [argv, []] : [argv.slice(0, end), argv.slice(end + 1)];
  const onWord = (word: string, flags: Flags) => {
    if (end !== -1) tooMany(word, flags);
  };
  const flags = readFlags(own, { names: windowOnlyFlags, onWord });
  if (words.length === 0 || words[0] === '') {
    const message = 'Nothing says what to run.';
    flags.problems.push({
      spelled: 'run',
      message,
      hint: 'Write it behind two dashes: sallyport run -- kubectl get pods.',
    });
  }
  return { ...withState('run', flags), words };
}

/** `sallyport plan` is short for `--mode plan`. */
function readCommand(word: string, flags: Flags): void {
  const { values, problems } = flags;
  if (values.has('mode')) {
    tooMany(word, flags);
  } else if (word === 'doctor' || modes.includes(word)) {
    values.set('mode', word);
  } else if (word === 'sweep' || word === 'open' || word === 'close' || word === 'run') {
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
