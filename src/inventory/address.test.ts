import { describe, expect, test } from 'vitest';
import { parseAddress } from './address.ts';

describe('an address is', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
    ['2001:DB8:0::7', '2001:DB8:0::7', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7', '2001:db8::7'],
    ['::1', '::1', '::1'],
    ['App1.Example.com', 'App1.Example.com', 'app1.example.com'],
    [
      'ec2-203-0-113-7.eu-central-1.compute.amazonaws.com',
      'ec2-203-0-113-7.eu-central-1.compute.amazonaws.com',
      'ec2-203-0-113-7.eu-central-1.compute.amazonaws.com',
    ],
    ['localhost', 'localhost', 'localhost'],
    ['3com.example', '3com.example', '3com.example'],
    [`${'a'.repeat(63)}.de`, `${'a'.repeat(63)}.de`, `${'a'.repeat(63)}.de`],
  ])('%s', (text, address, canonical) => {
    expect(parseAddress(text)).toEqual({ kind: 'address', address, canonical });
  });
});

describe('no address is', () => {
  test.each([
    ['ssh://10.0.0.1', 'is a URL.', 'ssh-user and ssh-port'],
    ['https://app.example.com/', 'is a URL.', 'bare address'],
    ['ubuntu@10.0.0.1', 'names a user.', 'ssh-user'],
    ['10.0.0.1:22', 'names a port.', 'ssh-port'],
    ['app.example.com:2222', 'names a port.', 'ssh-port'],
    ['[2001:db8::7]:22', 'names a port.', 'ssh-port'],
    ['10.0.0.0/24', 'is a range.', 'one address'],
    ['10.0.0.1/32', 'is a range.', 'one address'],
    ['2001:db8::/64', 'is a range.', 'one address'],
    ['10.0.0.1-10.0.0.9', 'is a range.', 'one address'],
    ['10.0.0.1-9', 'is a range.', 'one address'],
    ['*.example.com', 'is a pattern.', 'every host'],
    ['10.0.0.?', 'is a pattern.', 'every host'],
    ['app[1:3].example.com', 'is a pattern.', 'every host'],
    ['10.0.0.1 10.0.0.2', 'has white space in it.', 'per entry'],
    [' 10.0.0.1', 'has white space in it.', 'per entry'],
    ['10.0.0.1,10.0.0.2', 'has a comma in it.', 'per entry'],
    ['10.0.0.1\n', 'has a control character in it.', 'one address'],
    ['app\u0007', 'has a control character in it.', 'one address'],
    ['app\u0000.example.com', 'has a control character in it.', 'one address'],
    ['010.0.0.1', 'is no IPv4 address.', 'leading zeros'],
    ['10.0.0', 'is no IPv4 address.', 'four numbers'],
    ['10.0.0.256', 'is no IPv4 address.', '0 to 255'],
    ['2130706433', 'is no IPv4 address.', 'four numbers'],
    ['0.0.0.0', 'stands for more than one machine.', 'one address'],
    ['255.255.255.255', 'stands for more than one machine.', 'one address'],
    ['224.0.0.1', 'stands for more than one machine.', 'one address'],
    ['::', 'stands for more than one machine.', 'one address'],
    ['ff02::1', 'stands for more than one machine.', 'one address'],
    ['fe80::1%eth0', 'names an interface of one machine (a zone).', 'one address'],
    ['::ffff:10.0.0.1', 'is an IPv4 address in IPv6 clothes.', 'IPv4 address itself'],
    ['[203.0.113.7]', 'is no address and no host name.', 'one address'],
    ['[app.example.com]', 'is no address and no host name.', 'one address'],
    ['2001:db8::zz', 'is no address and no host name.', 'one address'],
    ['i-0123456789abcdef0', 'is an instance id.', 'instance_id'],
    ['arn:aws:ec2:eu-central-1:123456789012:instance/i-1', 'is an ARN.', 'one address'],
    ['app.example.com.', 'ends with a dot.', 'without it'],
    ['app_1.example.com', 'has an underscore in it, which no host name may have (RFC 1123).', 'one address'],
    ['-oProxyCommand=x', 'is no address and no host name.', 'one address'],
    ['app-.example.com', 'is no address and no host name.', 'one address'],
    ['app..example.com', 'is no address and no host name.', 'one address'],
    ['$(id)', 'is no address and no host name.', 'one address'],
    ['bücher.example', 'is no address and no host name.', 'one address'],
    ['host/path', 'is no address and no host name.', 'one address'],
    [`${'a'.repeat(64)}.de`, 'is no address and no host name.', 'one address'],
    [`${'a.'.repeat(127)}de`, 'is no address and no host name.', 'one address'],
  ])('%j', (text, why, write) => {
    expect(parseAddress(text)).toEqual({ kind: 'refused', why, write: expect.stringContaining(write) });
  });
});
