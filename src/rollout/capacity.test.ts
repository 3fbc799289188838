import { expect, test } from 'vitest';
import type { Host, HostName, Role } from '../inventory/host.ts';
import { atMost, leastInService, nextWave } from './capacity.ts';

const percent = (number: number) => ({ kind: 'percent', percent: number }) as const;
const count = (hosts: number) => ({ kind: 'count', hosts }) as const;

test.each([
  // Rounded up, but one of two or more may always go.
  [percent(75), [1, 1, 2, 3, 4, 6, 75]],
  [percent(50), [1, 1, 2, 2, 3, 4, 50]],
  [percent(99), [1, 1, 2, 3, 4, 7, 99]],
  [percent(1), [1, 1, 1, 1, 1, 1, 1]],
  [percent(0), [0, 0, 0, 0, 0, 0, 0]],
  [count(0), [0, 0, 0, 0, 0, 0, 0]],
  // A count is meant as it is written.
  [count(3), [3, 3, 3, 3, 3, 3, 3]],
])('%j of 1, 2, 3, 4, 5, 8 and 100 hosts', (share, expected) => {
  expect([1, 2, 3, 4, 5, 8, 100].map((hosts) => leastInService(share, hosts))).toEqual(expected);
});

test.each([
  [percent(10), 9, 0],
  [percent(10), 20, 2],
  [percent(100), 3, 3],
  [count(2), 1, 2],
])('at most %j of %i hosts: %i', (share, hosts, expected) => {
  expect(atMost(share, hosts)).toBe(expected);
});

/** `a b! c`: `!` is out of service; a zone stands behind a slash. */
function wave(text: string, least: number, waiting = text): string {
  const hosts = text.split(' ').map((word) => hostOf(word));
  const inService = new Set(hosts.filter(({ out }) => !out).map(({ host }) => host.name));
  const role = { hosts: hosts.map(({ host }) => host), inService, least };
  const steps = waiting.split(' ').map((word) => ({ host: hostOf(word).host }));
  return nextWave(steps, role)
    .map(({ host }) => host.name)
    .join(' ');
}

function hostOf(word: string): { host: Host; out: boolean } {
  const [, name = '', out, zone] = /^(\w+)(!?)(?:\/(\w+))?$/.exec(word) ?? [];
  const host = { name: name as HostName, role: 'web' as Role, address: name, hostKeys: [] };
  return { host: zone === undefined ? host : { ...host, zone }, out: out === '!' };
}

test.each<[string, number, string]>([
  ['a b c', 2, 'a'],
  ['a b c', 1, 'a b'],
  ['a b c', 0, 'a b c'],
  ['a b c', 3, ''],
  // Who is out already goes for free, wherever it stands.
  ['a b! c', 2, 'b'],
  ['a b c! d!', 1, 'a c d'],
  // More are down than may be: nobody who serves may go.
  ['a b! c!', 2, 'b c'],
  // A zone keeps one of its hosts; a zone's only host can't.
  ['a/x b/x c/y d/y', 1, 'a c'],
  ['a/x b/x c/y', 0, 'a b c'],
  ['a/x b/y c/y', 1, 'a b'],
  ['a!/x b/x c/y d/y', 1, 'a c'],
])('of %s with %i in service goes “%s”', (hosts, least, expected) => {
  expect(wave(hosts, least)).toBe(expected);
});

test('hosts that do not wait count too', () => {
  expect(wave('a b c d', 3, 'c d')).toBe('c');
  expect(wave('a! b c d', 3, 'c d')).toBe('');
});
