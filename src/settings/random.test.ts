import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';
import { parseConfigFile } from './config-file.ts';
import { describeProblem, settingsError } from './problem.ts';
import { readSettings } from './read.ts';
import { givenInputs } from './sources.ts';
import { settingNames } from './table.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const secret = 'v3ry-s3cret-v4lue';

test(`whatever is written, reading ends with settings or problems (SEED=${seed})`, () => {
  const random = mulberry32(seed);
  for (let run = 0; run < 2_000; run += 1) {
    const text = (): string => garbage(random);
    const name = (): string => (random() < 0.8 ? pick(random, settingNames) : text());
    const pairs = Array.from({ length: Math.floor(random() * 8) }, () => [name(), text()] as const);
    const environment = Object.fromEntries([
      ...pairs.map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]),
      [`SALLYPORT_${name().toUpperCase().replaceAll('-', '_')}`, text()],
      ['SALLYPORT_SSH_PRIVATE_KEY', `${secret}${text()}`],
    ]);
    const yml = random() < 0.5 ? text() : pairs.map(([key, value]) => `${key}: ${value}`).join('\n');
    const given =
      random() < 0.5
        ? givenInputs(environment)
        : readCommandLine(pairs.flatMap(([key, value]) => [`--${key}`, value])).given;
    const result = readSettings({ given, environment, commit: text(), file: parseConfigFile(yml, 'sallyport.yml') });

    const told = result.kind === 'ok' ? result.warnings : result.problems;
    const printed = [...told.map(describeProblem), settingsError(told).message].join('\n');
    expect(printed).not.toContain(secret);
    for (const line of told.map(describeProblem)) expect(dangerous.filter((sign) => line.includes(sign))).toEqual([]);
    expect(result.kind === 'ok' || result.problems.length > 0).toBe(true);
  }
});

/** What could begin a new line, act on a terminal, or be a workflow command. */
const dangerous = ['\n', '\r', '\u001b', '\u009b', '##['];

const pieces = [
  '',
  ' ',
  '\n',
  '0',
  '-1',
  '1e309',
  '99999999999999999999',
  '%',
  ',',
  ':',
  ':/',
  '//',
  '::',
  '##[error]',
  '\u001b[2J',
  '\r',
  '\0',
  '\u009b',
  '\ud800',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '- ',
  '&a',
  '*a',
  '<<: *a',
  '!!binary x',
  '|',
  '>',
  '\t',
  'http://',
  'https://[',
  'unix:',
  'tcp://',
  'command:',
  's3://',
  'arn:aws:iam::',
  '1m',
  '25%',
  'roles:\n  web:\n    ',
  'web: ',
  '__proto__',
  'constructor',
  '{"a":1}',
  '--',
  '=',
  'PRIVATE KEY',
  'x'.repeat(300),
];

function garbage(random: () => number): string {
  return Array.from({ length: Math.floor(random() * 6) }, () => pick(random, pieces)).join('');
}

function pick<T>(random: () => number, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** A small generator with a seed, so that a failure can be run again. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
