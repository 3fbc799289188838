import { expect, test } from 'vitest';
import { keysInConsole } from './console-keys.ts';

const key = (letter: string) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${letter.repeat(43)}`;
const ecdsa = `ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABB${'B'.repeat(86)}=`;
const block = (...lines: string[]) =>
  ['-----BEGIN SSH HOST KEY KEYS-----', ...lines, '-----END SSH HOST KEY KEYS-----', ''].join('\r\n');
const fingerprints =
  'ec2: -----BEGIN SSH HOST KEY FINGERPRINTS-----\r\nec2: 256 SHA256:abc root@ip (ED25519)\r\nec2: -----END SSH HOST KEY FINGERPRINTS-----\r\n';

test('the keys that cloud-init prints, without their comments', () => {
  const text = `[    9.1] cloud-init[700]: x\r\n${fingerprints}${block(`${ecdsa} root@ip-10-0-0-4`, `${key('A')} root@ip`)}login: `;
  expect(keysInConsole(text)).toEqual({ kind: 'keys', keys: [ecdsa, key('A')] });
});

test('lines that a log daemon has put a prefix before', () => {
  const text = block(`<14>Nov 21 12:00:00 ec2: ${key('A')} root@ip`, `[   12.345678] cloud-init[812]: ${ecdsa}`);
  expect(keysInConsole(text)).toEqual({ kind: 'keys', keys: [key('A'), ecdsa] });
});

test('the last block counts: keys were made anew', () => {
  expect(keysInConsole(block(key('A')) + block(key('B')))).toEqual({ kind: 'keys', keys: [key('B')] });
});

test('keys outside the block are somebody else’s words', () => {
  const text = `${key('X')}\r\n${block(key('A'))}${key('Y')}\r\n`;
  expect(keysInConsole(text)).toEqual({ kind: 'keys', keys: [key('A')] });
});

test.each([
  ['', 'is empty'],
  ['\r\n', 'is empty'],
  ['Linux version 6.1\r\nlogin: ', 'holds no host keys'],
  [fingerprints, 'holds fingerprints of host keys, but not the keys'],
  [block(key('A')).replace(/-----END.*/s, ''), 'ends before its host keys do'],
  [`${block(key('A'))}-----BEGIN SSH HOST KEY KEYS-----\r\n${key('B')}\r\n`, 'ends before its host keys do'],
  [`${key('A')}\r\n-----END SSH HOST KEY KEYS-----\r\n`, 'holds no host keys'],
  [block(), 'holds an empty block of host keys'],
  [block('ssh-dss AAAAB3NzaC1kc3MAAACBAOb0123456789012345678901234567890123'), 'holds an empty block of host keys'],
])('%j %s', (text, why) => {
  expect(keysInConsole(text)).toEqual({ kind: 'none', why });
});
