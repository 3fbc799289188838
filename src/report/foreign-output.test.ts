import { expect, test } from 'vitest';
import { parseRunnerCommand } from '../../test/fakes/runner-commands.ts';
import { Secret } from '../secret.ts';
import { foreignLines, inert, safeText } from './foreign-output.ts';
import { createRedactor } from './redact.ts';

const unchanged = (text: string) => text;

function linesOf(chunks: readonly (string | Uint8Array)[], redact = unchanged): string[] {
  const lines: string[] = [];
  const sink = foreignLines(redact, (line) => lines.push(line));
  for (const chunk of chunks) sink.write(chunk);
  sink.end();
  return lines;
}

test('lines come whole, whatever the chunks', () => {
  expect(linesOf(['on', 'e\ntw', 'o\r', '\nthree'])).toEqual(['one', 'two', 'three']);
  expect(linesOf(['a\n\nb\n'])).toEqual(['a', '', 'b']);
  expect(linesOf([])).toEqual([]);
});

test('a character that is split across chunks is whole, a broken one is marked', () => {
  const euro = new TextEncoder().encode('10 €\n');
  expect(linesOf([euro.subarray(0, 4), euro.subarray(4, 5), euro.subarray(5)])).toEqual(['10 €']);
  expect(linesOf([new Uint8Array([0x61, 0xff, 0x62, 0x0a])])).toEqual(['a\ufffdb']);
  expect(linesOf(['\ud83d', '\ude00\n'])).toEqual(['😀']);
});

test('a progress bar shows its last state only', () => {
  expect(linesOf(['  0%\r 50%\r', '100%\r\ndone\n'])).toEqual(['100%', 'done']);
  expect(linesOf(['text\r\r\n'])).toEqual(['text']);
});

test('colours, titles and control characters are gone, also when split', () => {
  expect(linesOf(['\u001b[3', '1mred\u001b', '[0m \u001b]0;tit', 'le\u0007x\u0000y\u009b1mz\b\tq\n'])).toEqual([
    'red xyz\tq',
  ]);
  expect(linesOf(['\u202eabc\u200b\ufeff\n'])).toEqual(['abc']);
});

test('a very long line is cut, says how much is left, and does not end in half a secret', () => {
  const [line] = linesOf(['x'.repeat(100_000), 'y\n']);
  expect(line).toBe(`${'x'.repeat(4_096)}… (95905 more characters)`);

  const secret = 'S'.repeat(7).concat('ecret'.repeat(1_000));
  const { add, redact } = createRedactor();
  add(new Secret(secret));
  const many = linesOf([`${secret.repeat(10)}\n`], redact).join('');
  expect(many).not.toContain('ecretecret');
});

test('memory is bounded: a line without end is not kept', () => {
  const sink = foreignLines(unchanged, () => undefined);
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 2_000; i += 1) sink.write('x'.repeat(64 * 1_024));
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1_024 * 1_024);
});

test.each([
  ['::error::x', ': :error::x'],
  ['  \t\u00a0\u3000::set-output name=a::b', '\u00a0'],
  ['see ##[error]x', 'see ## [error]x'],
  ['##[ERROR]x', '## [ERROR]x'],
  ['##vso[task.setvariable variable=a]b', '## vso[task.setvariable variable=a]b'],
  ['##teamcity[x]', '## teamcity[x]'],
  ['std::vector<int>', 'std::vector<int>'],
  ['# ## heading [x]', '# ## heading [x]'],
])('%j can not act as a command and stays readable', (line, shown) => {
  expect(inert(line)).toContain(shown);
  expect(parseRunnerCommand(inert(line))).toBeUndefined();
  expect(inert(inert(line))).toBe(inert(line));
});

test('an invisible character between the signs does not save a command: the runner ignores it too', () => {
  for (const hidden of ['\u200b', '\u00ad', '\u2060', '\ufe0f', '\u034f', '\u0000', '\u001b[0m', '\u{e0001}']) {
    const [line] = linesOf([`#${hidden}#${hidden}[error]x\n`]);
    expect(line).toBe('## [error]x');
  }
});

test('a secret that is broken up by colours or invisible characters is seen as the whole that a reader sees', () => {
  const { add, redact } = createRedactor();
  add(new Secret('hunter2-secret'));
  expect(linesOf(['hunter2\u001b[1m-sec', '\u200bret\n'], redact)).toEqual(['***']);
});

test('a section marker of GitLab loses its end', () => {
  expect(linesOf(['section_start:1:x\r\u001b[0Kheader\n'])).toEqual(['header']);
});

test('text for a message is safe in each of its lines and is cut', () => {
  expect(safeText('  a\n::error::b\n\u001b[1mc\n')).toBe('a\n: :error::b\nc');
  expect(safeText('x'.repeat(3_000))).toBe(`${'x'.repeat(2_000)}…`);
});

test('whatever the bytes and the chunks: no line acts, no secret shows', () => {
  const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 1e9));
  console.info(`foreign-output fuzz: SEED=${seed}`);
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.trunc(random() * items.length)] as T;
  const secrets = ['hunter2-secret', 'päss"wörd/1', 'line-one-of-key\nline-two-of-key'];
  const { add, redact } = createRedactor();
  for (const secret of secrets) add(new Secret(secret));
  const shown = [...secrets.slice(0, 2), 'line-one-of-key', 'line-two-of-key'];
  const pieces = [
    '::',
    ':',
    '##',
    '#',
    '[',
    ']',
    'error',
    'set-output name=a',
    'stop-commands',
    'add-mask',
    'vso',
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u0085',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\v',
    '\r',
    '\n',
    '\r\n',
    '\u001b',
    '\u001b[0m',
    '\u001b]0;',
    '\u0007',
    '\u009b',
    '\u0000',
    '\b',
    'é',
    '😀',
    '\ud83d',
    ...secrets,
    ...secrets,
  ];
  for (let round = 0; round < 3_000; round += 1) {
    const text = Array.from({ length: 1 + Math.trunc(random() * 30) }, () => pick(pieces)).join('');
    const bytes =
      random() < 0.2
        ? Buffer.concat([Buffer.from(text), Buffer.from([pick([0xff, 0xc3, 0xe2, 0xf0])])])
        : Buffer.from(text);
    const chunks: (Uint8Array | string)[] = [];
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + Math.trunc(random() * 9);
      chunks.push(bytes.subarray(at, at + size));
      at += size;
    }
    for (const line of linesOf(chunks, redact)) {
      expect(parseRunnerCommand(line), JSON.stringify(text)).toBeUndefined();
      expect(line).not.toMatch(/[^\P{Cc}\t]/u);
      for (const secret of shown) expect(line.includes(secret), JSON.stringify({ text, line })).toBe(false);
    }
  }
});

/** Mulberry32: small, and the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
