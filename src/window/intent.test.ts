import { expect, test } from 'vitest';
import type { GroupId } from '../inventory/host.ts';
import { exactCidr } from './exact-cidr.ts';
import { factsOf, readIntent, type WindowIntent } from './intent.ts';
import { newNonce } from './nonce.ts';

const intent: WindowIntent = {
  group: 'sg-1' as GroupId,
  cidr: exactCidr('203.0.113.7'),
  port: 22,
  nonce: newNonce(),
  asked: 5,
  expires: 9,
};

test('what was saved is read as it was, through JSON', () => {
  const full = { ...intent, rule: 'sgr-1', opened: 7, closed: true };
  expect(readIntent(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(readIntent(JSON.parse(JSON.stringify(intent)))).toEqual(intent);
});

test('a saved range is never taken for a window', () => {
  expect(() => readIntent({ ...intent, cidr: '0.0.0.0/0' })).toThrow(
    expect.objectContaining({ code: 'WINDOW_RULE_REFUSED' }),
  );
});

test('facts for people leave out the nonce', () => {
  expect(factsOf(intent)).toEqual({ group: 'sg-1', rule: '', cidr: '203.0.113.7/32', port: 22, expires: 9 });
});
