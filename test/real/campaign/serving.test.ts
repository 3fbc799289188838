import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RestartKind } from '../../../src/settings/settings.ts';
import type { Site } from '../fleet/puma-site.ts';
import { restartsSeen } from '../fleet/restarts-seen.ts';
import { openShop, type Shop } from '../fleet/shop.ts';
import { deployUnderLoad } from '../fleet/under-load.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

const requests = { pooled: 0, single: 0 };

test.each<[restart: string, done: RestartKind, name: string, site: Site]>([
  ['auto', 'phased', 'Puma 8', { puma: 8, mode: 'phased', tells: 'stats' }],
  ['auto', 'full', 'Puma 5 in single mode', { puma: 5, mode: 'single', tells: 'stats' }],
  ['auto', 'socket', 'Puma 5 that preloads', { puma: 5, mode: 'preload', tells: 'stats', socket: true }],
  ['phased', 'phased', 'Puma 5', { puma: 5, mode: 'phased', tells: 'stats' }],
  ['phased', 'phased', 'Puma 8', { puma: 8, mode: 'phased', tells: 'status-text' }],
  ['hot', 'hot', 'Puma 5 that preloads', { puma: 5, mode: 'preload', tells: 'stats' }],
  ['hot', 'hot', 'Puma 8 in single mode', { puma: 8, mode: 'single', tells: 'stats' }],
  ['full', 'full', 'Puma 8 that preloads', { puma: 8, mode: 'preload', tells: 'stats' }],
  ['full', 'full', 'Puma 5 in single mode, which tells nothing', { puma: 5, mode: 'single', tells: 'nothing' }],
  ['socket', 'socket', 'Puma 8 that preloads', { puma: 8, mode: 'preload', tells: 'status-text', socket: true }],
  ['socket', 'socket', 'Puma 5 in single mode', { puma: 5, mode: 'single', tells: 'stats', socket: true }],
])('restart: %s, which is a %s one, of %s on four hosts loses no request', async (restart, done, name, site) => {
  await shop.setUp(site);
  const load = { pooled: 3, single: 6 };
  const began = Math.ceil(Date.now() / 1_000);
  const end = await deployUnderLoad(shop, { from: 'v1', to: 'v2', load, inputs: { restart } });
  requests.pooled += end.requests.pooled;
  requests.single += end.requests.single;
  console.log(`${restart} (${done}), ${name}: ${end.requests.pooled} + ${end.requests.single} requests, 0 lost`);
  const seen = await Promise.all(shop.hosts.list.map((host) => restartsSeen(host, began)));
  expect(seen).toEqual(Array(4).fill([done]));
});

test('there were enough of them', () => {
  console.log(`${requests.pooled} requests over kept connections, ${requests.single} over one of its own each`);
  expect(requests.pooled + requests.single).toBeGreaterThanOrEqual(100_000);
  expect(Math.min(requests.pooled, requests.single)).toBeGreaterThan(30_000);
});
