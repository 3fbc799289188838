import { expect, test } from 'vitest';
import type { Version } from '../version.ts';
import { namesVersion } from './names-version.ts';

const same = (text: string) => text;

test.each([
  ['1.2', '1.2', true],
  ['1.2', '{"version":"1.2"}', true],
  ['1.2', 'It runs 1.2.', true],
  ['1.2', 'version=1.2\r\n', true],
  ['1.2', 'registry/app:1.2, built today', true],
  ['1.2', 'app/1.2/public', true],
  ['1.2', '1.20', false],
  ['1.2', '11.2', false],
  ['1.2', '1.2.3', false],
  ['1.2', '0.1.2', false],
  ['1.2', 'v1.2', false],
  ['1.2', '1.2-rc1', false],
  ['1.2', '1.2+build', false],
  ['1.2', '1.2~beta', false],
  ['1.2', '1x2', false],
  ['1.2', '1.20, then 1.2', true],
  ['3f2a9c1', '3f2a9c1d', false],
  ['a-b_c', 'x a-b_c y', true],
  ['1.2', '', false],
])('%s in “%s”: %s', (version, body, named) => {
  expect(namesVersion(body, version as Version, same).kind).toBe(named ? 'pass' : 'miss');
});

test('a miss shows the start of the answer, safe and on one line', () => {
  const body = `old\n\u001b[31mtoken hunter2 ${'x'.repeat(300)}`;
  const answer = namesVersion(body, '1.2' as Version, (text) => text.replaceAll('hunter2', '***'));
  expect(answer).toEqual({ kind: 'miss', reason: `the answer does not name 1.2: “old token *** ${'x'.repeat(186)}…”` });
  expect(namesVersion(' \n', '1.2' as Version, same)).toMatchObject({
    reason: 'the answer does not name 1.2: it is empty',
  });
});
