import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DeployOutcome } from '../../../src/deployers/deployer.ts';
import { type Hosts, type RealHost, startHosts } from '../fleet/hosts.ts';
import { expectOnlyIdleClosed, lostInHand } from '../fleet/only-idle-closed.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { openPumaRun, type PumaRun } from '../fleet/puma-run.ts';
import {
  type Behaviour,
  begunPath,
  makeRelease,
  type Site,
  setUpSite,
  sitePath,
  sitePort,
  siteUnit,
} from '../fleet/puma-site.ts';
import { keyPair } from '../fleet/stage.ts';

let hosts: Hosts;
let host: RealHost;
let run: PumaRun;
let folder: string;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-puma-'));
  const { privateKey, publicKey } = keyPair(join(folder, 'id'));
  hosts = await startHosts({ count: 1, authorizedKey: publicKey, socket: inject('socket'), image: inject('image') });
  const [first] = hosts.list;
  if (first === undefined) throw new Error('no host');
  host = first;
  url = `http://${host.address}:${sitePort}/`;
  run = await openPumaRun(host, privateKey, folder);
});
afterAll(async () => {
  await run?.[Symbol.asyncDispose]();
  await hosts?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const release = (behaviour: Behaviour = 'good') => makeRelease(folder, behaviour);
const words = (outcome: DeployOutcome) =>
  outcome.kind === 'deployed' ? 'deployed' : `${outcome.error.code} ${outcome.error.message}`;
const restartSeen = () => run.waits.findLast((wait) => wait.includes('restart'))?.split(' ')[0];
const runs = (version: string) => ({ kind: 'version', version });

type Case = readonly [name: string, site: Site, restart: string];

const sites: readonly Case[] = [
  ['Puma 5 in phases', { puma: 5, mode: 'phased', tells: 'stats' }, 'phased'],
  ['Puma 8 in phases', { puma: 8, mode: 'phased', tells: 'stats' }, 'phased'],
  ['Puma 8 in phases, seen through systemd', { puma: 8, mode: 'phased', tells: 'status-text' }, 'phased'],
  ['Puma 5 that preloads', { puma: 5, mode: 'preload', tells: 'stats' }, 'hot'],
  [
    'Puma 8 that preloads, behind a socket unit',
    { puma: 8, mode: 'preload', tells: 'status-text', socket: true },
    'socket',
  ],
  ['Puma 5 in single mode', { puma: 5, mode: 'single', tells: 'stats' }, 'hot'],
  ['Puma 8 in single mode, behind a socket unit', { puma: 8, mode: 'single', tells: 'stats', socket: true }, 'socket'],
];

describe.each(sites)('%s', (_, site, restart) => {
  beforeAll(async () => {
    await setUpSite(host, site);
    expect(words(await run.deploy('v1', release()))).toBe('deployed');
  });

  test('goes to the next release while it serves', async () => {
    await using single = startOpenLoop(url, { everyMs: 10, keepAlive: false });
    // Puma 5 waits with a thread for the next request of a kept connection, up to 0.2 s: many of them leave none for new connections.
    await using kept = startOpenLoop(url, { everyMs: site.puma === 5 ? 100 : 10, keepAlive: true });
    expect((await run.preflight('v2', release())).missing).toEqual([]);
    expect(words(await run.deploy('v2', release()))).toBe('deployed');
    const asked = { single: await single.stop(), kept: await kept.stop() };
    expect(restartSeen()).toBe(restart);
    expect(await run.observe()).toEqual(runs('v2'));
    for (const [clients, seen] of Object.entries(asked)) {
      await expectOnlyIdleClosed(host, seen);
      expect([...seen.answers.keys()]).toEqual(['v1', 'v2']);
      console.log(
        `${restart}, ${clients}: ${seen.count} requests, ${seen.lost.length} met a connection that Puma closed`,
      );
    }
  });

  test.each<[Behaviour, string]>([
    ['crashes', 'RESTART_FAILED'],
    ['is another version', 'VERSION_UNEXPECTED'],
  ])('a release that %s fails, and the one before runs again', async (behaviour, code) => {
    await using loop = startOpenLoop(url, { everyMs: 20, keepAlive: false });
    const outcome = words(await run.deploy('v3', release(behaviour)));
    const asked = await loop.stop();
    expect(outcome).toMatch(new RegExp(`^${code} .*v2 was put back and runs there again`, 's'));
    // What the application ended of, told to who can't log in.
    if (behaviour === 'crashes') expect(outcome).toMatch(/Puma’s log says:\n.*config.ru:4/s);
    expect(await run.observe()).toEqual(runs('v2'));
    expect(await host.exec(`readlink ${sitePath}/current`)).toBe(`${sitePath}/releases/v2`);
    // In phases the old workers serve all the while; no other way can promise it for a release that does not load.
    if (restart === 'phased') await expectOnlyIdleClosed(host, asked);
  });

  test('rolls back to what ran before, in the same way', async () => {
    expect(await run.deployer.previous(run.host, new AbortController().signal)).toEqual(runs('v1'));
    await using loop = startOpenLoop(url, { everyMs: 10, keepAlive: false });
    expect(words(await run.rollBack('v1'))).toBe('deployed');
    const asked = await loop.stop();
    expect(restartSeen()).toBe(restart);
    expect(await run.observe()).toEqual(runs('v1'));
    await expectOnlyIdleClosed(host, asked);
  });
});

test('a release that hangs while it loads fails when nothing goes on any more; old workers serve all the while', async () => {
  await setUpSite(host, { puma: 8, mode: 'phased', tells: 'stats' });
  await run.deploy('v1', release());
  await using loop = startOpenLoop(url, { everyMs: 20, keepAlive: false });
  const outcome = words(await run.deploy('v2', release('hangs')));
  const asked = await loop.stop();
  expect(outcome).toMatch(/^RESTART_FAILED .*nothing has gone on for 15 s.*v1 was put back/s);
  expect(await run.observe()).toEqual(runs('v1'));
  await expectOnlyIdleClosed(host, asked);
});

test('where nobody tells how it ends, only a full restart is left, and only of a drained host', async () => {
  await setUpSite(host, { puma: 5, mode: 'phased', tells: 'nothing' });
  expect(words(await run.deploy('v1', release()))).toBe('deployed');
  const { missing } = await run.preflight('v2', release());
  expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining('no restart would keep it serving')]);
  expect(words(await run.deploy('v2', release()))).toContain('was not restarted into v2');
  expect(await run.observe()).toEqual(runs('v1'));

  expect((await run.preflight('v2', release(), { drained: true })).missing).toEqual([]);
  await using loop = startOpenLoop(url, { everyMs: 20, keepAlive: false });
  expect(words(await run.deploy('v2', release(), { drained: true }))).toBe('deployed');
  // The client does see what a restart loses, where it loses something.
  const asked = await loop.stop();
  expect(asked.lost.map(({ why }) => why).join()).toContain('ECONNREFUSED');
  await expect(expectOnlyIdleClosed(host, asked)).rejects.toThrow();
  expect(restartSeen()).toBe('full');
  expect(await run.observe()).toEqual(runs('v2'));
});

