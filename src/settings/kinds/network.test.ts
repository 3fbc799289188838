import { isIP } from 'node:net';
import { expect, test } from 'vitest';
import { addressService, jumpHost, knownHosts, ownAddresses } from './network.ts';

const candidates = [
  ...[
    '203.0.113.7',
    '10.1.2.3',
    '255.255.255.255',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.04',
    '0x1.2.3.4',
    '1.2.3.4.',
  ],
  ...[
    '2001:db8::7',
    '::1',
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7',
    '1::2::3',
    '12345::',
    'g::1',
    ':1',
    '1:',
    ':::',
    '1.2.3.4:5',
  ],
  ...['fd00:1:2:3:4:5:6:FFFF', '2001:db8::1.2.3.256', 'host', '', '１.2.3.4', '1.2.3.4\n'],
];

test.each(candidates)('%j is one address exactly when Node says so', (text) => {
  expect(ownAddresses.parse(text).kind).toBe(isIP(text) === 0 ? 'bad' : 'ok');
});

test('two addresses are taken where they are of two families', () => {
  expect(ownAddresses.parse('203.0.113.7, 2001:db8::7')).toEqual({ kind: 'ok', value: ['203.0.113.7', '2001:db8::7'] });
  expect(ownAddresses.parse('2001:db8::7 2001:db8::8')).toMatchObject({ why: 'has two addresses of one family.' });
});

test.each(['fe80::1%eth0', '0.0.0.0', '::', '0:0::0', '203.0.113.7/32', '2001:db8::/64', '10.0.0.1, 10.0.0.2'])(
  '%j is refused',
  (text) => {
    expect(ownAddresses.parse(text).kind).toBe('bad');
  },
);

test.each(['https://checkip.amazonaws.com', 'http://127.0.0.1:8080/ip', 'http://localhost:1', 'http://[::1]:1/'])(
  'asks %s',
  (text) => {
    expect(addressService.parse(text)).toEqual({ kind: 'ok', value: text });
  },
);

test.each([
  'http://10.0.0.1',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'ftp://x',
  'x',
  'https://a:b@c',
])('does not ask %s', (text) => {
  expect(addressService.parse(text).kind).toBe('bad');
});

test('known_hosts may have markers, comments and many lines', () => {
  for (const text of [
    '# ours\nhost ssh-ed25519 AAAA',
    '@revoked * ssh-rsa AAAA',
    '|1|salt=|hash= ssh-ed25519 AAAA us',
  ]) {
    expect(knownHosts.parse(text)).toEqual({ kind: 'ok', value: text });
  }
});

test.each([
  ['bastion.example.com', { address: 'bastion.example.com' }],
  ['ann@203.0.113.9:2222', { user: 'ann', address: '203.0.113.9', port: 2222 }],
  ['ann@corp.example@bastion', { user: 'ann@corp.example', address: 'bastion' }],
  ['2001:db8::9', { address: '2001:db8::9' }],
  ['ann@[2001:db8::9]:22', { user: 'ann', address: '2001:db8::9', port: 22 }],
])('%s is a bastion', (text, value) => {
  expect(jumpHost.parse(text)).toEqual({ kind: 'ok', value });
});

test.each([
  ['a.example.com,b.example.com', 'is more than one bastion.'],
  ['@bastion', 'has no user name before the @.'],
  ['a b@bastion', 'has no user name before the @.'],
  ['bastion:', 'has no port behind the colon.'],
  ['bastion:ssh', 'has no port behind the colon.'],
  ['bastion:70000', 'has no port behind the colon.'],
  ['ssh://bastion', 'has no port behind the colon.'],
  ['10.0.0', 'names no one host.'],
  ['10.0.0.0/8', 'names no one host.'],
  ['a:b:c', 'names no one host.'],
  ['[2001:db8::9', 'names no one host.'],
  ['[bastion]', 'names no one host.'],
  ['-oProxyCommand=x', 'names no one host.'],
  ['bastion\n.evil', 'names no one host.'],
])('%j is no bastion', (text, why) => {
  expect(jumpHost.parse(text)).toMatchObject({ kind: 'bad', why });
});
