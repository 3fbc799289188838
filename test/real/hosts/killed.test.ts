import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { requestExpired } from '../fleet/cloud-proxy.ts';
import { said, startJob } from '../fleet/job.ts';
import { markOnHost, moments } from '../fleet/moments.ts';
import { openScene } from '../fleet/scene.ts';
import { expectWindowKept, seenOpen, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

test.each(moments)('main killed $name: post leaves the port shut', async (moment) => {
  const { window, locked, changing, inputs, arrange } = moment;
  await using scene = await openScene(stage);
  const { reached, letGo, env = {} } = await arrange(scene);
  await seenShut(scene, scene.began);
  await using job = startJob(scene, { env, ...(inputs === undefined ? {} : { inputs }) });
  await reached(job);

  const main = await job.main.kill();
  await letGo();
  // Main is dead and nobody shuts the port: there is all the time to see it open.
  if (window === 'opened') await seenOpen(scene, scene.began);
  const post = await job.post();

  expect(post.exitCode, said(main, post)).toBe(0);
  await expectWindowKept(scene, locked === true ? 'settled' : window);
  if (locked === true) expect(said(post)).toContain('The deploy lock on');
  // The host that was changing is named, for nobody else knows that it was.
  if (changing !== undefined) expect(said(post)).toContain(stage.hosts.list[changing]?.address);
});

test('a request that is lost on the way: post finds no rule, and that is closed', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);
  const lost = Promise.withResolvers<void>();
  stage.cloud.next('asked', 'AuthorizeSecurityGroupIngress', () => {
    lost.resolve();
    return new Promise(() => undefined);
  });
  await using job = startJob(scene);
  await lost.promise;
  await job.main.kill();

  const post = await job.post();

  expect(post.exitCode, said(post)).toBe(0);
  await expectWindowKept(scene, 'never-opened');
});

test('a session that has expired in post is renewed with a fresh token', async () => {
  await using scene = await openScene(stage);
  await scene.hold('deploy');
  await seenShut(scene, scene.began);
  await using job = startJob(scene);
  await markOnHost(scene, 'deploy', job);
  await job.main.kill();
  const { calls } = stage.cloud;
  const before = calls.length;
  stage.cloud.next('asked', 'DescribeSecurityGroupRules', () => requestExpired);

  const post = await job.post();

  expect(post.exitCode, said(post)).toBe(0);
  // Once for the close, once more since it had expired, and once to come back to the hosts.
  await expectWindowKept(scene, 'settled');
  expect(calls.slice(before).filter(({ action }) => action === 'AssumeRoleWithWebIdentity')).toHaveLength(3);
});
