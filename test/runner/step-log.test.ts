import { expect, test } from 'vitest';
import { readFilePairs } from './file-pairs.ts';
import { createMasks } from './masks.ts';
import { openStepLog } from './step-log.ts';

function logOf(...lines: string[]) {
  const log = openStepLog(createMasks());
  for (const line of lines) log.read(line);
  return log;
}

test.each([
  ['plain', 'it is s3cr"t-value&more here', 'it is *** here'],
  ['base64', Buffer.from('s3cr"t-value&more').toString('base64'), '***'],
  ['base64 after one byte of other text', Buffer.from('s3cr"t-value&more').subarray(1).toString('base64'), '***'],
  ['base64 after two bytes of other text', Buffer.from('s3cr"t-value&more').subarray(2).toString('base64'), '***'],
  ['JSON', '{"a":"s3cr\\"t-value&more"}', '{"a":"***"}'],
  ['a URL', '?a=s3cr%22t-value%26more', '?a=***'],
  ['XML', '<a>s3cr&quot;t-value&amp;more</a>', '<a>***</a>'],
  ['twice without a gap', 's3cr"t-value&mores3cr"t-value&more.', '***.'],
  ['other text', 's3cr t-value', 's3cr t-value'],
])('a mask hides a secret in %s', (_, text, shown) => {
  const masks = createMasks();
  masks.add('s3cr"t-value&more');
  expect(masks.hide(text)).toBe(shown);
});

test('each line of a secret is one, however short', () => {
  const log = logOf('::add-mask::first line%0A}%0A  third', 'the first line', '{ "a": 1 }', 'third and third');
  expect(log.shown).toEqual(['the ***', '{ "a": 1 ***', '*** and ***']);
  expect(log.raw).toHaveLength(4);
});

test('a mask hides nothing that was said before it', () => {
  expect(logOf('hunter2', '::add-mask::hunter2', 'hunter2').shown).toEqual(['hunter2', '***']);
});

test('commands act at the start of a line, the old form anywhere in it', () => {
  const log = logOf('::error::a', '  ::warning title=b::c', 'x ::error::no', 'x ##[notice]d', 'x ##[error');
  expect(log.annotations).toMatchObject([
    { level: 'error', message: 'a' },
    { level: 'warning', message: 'c', properties: { title: 'b' } },
    { level: 'notice', message: 'd' },
  ]);
  expect(log.shown).toEqual(['##[error]a', '##[warning]c', 'x ::error::no', '##[notice]d', 'x ##[error']);
});

test('old outputs and state still act, set-env spoils the step', () => {
  const log = logOf('::set-output name=a::1', 'x ##[save-state name=b]2');
  expect([...log.outputs, ...log.state]).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect(log.isSpoilt()).toBe(false);
  const spoilt = logOf('::set-env name=a::1');
  expect(spoilt.isSpoilt()).toBe(true);
});

test('between stop-commands and its token nothing acts, and the token is hidden', () => {
  const log = logOf('::stop-commands::tok-123', '::error::no', '##[save-state name=b]2', '::TOK-123::', '::error::yes');
  expect(log.annotations).toMatchObject([{ message: 'yes' }]);
  expect(log.state.size).toBe(0);
  expect(log.shown).toEqual([
    '::stop-commands::***',
    '::error::no',
    '##[save-state name=b]2',
    '::TOK-123::',
    '##[error]yes',
  ]);
  for (const token of ['', 'error', 'pause-logging']) expect(logOf(`::stop-commands::${token}`).isSpoilt()).toBe(true);
});

test('ten annotations of a level, cut at 4,096 characters, their text masked', () => {
  const log = logOf('::add-mask::hunter2', ...Array(12).fill('::error::hunter2'), `::notice::${'x'.repeat(5_000)}`);
  expect(log.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(log.annotations[0]?.message).toBe('***');
  expect(log.annotations.at(-1)?.message).toHaveLength(4_096);
});

test.each([
  ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }, undefined],
  ['a<<END\none\n\ntwo\nEND\nb=2\n', { a: 'one\n\ntwo', b: '2' }, undefined],
  ['a<<END\nEND\n', { a: '' }, undefined],
  ['a<<END\nx\nEND', { a: 'x' }, undefined],
  ['a=1\n\na=2\n', { a: '2' }, undefined],
  ['a=<<b\n', { a: '<<b' }, undefined],
  ['a=1\nb<<END\nx\ny\n', { a: '1' }, "Invalid value. Matching delimiter not found 'END'"],
  ['a=1\nb<<END\nx', { a: '1' }, 'Invalid value. EOF marker missing new line.'],
  [
    'a=1\n<<END\nx\nEND\n',
    { a: '1' },
    "Invalid format '<<END'. Name must not be empty and delimiter must not be empty",
  ],
  ['a=1\nnonsense\n', { a: '1' }, "Invalid format 'nonsense'"],
  ['a<<E\nforged<<F\nE\nb=2\n', { a: 'forged<<F', b: '2' }, undefined],
])('the file %j says %j', (text, pairs, problem) => {
  const read = readFilePairs(text);
  expect(Object.fromEntries(read.pairs)).toEqual(pairs);
  expect(read.problem).toBe(problem);
});
