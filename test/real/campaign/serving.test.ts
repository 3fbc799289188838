import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../fleet/puma-site.ts';
import { openShop, type Shop } from '../fleet/shop.ts';
import { deployUnderLoad } from '../fleet/under-load.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

let requests = 0;

test.each<[restart: string, name: string, site: Site]>([
  ['phased', 'Puma 5', { puma: 5, mode: 'phased', tells: 'stats' }],
  ['phased', 'Puma 8', { puma: 8, mode: 'phased', tells: 'status-text' }],
  ['hot', 'Puma 5 that preloads', { puma: 5, mode: 'preload', tells: 'stats' }],
  ['hot', 'Puma 8 in single mode', { puma: 8, mode: 'single', tells: 'stats' }],
  ['full', 'Puma 8 that preloads', { puma: 8, mode: 'preload', tells: 'stats' }],
  ['full', 'Puma 5 in single mode, which tells nothing', { puma: 5, mode: 'single', tells: 'nothing' }],
  ['socket', 'Puma 8 that preloads', { puma: 8, mode: 'preload', tells: 'status-text', socket: true }],
])('a %s restart of %s on four hosts loses no request', async (restart, name, site) => {
  await shop.setUp(site);
  const load = { pooled: 3, single: 6 };
  const end = await deployUnderLoad(shop, { from: 'v1', to: 'v2', load, inputs: { restart } });
  requests += end.requests;
  console.log(`${restart}, ${name}: ${end.requests} requests, 0 lost`);
});

test('there were enough of them', () => {
  console.log(`${requests} requests in all`);
  expect(requests).toBeGreaterThanOrEqual(100_000);
});
