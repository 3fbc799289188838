import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { said } from '../fleet/job.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { answersOf, expectEnd, expectShut, expectUnlocked, outcomesOf } from '../fleet/outside.ts';
import { type Behaviour, sitePath, spoil } from '../fleet/puma-site.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';

// As test/real/hosts/bad-releases.test.ts, which has the first ones.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  await shop.setUp({ puma: 8, mode: 'phased', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test.each<[Behaviour, string]>([
  ['crashes', 'its new processes end as soon as they start'],
  ['hangs', 'nothing has gone on for 20 s'],
])('a release that %s: two hosts have tried it, all four run what they ran', async (behaviour, why) => {
  await using job = startShopJob(shop, { version: behaviour, artifact: shop.release(behaviour) });
  const main = await job.main.result;
  expect(said(main)).toContain(why);
  expect(outcomesOf(main)).toEqual(['failed', 'failed', 'not-started', 'not-started']);
  await expectEnd(shop, main, { code: 3, result: 'halted', answers: ['v1', 'v1', 'v1', 'v1'] });
});

test('one that is never healthy on host 3 of 4, and all shall go back: all do', async () => {
  await hostNumber(3, shop).exec(`echo v2 > ${spoil}`);
  const artifact = shop.release('is never healthy here');
  await using job = startShopJob(shop, { version: 'v2', artifact, 'rollback-scope': 'all' });
  const main = await job.main.result;
  expect(outcomesOf(main)).toEqual(['rolled-back', 'rolled-back', 'failed', 'rolled-back']);
  await expectEnd(shop, main, { code: 5, result: 'rolled-back', answers: ['v1', 'v1', 'v1', 'v1'] });
  expect((await job.post()).exitCode).toBe(0);
});

test('a run that is killed while its release crashes on two hosts: post says so, and the next release mends them', async () => {
  await using job = startShopJob(shop, { version: 'v3', artifact: shop.release('crashes') });
  await job.main.until((line) => line.includes('batch 1 of 2'));
  const crashes = 'journalctl --unit shop --since -10s --output cat | grep -c boom || true';
  await expect.poll(async () => Number(await hostNumber(2, shop).exec(crashes))).toBeGreaterThan(0);
  const main = await job.main.kill();
  const post = await job.post();
  expect(post.exitCode, said(main, post)).toBe(0);
  expect(said(post)).toMatch(/was deploying when the run ended; it does not tell what it runs/);
  await expectShut(shop);
  await expectUnlocked(shop);

  await using next = startShopJob(shop, { version: 'v4', artifact: shop.release() });
  const answers = ['v4', 'v4', 'v4', 'v4'];
  await expectEnd(shop, await next.main.result, { code: 0, result: 'done', answers });
});

test('a run that is killed while Puma starts slowly on two hosts: post waits for them and puts them back', async () => {
  await shop.setUp({ puma: 5, mode: 'single', tells: 'stats' });
  await using loop = startOpenLoop(shop.front.url('single'), { everyMs: 20, keepAlive: false });
  const v2 = { version: 'v2', artifact: shop.release('is slow'), 'target-groups': shop.targets.arn };
  await using job = startShopJob(shop, v2);
  const linked = () => hostNumber(1, shop).exec(`readlink ${sitePath}/current`);
  await expect.poll(linked).toContain('v2');
  const main = await job.main.kill();
  const post = await job.post();

  expect(post.exitCode, said(main, post)).toBe(0);
  expect(
    said(post).match(/it runs v2 now, and passes its checks\. It is back in the balancer/g),
    said(post),
  ).toHaveLength(2);
  expect(await answersOf(shop)).toEqual(['v2', 'v2', 'v1', 'v1']);
  expect(shop.cloud.targetGroups.receiving(shop.targets)).toHaveLength(4);
  await expectShut(shop);
  await expectUnlocked(shop);
  expect((await loop.stop()).lost).toEqual([]);
});
