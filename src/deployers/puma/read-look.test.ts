import { expect, test } from 'vitest';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import { readLook } from './read-look.ts';
import { runningRelease } from './releases.ts';

test.each([
  ['5-phased', '5.6.5', 2, 'stats', true, 'v2'],
  ['5-preload', '5.6.5', 2, 'stats', false, 'v1'],
  ['5-single', '5.6.5', 0, 'stats', undefined, 'v1'],
  ['8-phased', '8.0.2', 2, 'stats', true, 'v1'],
  ['8-phased-text', '8.0.2', 2, 'status-text', true, 'v1'],
  ['8-single', '8.0.2', 0, 'stats', undefined, 'v1'],
] as const)('%s is read as it was recorded', (name, version, workers, numbers, saidPhased, runs) => {
  const look = readLook(recorded(name));
  expect(look.master?.version.text).toBe(version);
  expect(look.workers).toHaveLength(workers);
  expect(look.newborn).toEqual([]);
  expect(look.numbers.kind).toBe(numbers);
  expect(look.configuration.saidPhased).toBe(saidPhased);
  expect(look.configuration.says[0]).toBe("directory '/srv/shop/current'");
  expect(look.unit).toMatchObject({
    isLoaded: true,
    active: 'active',
    user: 'deploy',
    hasJob: false,
    hasSocket: false,
  });
  expect(runningRelease(look)).toEqual({ kind: 'version', version: runs });
});

test('a host without the unit, the directory or any process is read as that', () => {
  const look = readLook('app \nlink \nunit LoadState=not-found\nunit ActiveState=inactive\n');
  expect(look).toMatchObject({ app: '', workers: [], unit: { isLoaded: false, active: 'inactive' } });
  expect(look).not.toHaveProperty('master');
  expect(look).not.toHaveProperty('link');
  expect(runningRelease(look)).toEqual({ kind: 'none' });
});

test('a process that has just been forked still goes by its master’s name, and is not taken for it', () => {
  const newborn = 'process 9 2171999\ndirectory /srv/shop/releases/v1\ntitle puma 8.0.2 (tcp://127.0.0.1:4000) [v1]\n';
  const look = readLook(`${newborn}${recorded('8-phased')}`);
  expect(look.master?.pid).toBe(17753);
  expect(look.newborn.map(({ pid }) => pid)).toEqual([9]);
});

test.each([
  ['an environment file that was written since the start', '1795500000', '/etc/shop.env'],
  ['one that was written some seconds after it', '1795426374', '/etc/shop.env'],
  ['one of the very second of the start, which the kernel does not know exactly', '1795426371', undefined],
  ['one that was there before', '1795404709', undefined],
])('%s', (_, time, newer) => {
  const look = readLook(`${recorded('8-phased')}\nenvironment-file ${time} /etc/shop.env\n`);
  expect(look.configuration.newerEnvironment).toBe(newer);
});

test.each([
  ['', '', { kind: 'none' }],
  ['/srv/shop/releases/v1 (deleted)', '/srv/shop/releases/v1', { kind: 'version', version: 'v1' }],
  ['/srv/shop/releases/v1/sub', '/srv/shop/releases/v1', { kind: 'version', version: 'v1' }],
  [
    '/srv/shop/releases/v1',
    '/srv/shop/releases/v2',
    { kind: 'unknown', reason: expect.stringContaining('v1, v2'), several: true },
  ],
  ['/srv/other/v1', '/srv/other/v1', { kind: 'unknown', reason: expect.stringContaining('/srv/other/v1') }],
  ['/srv/shop/releases/..', '/srv/shop/releases/..', { kind: 'unknown', reason: expect.anything() }],
  ['/x\u001b[31m', '/x\u001b[31m', { kind: 'unknown', reason: expect.not.stringContaining('\u001b') }],
])('workers in %j and %j', (one, other, expected) => {
  const worker = (pid: number, directory: string) =>
    `process ${pid} 5\ndirectory ${directory}\ntitle puma: cluster worker 0: 1 [x]\n`;
  const printed = one === '' ? '' : worker(2, one) + worker(3, other);
  expect(runningRelease(readLook(`app /srv/shop\nunit ActiveState=active\n${printed}`))).toEqual(expected);
});

test('a directory that may not be seen is unknown, never taken for right', () => {
  const printed = 'app /srv/shop\nunit User=www\nprocess 2 5\ndirectory \ntitle puma: cluster worker 0: 1 [x]\n';
  expect(runningRelease(readLook(printed))).toEqual({ kind: 'unknown', reason: expect.stringContaining('run as www') });
});
