import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Job, runSweep, said, startJob } from '../fleet/job.ts';
import { hoursGoBy, leasesOf } from '../fleet/leases.ts';
import { logIn } from '../fleet/log-in.ts';
import { markOnHost } from '../fleet/moments.ts';
import { openScene, type Scene } from '../fleet/scene.ts';
import { expectWindowKept, seenOpen, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

/** A run that stands still on a host, with the window open. */
async function standing(scene: Scene, place: string, mode = 'deploy'): Promise<Job & { letGo: () => Promise<void> }> {
  const letGo = await scene.hold(place);
  const job = startJob(scene, {
    inputs: { mode, 'version-command': `/srv/app/hold ${place}\ncat /srv/app/current/REVISION` },
  });
  await markOnHost(scene, place, job);
  return { ...job, letGo };
}

const deaths: readonly { name: string; die: (job: Job) => Promise<unknown> }[] = [
  { name: 'is killed, with its runner', die: ({ main }) => main.kill() },
  {
    name: 'is cancelled while AWS can’t be reached, and gets no post',
    die: async ({ shutDown }) => {
      const mend = stage.cloud.cutOff();
      const main = await shutDown();
      expect(main.exitCode, said(main)).toBe(8);
      mend();
    },
  },
];

test.each(deaths)(
  'a run that $name leaves the port open, and a sweep shuts it once it has expired',
  async ({ die }) => {
    await using scene = await openScene(stage);
    await seenShut(scene, scene.began);
    await using job = await standing(scene, 'version');
    await die(job);
    const died = Date.now();

    // Nobody can know yet that the run is dead.
    const early = await runSweep(scene);
    expect(early, said(early)).toMatchObject({ exitCode: 0, outputs: { expired: '0', removed: '0' } });
    await seenOpen(scene, died);

    await hoursGoBy(scene, await leasesOf(scene));
    const sweep = await runSweep(scene);
    expect(sweep, said(sweep)).toMatchObject({
      exitCode: 0,
      outputs: { expired: '1', removed: '1', 'not-closed': '0' },
    });
    await expectWindowKept(scene);
  },
);

test('a runner that is shut down has time enough for main to shut the port: without a post nothing is left to sweep', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);
  await using job = await standing(scene, 'version');

  const main = await job.shutDown();
  expect(main.exitCode, said(main)).toBe(130);
  expect(await scene.ingress()).toEqual([]);
  const sweep = await runSweep(scene);
  expect(sweep, said(sweep)).toMatchObject({ exitCode: 0, outputs: { expired: '0', removed: '0' } });
  await expectWindowKept(scene);
});

test('a sweep that finds the lease of a dead run beside that of a live one leaves the live one all it needs', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);
  await using dead = await standing(scene, 'dead', 'plan');
  const itsLease = await leasesOf(scene);
  await using live = await standing(scene, 'live');
  expect(await leasesOf(scene)).toHaveLength(2);
  await dead.main.kill();
  await hoursGoBy(scene, itsLease);
  const since = Date.now();

  const sweep = await runSweep(scene);
  expect(sweep, said(sweep)).toMatchObject({ exitCode: 0, outputs: { expired: '0', removed: '0' } });
  await seenOpen(scene, since);
  for (const host of stage.hosts.list) expect(await logIn(stage, host), host.name).toBe(host.name);
  await live.letGo();
  const main = await live.main.result;
  expect(main, said(main)).toMatchObject({ exitCode: 0, outputs: { result: 'done', version: scene.version } });
  await expectWindowKept(scene);
});