test('a request that was in Puma’s hands and got no answer is known to these tests', async () => {
  await setUpSite(host, { puma: 5, mode: 'single', tells: 'stats' });
  await run.deploy('v1', release());
  await using loop = startOpenLoop(url, { everyMs: 5, keepAlive: true });
  await expect.poll(() => host.exec(`wc -l < ${begunPath}`).then(Number, () => 0)).toBeGreaterThan(100);
  await host.exec(`systemctl kill --signal KILL ${siteUnit}`);
  const asked = await loop.stop();
  const inHand = await lostInHand(host, asked);
  expect(inHand.length).toBeGreaterThan(0);
  await expect(expectOnlyIdleClosed(host, asked)).rejects.toThrow();
});

test('what a restart can’t take over is seen before the signal', async () => {
  await setUpSite(host, { puma: 5, mode: 'phased', tells: 'stats' });
  await run.deploy('v1', release());
  const before = await host.exec('systemctl show shop.service --property=MainPID');
  const { missing } = await run.preflight('v2', release(), { restart: 'socket' });
  expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining('no socket unit of systemd')]);
  const gems = release();
  await host.exec(`echo old > ${sitePath}/releases/v1/Gemfile.lock`);
  const outcome = words(await run.deploy('v2', gems, { restart: 'phased' }));
  expect(outcome).toMatch(/^RESTART_FAILED .*Gemfile.lock differs/);
  expect(await host.exec(`readlink ${sitePath}/current`)).toBe(`${sitePath}/releases/v1`);
  expect(await host.exec('systemctl show shop.service --property=MainPID')).toBe(before);
  expect(words(await run.deploy('v2', gems, { drained: true }))).toBe('deployed');
  expect(restartSeen()).toBe('full');
});

test('a changed environment takes a full restart, of a drained host alone', async () => {
  await setUpSite(host, { puma: 8, mode: 'phased', tells: 'stats' });
  await run.deploy('v1', release());
  expect((await run.preflight('v2', release())).missing).toEqual([]);
  const unit = '/etc/systemd/system/shop.service.d';
  // A tool that keeps the time of what it copies.
  await host.exec(
    // When a process was started is known to two seconds.
    `sleep 3; mkdir -p ${unit}; printf '[Service]\nEnvironment=COLOR=blue\n' > ${unit}/color.conf; touch -d 2020-01-01 ${unit}/color.conf; systemctl daemon-reload`,
  );
  const { missing } = await run.preflight('v2', release());
  expect(missing.map(({ message }) => message)).toEqual([
    expect.stringContaining(`its environment comes from ${unit}/color.conf`),
  ]);
  expect(words(await run.deploy('v2', release()))).toContain('was not restarted into v2');
  expect(await run.observe()).toEqual(runs('v1'));

  expect(words(await run.deploy('v2', release(), { drained: true }))).toBe('deployed');
  expect(restartSeen()).toBe('full');
  const seen = await host.exec(
    'tr "\\0" "\\n" < /proc/$(systemctl show shop.service --property=MainPID --value)/environ',
  );
  expect(seen).toContain('COLOR=blue');
  // It is in force now, and the next release goes in phases again.
  expect(words(await run.deploy('v3', release()))).toBe('deployed');
  expect(restartSeen()).toBe('phased');
});

test('releases beyond keep-releases go, but never the running or the previous one', async () => {
  await setUpSite(host, { puma: 5, mode: 'phased', tells: 'stats' });
  for (const version of ['v1', 'v2', 'v3', 'v4', 'v5'])
    expect(words(await run.deploy(version, release()))).toBe('deployed');
  expect(await host.exec(`ls -A ${sitePath}/releases`)).toBe('v3\nv4\nv5');
});
