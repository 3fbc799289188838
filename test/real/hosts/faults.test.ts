import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { requestExpired, throttled } from '../fleet/cloud-proxy.ts';
import { said, startJob } from '../fleet/job.ts';
import { markOnHost } from '../fleet/moments.ts';
import { openScene } from '../fleet/scene.ts';
import { expectWindowKept, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

test('a throttled request and an expired session are got over', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);
  stage.cloud.next('asked', 'AuthorizeSecurityGroupIngress', () => throttled);
  stage.cloud.next('asked', 'RevokeSecurityGroupIngress', () => requestExpired);

  await using job = startJob(scene, { inputs: { mode: 'plan' } });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  await expectWindowKept(scene);
});

test('a rule whose answer is lost on the way back is known again, and shut', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);
  stage.cloud.next('answered', 'AuthorizeSecurityGroupIngress', () => {
    throw new Error('the connection breaks');
  });

  await using job = startJob(scene, { inputs: { mode: 'plan' } });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  await expectWindowKept(scene);
});

test('a post that may not revoke fails, and says which rule of which group, and how to do it by hand', async () => {
  await using scene = await openScene(stage);
  const { group } = scene;
  await scene.hold('deploy');
  await seenShut(scene, scene.began);
  await using job = startJob(scene);
  await markOnHost(scene, 'deploy', job);
  await job.main.kill();
  const [rule] = await scene.ingress();
  const denied = { status: 403, code: 'UnauthorizedOperation', message: 'You are not authorized.' };
  stage.cloud.next('asked', 'RevokeSecurityGroupIngress', () => denied);

  const post = await job.post();

  expect(post.exitCode, said(post)).toBe(8);
  expect(said(post)).toContain(`--group-id ${group} --security-group-rule-ids ${rule?.SecurityGroupRuleId}`);
  expect(await scene.ingress()).toHaveLength(1);
  await scene.revokeAll();
  await expectWindowKept(scene);
});
