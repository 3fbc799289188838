import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { said } from '../fleet/job.ts';
import { answersOf, expectEnd, expectShut, expectUnlocked, outcomesOf, toldBy } from '../fleet/outside.ts';
import { sitePath, spoil } from '../fleet/puma-site.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';

// Four hosts, two at a time, Puma in phases. Each test goes on from where the one before it ended; test/real/campaign/ has more of them.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  await shop.setUp({ puma: 8, mode: 'phased', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test('a release that boots and is still the old revision: two hosts have tried it, all four run what they ran', async () => {
  await using job = startShopJob(shop, { version: 'v2', artifact: shop.release('is still v1') });
  const main = await job.main.result;
  expect(said(main)).toContain('VERSION_UNEXPECTED');
  expect(outcomesOf(main)).toEqual(['failed', 'failed', 'not-started', 'not-started']);
  await expectEnd(shop, main, { code: 3, result: 'halted', answers: ['v1', 'v1', 'v1', 'v1'] });
});

test('one that fails on host 3 of 4: its batch goes back, the first one stays; the next run takes up from there', async () => {
  const v3 = { version: 'v3', artifact: shop.release('crashes here') };
  await hostNumber(3, shop).exec(`echo v3 > ${spoil}`);
  await using job = startShopJob(shop, v3);
  const main = await job.main.result;
  expect(outcomesOf(main)).toEqual(['done', 'done', 'failed', 'rolled-back']);
  await expectEnd(shop, main, { code: 4, result: 'mixed', answers: ['v3', 'v3', 'v1', 'v1'] });

  await hostNumber(3, shop).exec(`rm ${spoil}`);
  await using next = startShopJob(shop, v3);
  const again = await next.main.result;
  expect(outcomesOf(again)).toEqual(['skipped', 'skipped', 'done', 'done']);
  await expectEnd(shop, again, { code: 0, result: 'done', answers: ['v3', 'v3', 'v3', 'v3'] });
});

test('a host that dies while it changes: nothing is said of what it runs, its batch goes back', async () => {
  const victim = hostNumber(3, shop);
  // It does not get done before its power goes.
  await victim.exec(`echo v4 > ${spoil}`);
  await using job = startShopJob(shop, { version: 'v4', artifact: shop.release('hangs here') });
  await expect.poll(() => victim.exec(`readlink ${sitePath}/current`)).toMatch(/v4$/m);
  await victim.die();
  const main = await job.main.result;
  expect({ code: main.exitCode, ...main.outputs }, said(main)).toMatchObject({
    code: 4,
    result: 'mixed',
    mixed: 'true',
  });
  expect(said(main)).toContain('CONNECTION_LOST');
  expect(outcomesOf(main)).toEqual(['done', 'done', 'failed', 'rolled-back']);
  expect(toldBy(main)).toEqual(['v4', 'v4', 'unknown', 'v3']);
  expect(await answersOf(shop)).toEqual(['v4', 'v4', 'nothing', 'v3']);
  expect((await job.post()).exitCode).toBe(0);
  await expectShut(shop);
  await expectUnlocked(shop);
});
