import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dockerAt } from '../fleet/docker.ts';
import { said } from '../fleet/job.ts';
import { answersOf, expectEnd, expectShut, expectUnlocked, toldBy } from '../fleet/outside.ts';
import { type Behaviour, spoil } from '../fleet/puma-site.ts';
import { openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';

// Four hosts, two at a time, Puma in phases. Each test goes on from where the one before it ended.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  await shop.setUp({ puma: 8, mode: 'phased', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

const third = () => {
  const host = shop.hosts.list[2];
  if (host === undefined) throw new Error('four hosts');
  return host;
};

test.each<[Behaviour, string]>([
  ['crashes', 'RESTART_FAILED'],
  ['is still v1', 'VERSION_UNEXPECTED'],
])('a release that %s: two hosts have tried it, all four run what they ran', async (behaviour, code) => {
  await using job = startShopJob(shop, { version: `bad-${code}`, artifact: shop.release(behaviour) });
  const main = await job.main.result;
  expect(said(main)).toContain(code);
  expect(outcomes(main.outputs)).toEqual(['failed', 'failed', 'not-started', 'not-started']);
  await expectEnd(shop, main, { code: 3, result: 'halted', answers: ['v1', 'v1', 'v1', 'v1'] });
});

test('one that fails on host 3 of 4: its batch goes back, the first one stays; the next run takes up from there', async () => {
  const v2 = { version: 'v2', artifact: shop.release('crashes here') };
  await third().exec(`echo v2 > ${spoil}`);
  await using job = startShopJob(shop, v2);
  const main = await job.main.result;
  expect(outcomes(main.outputs)).toEqual(['done', 'done', 'failed', 'rolled-back']);
  await expectEnd(shop, main, { code: 4, result: 'mixed', answers: ['v2', 'v2', 'v1', 'v1'] });

  await third().exec(`rm ${spoil}`);
  await using next = startShopJob(shop, v2);
  const again = await next.main.result;
  expect(outcomes(again.outputs)).toEqual(['skipped', 'skipped', 'done', 'done']);
  await expectEnd(shop, again, { code: 0, result: 'done', answers: ['v2', 'v2', 'v2', 'v2'] });
});

test('one that is never healthy on host 3 of 4, and all shall go back: all do', async () => {
  await third().exec(`echo v3 > ${spoil}`);
  const artifact = shop.release('is never healthy here');
  await using job = startShopJob(shop, { version: 'v3', artifact, 'rollback-scope': 'all' });
  const main = await job.main.result;
  expect(outcomes(main.outputs)).toEqual(['rolled-back', 'rolled-back', 'failed', 'rolled-back']);
  await expectEnd(shop, main, { code: 5, result: 'rolled-back', answers: ['v2', 'v2', 'v2', 'v2'] });
  expect((await job.post()).exitCode).toBe(0);
});

test('a host that dies while it changes: nothing is said of what it runs, its batch goes back', async () => {
  await using job = startShopJob(shop, { version: 'v4', artifact: shop.release() });
  await job.main.until((line) => line.includes('batch 2 of 2'));
  await dockerAt(inject('socket'))(['kill', third().container]);
  const main = await job.main.result;
  expect({ code: main.exitCode, ...main.outputs }, said(main)).toMatchObject({
    code: 4,
    result: 'mixed',
    mixed: 'true',
  });
  expect(said(main)).toContain('CONNECTION_LOST');
  expect(outcomes(main.outputs)).toEqual(['done', 'done', 'failed', 'rolled-back']);
  expect(toldBy(main)).toEqual(['v4', 'v4', 'unknown', 'v2']);
  expect(await answersOf(shop)).toEqual(['v4', 'v4', 'nothing', 'v2']);
  expect((await job.post()).exitCode).toBe(0);
  await expectShut(shop);
  await expectUnlocked(shop);
});

function outcomes({ hosts = '[]' }: Readonly<Record<string, string>>): string[] {
  return (JSON.parse(hosts) as { result: string }[]).map(({ result }) => result);
}
