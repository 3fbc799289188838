import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';
import { describeProblem } from './problem.ts';

test('flags become given settings, with a space or an equals sign', () => {
  const { given, help } = readCommandLine([
    'plan',
    '--ssh-user',
    'ubuntu',
    '--deploy-command=--odd --one',
    '--heath-check',
    '--batches',
    '1',
  ]);
  expect(help).toBe(false);
  expect(given.place).toBe('flag');
  expect([...given.values]).toEqual([
    ['mode', 'plan'],
    ['ssh-user', 'ubuntu'],
    ['deploy-command', '--odd --one'],
    ['heath-check', ''],
    ['batches', '1'],
  ]);
  expect(given.problems).toEqual([]);
});

test.each([
  ['', 'deploy'],
  ['run', 'run'],
  ['close', 'close'],
])('help %s is short for --help', (word, command) => {
  expect(readCommandLine(['help', ...(word === '' ? [] : [word])])).toMatchObject({ help: true, command });
});

test('--state is no setting, but where a run is kept on record', () => {
  const line = readCommandLine(['plan', '--state', 's.json', '--ssh-user', 'x']);
  expect(line).toMatchObject({ command: 'deploy', state: 's.json', given: { problems: [] } });
  expect([...line.given.values.keys()]).toEqual(['mode', 'ssh-user']);
});

test.each(['--help', '-h'])('%s asks for help and is no setting', (flag) => {
  const { given, help } = readCommandLine(['deploy', flag]);
  expect(help).toBe(true);
  expect([...given.values]).toEqual([['mode', 'deploy']]);
});

test.each<[string[], string[]]>([
  [['--ssh-user'], ['--ssh-user: This needs a value. Write --ssh-user=… for a value that begins with a dash.']],
  [
    ['--ssh-user', '--ssh-port', '22'],
    [
      '--ssh-user: This needs a value. Write --ssh-user=… for a value that begins with a dash.',
      '"22": There is no command of this name. sallyport --help tells what there is.',
    ],
  ],
  [['--ssh-port', '1', '--ssh-port', '2'], ['--ssh-port: This is given twice. Keep one of the two.']],
  [['deploi'], ['"deploi": There is no command of this name. Did you mean deploy?']],
  [['deploy', './deploy'], ['"./deploy": This is one word too many. Values of flags with spaces need quotes.']],
  [['plan', '--heath-check', 'http://localhost/up'], []],
  [['--heath-check=x', 'deploi'], ['"deploi": There is no command of this name. Did you mean deploy?']],
  [['plan', '--mode', 'deploy'], ['--mode: This is given twice. Keep one of the two.']],
])('%j is told', (argv, expected) => {
  expect(readCommandLine(argv).given.problems.map(describeProblem)).toEqual(expected);
});

test('flags named like parts of every object are unknown like others', () => {
  const { given } = readCommandLine(['--constructor', '--__proto__=x', '--toString']);
  expect(given.problems).toEqual([]);
  expect([...given.values.keys()]).toEqual(['constructor', '__proto__', 'toString']);
});

test('run takes everything behind two dashes as its command, and nothing before them', () => {
  const line = readCommandLine(['run', '--port', '5432', '--state', 's.json', '--', 'psql', '--help', '--', '-f', 'x']);
  expect(line).toMatchObject({
    command: 'run',
    help: false,
    state: 's.json',
    words: ['psql', '--help', '--', '-f', 'x'],
  });
  expect([...line.given.values]).toEqual([['port', '5432']]);
  expect(line.given.problems).toEqual([]);
});

test.each<[string[], string[]]>([
  [['run'], ['run: Nothing says what to run. Write it behind two dashes: sallyport run -- kubectl get pods.']],
  [
    ['run', 'kubectl', 'get'],
    ['run: Nothing says what to run. Write it behind two dashes: sallyport run -- kubectl get pods.'],
  ],
  [['run', 'now', '--', 'true'], ['"now": This is one word too many. Values of flags with spaces need quotes.']],
  [['open', 'now'], ['"now": This is one word too many. Values of flags with spaces need quotes.']],
  [
    ['close', '--port', '22'],
    ['--port: close works from the saved state alone, so nothing else can be said. Remove it.'],
  ],
  [['open', '--state'], ['--state: This needs a value. Write --state=… for a value that begins with a dash.']],
  [['--port', '22', 'open'], ['open: This is the name of a command. Write it before all flags.']],
])('%j is told', (argv, expected) => {
  expect(readCommandLine(argv).given.problems.map(describeProblem)).toEqual(expected);
});
