import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { said, startJob } from '../fleet/job.ts';
import { moments } from '../fleet/moments.ts';
import { onAll, openScene } from '../fleet/scene.ts';
import { expectWindowKept, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

test.each(moments)('cancelled $name: main shuts the port before the runner kills it', async (moment) => {
  const { arrange, held, inputs, cancelled } = moment;
  await using scene = await openScene(stage);
  const { reached, letGo, env = {} } = await arrange(scene);
  await seenShut(scene, scene.began);
  await using job = startJob(scene, { env, ...(inputs === undefined ? {} : { inputs }) });
  await reached(job);

  const asked = Date.now();
  const ending = job.main.cancel();
  // What the cloud was asked it answers; what a host was told to do is still not done when main is gone.
  if (held === 'cloud') await letGo();
  const main = await ending;
  const took = Date.now() - asked;
  const left = await scene.ingress();
  await letGo();

  expect(took, said(main)).toBeLessThan(7_500);
  expect(main.exitCode, said(main)).toBe(cancelled.code);
  expect(left).toEqual([]);
  expect(main.leftovers).toEqual([]);
  await expectWindowKept(scene, cancelled.window);
  const runs = await onAll(stage, 'cat /srv/app/current/REVISION');
  expect(runs.filter((version) => version === 'v1')).toHaveLength(cancelled.kept);
  const post = await job.post();
  expect(post.exitCode, said(post)).toBe(0);
});
