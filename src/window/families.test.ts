import { expect, test } from 'vitest';
import { SallyportError } from '../errors.ts';
import { bastionAt } from '../inventory/host.ts';
import { checkFamilies } from './families.ts';

const hosts = (...addresses: string[]) => addresses.map(bastionAt);

test.each([
  [['10.0.0.1', 'web-1.example.com'], '203.0.113.7'],
  [['2001:db8::1', 'web-1.example.com'], '2001:db8::7'],
  [['web-1.example.com'], '2001:db8::7'],
])('%j can be reached from %s', (addresses, from) => {
  expect(() => checkFamilies(hosts(...addresses), from)).not.toThrow();
});

test.each([
  [['2001:db8::1'], '203.0.113.7', 'by IPv6: bastion 2001:db8::1.', 'Set source-address to the IPv6 address'],
  [['10.0.0.1'], '2001:db8::7', 'by IPv4: bastion 10.0.0.1.', 'Set source-address to the IPv4 address'],
  [
    ['10.0.0.1', '2001:db8::1', 'app', '2001:db8::2'],
    '203.0.113.7',
    'by IPv6: bastion 2001:db8::1, bastion 2001:db8::2.',
    'give every host an address of one family',
  ],
])('%j can’t all be reached from %s', (addresses, from, message, hint) => {
  try {
    checkFamilies(hosts(...addresses), from);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    expect(error.code).toBe('HOST_UNREACHABLE');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  }
});
