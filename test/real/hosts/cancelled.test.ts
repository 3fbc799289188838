import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startJob } from '../fleet/job.ts';
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
  await using scene = await openScene(stage);
  const { reached, letGo } = await moment.arrange(scene);
  await seenShut(scene, scene.began);
  const job = startJob(scene, moment.inputs);
  await reached(job);

  const asked = Date.now();
  const ending = job.cancel();
  // What the cloud was asked is answered; what a host was told to do is not done until main is gone.
  if (moment.name.includes('rule') || moment.name.includes('role')) await letGo();
  const code = await ending;
  const took = Date.now() - asked;
  await letGo();

  expect(took, job.lines.join('\n')).toBeLessThan(7_500);
  expect(code, job.lines.join('\n')).toBe(
    moment.name.includes('revoke') ? 0 : moment.name.includes('health') ? 4 : 130,
  );
  expect(await scene.ingress()).toEqual([]);
  await expectWindowKept(scene, moment.window);
  // Hosts 2 and 3 were to come later, and never started.
  if (!moment.name.includes('revoke')) {
    expect((await onAll(stage, 'cat /srv/app/current/REVISION')).slice(1)).toEqual(['v1', 'v1']);
  }
  const post = await job.post();
  expect(post.code, post.lines.join('\n')).toBe(0);
});
