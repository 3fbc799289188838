import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { said } from '../fleet/job.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { answersOf, expectEnd, expectShut, expectUnlocked, outcomesOf, toldBy } from '../fleet/outside.ts';
import { spoil } from '../fleet/puma-site.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';

// Puma that stops and starts: whatever reaches a host while it changes is lost. Each test goes on from where the one before it ended.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  await shop.setUp({ puma: 5, mode: 'single', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

const inService = () => shop.cloud.targetGroups.receiving(shop.targets).map(({ id }) => id);
const behindBalancer = () => ({ 'target-groups': shop.targets.arn, restart: 'full' });
const ask = () => startOpenLoop(shop.front.url('single'), { everyMs: 10, keepAlive: false });

test('one that is never healthy on host 3 of 4 reaches nobody there: its batch goes back, and all are in service', async () => {
  await using loop = ask();
  await hostNumber(3, shop).exec(`echo v2 > ${spoil}`);
  const artifact = shop.release('is never healthy here');
  await using job = startShopJob(shop, { ...behindBalancer(), version: 'v2', artifact });
  const main = await job.main.result;
  const { lost, answers } = await loop.stop();

  await expectEnd(shop, main, { code: 4, result: 'mixed', answers: ['v2', 'v2', 'v1', 'v1'] });
  expect(outcomesOf(main)).toEqual(['done', 'done', 'failed', 'rolled-back']);
  expect(inService()).toHaveLength(4);
  expect(lost).toEqual([]);
  expect([...answers.keys()]).toEqual(['v1', 'v2']);
});

test('one that boots nowhere reaches nobody: two hosts have tried it, all four run what they ran and are in service', async () => {
  const before = await answersOf(shop);
  await using loop = ask();
  await using job = startShopJob(shop, { ...behindBalancer(), version: 'v3', artifact: shop.release('crashes') });
  const main = await job.main.result;
  const { lost, answers } = await loop.stop();

  // It was mixed before, and still is.
  await expectEnd(shop, main, { code: 4, result: 'mixed', answers: before });
  expect(inService()).toHaveLength(4);
  expect(lost).toEqual([]);
  expect([...answers.keys()]).not.toContain('v3');
});

test('a host that dies while it is out of the balancer costs no request', async () => {
  await using loop = ask();
  await using job = startShopJob(shop, { ...behindBalancer(), version: 'v4', artifact: shop.release('is slow') });
  await job.main.until((line) => /batch 2 of 2/.test(line));
  await job.main.until((line) => line.includes(hostNumber(3, shop).address) && line.includes('drained'));
  await hostNumber(3, shop).die();
  const main = await job.main.result;
  const { lost } = await loop.stop();

  expect({ code: main.exitCode, ...main.outputs }, said(main)).toMatchObject({ code: 4, result: 'mixed' });
  expect(outcomesOf(main)).toEqual(['done', 'done', 'quarantined', 'rolled-back']);
  const answers = await answersOf(shop);
  expect(answers[2]).toBe('nothing');
  expect(toldBy(main)).toEqual(answers.with(2, 'unknown'));
  expect(inService()).toHaveLength(3);
  expect(lost).toEqual([]);
  await expectShut(shop);
  await expectUnlocked(shop);
});
