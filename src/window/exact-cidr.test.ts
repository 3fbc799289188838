import { describe, expect, test } from 'vitest';
import { addressOf, exactCidr, parseExactCidr } from './exact-cidr.ts';

describe('one literal address becomes its own CIDR', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['10.0.0.4', '10.0.0.4/32'],
    ['2001:DB8:0:0::7', '2001:db8::7/128'],
    ['fd00::1', 'fd00::1/128'],
  ])('%s → %s', (address, cidr) => {
    expect(exactCidr(address)).toBe(cidr);
    expect(addressOf(exactCidr(address))).toBe(cidr.replace(/\/.*/, ''));
    expect(parseExactCidr(cidr)).toBe(cidr);
  });
});

test.each([
  '0.0.0.0',
  '::',
  '203.0.113.0/24',
  '203.0.113.7/32',
  '0.0.0.0/0',
  '255.255.255.255',
  '224.0.0.1',
  '010.1.1.1',
  '1.1',
  '0x7f000001',
  '3405803783',
  '203.0.113.7 ',
  '203.0.113.256',
  'fe80::1%eth0',
  '::ffff:203.0.113.7',
  'example.org',
  '',
])('“%s” is refused: no rule is made for what is not exactly one address', (text) => {
  expect(() => exactCidr(text)).toThrow(expect.objectContaining({ code: 'WINDOW_RULE_REFUSED' }));
});

test.each(['203.0.113.7/24', '203.0.113.7', '2001:db8::7/64', '2001:db8:0::7/128', '0.0.0.0/0', '::/0', 'sg-1'])(
  'a saved “%s” is not taken for an exact rule',
  (text) => {
    expect(() => parseExactCidr(text)).toThrow(expect.objectContaining({ code: 'WINDOW_RULE_REFUSED' }));
  },
);
