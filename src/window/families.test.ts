import { expect, test } from 'vitest';
import { SallyportError } from '../errors.ts';
import { bastionAt } from '../inventory/host.ts';
import { familiesTo, givenAddresses } from './families.ts';

const hosts = (...addresses: string[]) => addresses.map(bastionAt);

test.each([
  [['10.0.0.1', 'web-1.example.com'], ['IPv4']],
  [['2001:db8::1', 'web-1.example.com'], ['IPv6']],
  [
    ['2001:db8::1', '10.0.0.1', '2001:db8::2'],
    ['IPv4', 'IPv6'],
  ],
  [['web-1.example.com'], ['IPv4']],
  [[], ['IPv4']],
])('%j are reached by %j', (addresses, families) => {
  expect(familiesTo(hosts(...addresses))).toEqual(families);
});

test.each([
  [['10.0.0.1', 'web-1.example.com'], ['203.0.113.7'], ['203.0.113.7']],
  [['2001:db8::1', 'web-1.example.com'], ['2001:DB8::7'], ['2001:db8::7']],
  [['web-1.example.com'], ['2001:db8::7'], ['2001:db8::7']],
  [
    ['10.0.0.1', '2001:db8::1'],
    ['203.0.113.7', '2001:db8::7'],
    ['203.0.113.7', '2001:db8::7'],
  ],
  // Nobody would be reached by the second one.
  [['10.0.0.1'], ['203.0.113.7', '2001:db8::7'], ['203.0.113.7']],
  [
    ['10.0.0.1', 'app'],
    ['203.0.113.7', '2001:db8::7'],
    ['203.0.113.7', '2001:db8::7'],
  ],
  [[], ['203.0.113.7', '2001:db8::7'], ['203.0.113.7', '2001:db8::7']],
])('to reach %j of %j a rule is made for %j', (addresses, given, used) => {
  expect(givenAddresses(given, hosts(...addresses))).toEqual(used);
});

test.each([
  [['2001:db8::1'], ['203.0.113.7'], 'by IPv6: bastion 2001:db8::1.', 'Write the IPv6 address'],
  [['10.0.0.1'], ['2001:db8::7'], 'by IPv4: bastion 10.0.0.1.', 'Write the IPv4 address'],
  [
    ['10.0.0.1', '2001:db8::1', 'app', '2001:db8::2'],
    ['203.0.113.7'],
    'by IPv6: bastion 2001:db8::1, bastion 2001:db8::2.',
    'Write the IPv6 address',
  ],
])('%j can’t all be reached from %j', (addresses, given, message, hint) => {
  try {
    givenAddresses(given, hosts(...addresses));
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    expect(error.code).toBe('HOST_UNREACHABLE');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  }
});

test('what is no one address is refused', () => {
  expect(() => givenAddresses(['10.0.0.0/8'], [])).toThrow(expect.objectContaining({ code: 'WINDOW_RULE_REFUSED' }));
});
