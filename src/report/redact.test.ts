import { expect, test } from 'vitest';
import { Secret } from '../secret.ts';
import { createRedactor, maskableParts } from './redact.ts';

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(new Secret(secret));
  return redactor;
}

const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACD2'}\n-----END OPENSSH PRIVATE KEY-----\n`;

test('a secret is hidden wherever and however often it stands', () => {
  const { redact } = redactorOf('hunter2-secret');
  expect(redact('hunter2-secret and again:hunter2-secret!')).toBe('*** and again:***!');
});

test.each([
  ['JSON', (s: string) => JSON.stringify({ password: s })],
  ['URI', (s: string) => `https://example.test/?p=${encodeURIComponent(s)}`],
  ['URI in lower case', (s: string) => encodeURIComponent(s).toLowerCase()],
  ['base64', (s: string) => Buffer.from(s).toString('base64')],
  ['base64 of a pair', (s: string) => Buffer.from(`u:${s}`).toString('base64')],
  ['base64 of another pair', (s: string) => Buffer.from(`me:${s}@host`).toString('base64')],
  ['base64url', (s: string) => Buffer.from(s).toString('base64url')],
])('a secret is hidden in its %s form', (_name, encode) => {
  const secret = 'p"a/s?s>w~o+r&d';
  const text = redactorOf(secret).redact(encode(secret));
  expect(text).toContain('***');
  expect(text).not.toContain(encode(secret).slice(-14, -4));
});

test('each line of a key is hidden, its public first and last line are not', () => {
  const { redact } = redactorOf(key);
  expect(redact(`x ${key.split('\n')[1]} y`)).toBe('x *** y');
  expect(redact('expected -----BEGIN OPENSSH PRIVATE KEY-----')).toBe('expected -----BEGIN OPENSSH PRIVATE KEY-----');
});

test('a whole key is hidden in base64 wrapped at 76, as `base64 key` prints it', () => {
  const wrapped =
    Buffer.from(key.trim())
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  const { redact } = redactorOf(key);
  for (const line of wrapped.filter((line) => line.length > 8)) expect(redact(line)).toMatch(/^\*{3}.?.?=*$/);
});

test('where two secrets overlap nothing of the second is left', () => {
  expect(redactorOf('abcdef123', '123xyzzz').redact('<abcdef123xyzzz>')).toBe('<***>');
});

test('the longer secret wins over its own beginning', () => {
  expect(redactorOf('abcdef', 'abcdefghij').redact('abcdefghij')).toBe('***');
});

test.each(['22', 'true', 'eu-west-1', 'production', '', '}', '      ', 'aaaaaaaa'])(
  '%j is too short or too common to hide',
  (value) => {
    expect(maskableParts(new Secret(value))).toEqual([]);
  },
);

test('short lines of a JSON secret are not hidden, its values are', () => {
  expect(maskableParts(new Secret('{\n  "password": "s3cret-value"\n}'))).toEqual(['"password": "s3cret-value"']);
});
