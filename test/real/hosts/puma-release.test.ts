import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { said, startJob } from '../fleet/job.ts';
import { expectOnlyIdleClosed } from '../fleet/only-idle-closed.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import {
  type Behaviour,
  makeRelease,
  type Site,
  setUpSite,
  sitePath,
  sitePort,
  siteUnit,
  spoil,
} from '../fleet/puma-site.ts';
import { onAll, openScene } from '../fleet/scene.ts';
import { expectWindowKept, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

/** No two hosts are alike, and none is drained: each is restarted in the way of its own that serves all the while. */
const sites: readonly Site[] = [
  { puma: 8, mode: 'phased', tells: 'stats' },
  { puma: 8, mode: 'preload', tells: 'status-text', socket: true },
  { puma: 5, mode: 'phased', tells: 'stats' },
];

const check = `http://127.0.0.1:${sitePort}/`;

let stage: Stage;
let folder: string;
/** What the hosts run. */
let running: string;
/** What they ran before. */
let before: string;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
  folder = mkdtempSync(join(stage.folder, 'releases-'));
  await Promise.all(sites.map((site, at) => stage.hosts.list[at] && setUpSite(stage.hosts.list[at], site)));
  const first = await deploy('good');
  expect(first.main.exitCode, said(first.main, first.post)).toBe(0);
  running = first.version;
});
afterAll(() => stage?.[Symbol.asyncDispose]());

/** One run of the built action in a window of its own, from the first knock to the last of post. `spoilt`: host 3 can't stand the release. */
async function deploy(behaviour: Behaviour, { spoilt = false, more = {} }: How = {}) {
  await using scene = await openScene(stage, { open: sitePort });
  const { version } = scene;
  await stage.hosts.list[2]?.exec(spoilt ? `echo ${version} > ${spoil}` : `rm -f ${spoil}`);
  await seenShut(scene, scene.began);
  const inputs = {
    ...{ deployer: 'puma', 'deploy-command': '', 'version-command': '' },
    ...{ artifact: makeRelease(folder, behaviour), 'app-path': sitePath, 'systemd-unit': siteUnit },
    ...{ 'health-check': check, 'version-check': check, 'health-timeout': '20s' },
    ...{ 'on-failure': 'rollback', 'rollback-scope': 'all' },
    ...more,
  };
  await using job = startJob(scene, { inputs });
  const main = await job.main.result;
  const post = await job.post();
  await expectWindowKept(scene);
  return { main, post, version };
}

type How = { spoilt?: boolean; more?: Record<string, string> };

/** What clients of every host saw meanwhile, those that keep their connections and those that don't. */
async function seenDuring<T>(work: () => Promise<T>) {
  await using loops = new AsyncDisposableStack();
  const clients = stage.hosts.list.flatMap((host) =>
    [true, false].map((keepAlive) => {
      const loop = loops.use(startOpenLoop(`http://${host.address}:${sitePort}/`, { everyMs: 25, keepAlive }));
      return { host, loop };
    }),
  );
  const result = await work();
  const seen = await Promise.all(clients.map(async ({ host, loop }) => ({ host, ...(await loop.stop()) })));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const closed = sum(seen.map(({ lost }) => lost.length));
  console.log(`${sum(seen.map(({ count }) => count))} requests, ${closed} met a connection that Puma closed`);
  return { result, seen };
}

type Seen = Awaited<ReturnType<typeof seenDuring>>['seen'];

async function expectNothingLost(seen: Seen): Promise<void> {
  for (const one of seen) await expectOnlyIdleClosed(one.host, one);
}

const answers = () => onAll(stage, `curl --silent ${check}`);
const all = (version: string) => stage.hosts.list.map(() => version);

test('a good release reaches hosts of three kinds through a window, which serve all the while', async () => {
  before = running;
  const { result, seen } = await seenDuring(() => deploy('good'));
  const { main, post, version } = result;
  expect(main.exitCode, said(main, post)).toBe(0);
  running = version;
  await expectNothingLost(seen);
  expect(seen.map(({ answers }) => [...answers.keys()])).toEqual(seen.map(() => [before, version]));
  expect(await answers()).toEqual(all(version));
});

test.each<[Behaviour, string]>([
  ['is another version', 'VERSION_UNEXPECTED'],
  ['crashes', 'RESTART_FAILED'],
])('a release that %s is put back on the first host and goes no further', async (behaviour, code) => {
  const { result, seen } = await seenDuring(() => deploy(behaviour));
  const { main, post } = result;
  expect(main.exitCode, said(main, post)).toBe(3);
  expect(said(main)).toContain(code);
  expect(main.outputs).toMatchObject({ result: 'halted', mixed: 'false' });
  await expectNothingLost(seen);
  expect(await answers()).toEqual(all(running));
  expect(await onAll(stage, `readlink ${sitePath}/current`)).toEqual(all(`${sitePath}/releases/${running}`));
  const others = seen.filter(({ host }) => host !== stage.hosts.list[0]);
  expect(others.map(({ answers }) => [...answers.keys()])).toEqual(others.map(() => [running]));
});

test('one that crashes on the last host: those before it go back too, each in its own way', async () => {
  const { result, seen } = await seenDuring(() => deploy('crashes here', { spoilt: true }));
  const { main, post, version } = result;
  expect(main.exitCode, said(main, post)).toBe(5);
  expect(main.outputs).toMatchObject({ result: 'rolled-back', mixed: 'false' });
  await expectNothingLost(seen);
  expect(await answers()).toEqual(all(running));
  const served = seen.map(({ answers }) => [...answers.keys()]);
  expect(served).toEqual([...Array(4).fill([running, version]), [running], [running]]);
});

test('mode: rollback takes all of them to what they ran before, in the same ways', async () => {
  const { result, seen } = await seenDuring(() =>
    deploy('good', { more: { mode: 'rollback', version: '', artifact: 'not-there.tar' } }),
  );
  const { main, post } = result;
  expect(main.exitCode, said(main, post)).toBe(0);
  await expectNothingLost(seen);
  expect(seen.map(({ answers }) => [...answers.keys()])).toEqual(seen.map(() => [running, before]));
  expect(await answers()).toEqual(all(before));
});
