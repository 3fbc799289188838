import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openShop, type Shop } from '../fleet/shop.ts';
import { deployUnderLoad } from '../fleet/under-load.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  // It does not tell whether it has requests in hand: what is waited for after a deregistration is all that keeps them.
  await shop.setUp({ puma: 5, mode: 'single', tells: 'nothing' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test('no request is lost while Puma stops and starts on each host, out of a balancer that goes on sending for seconds', async () => {
  const load = { pooled: 5, single: 10 };
  const { requests } = await deployUnderLoad(shop, { from: 'v1', to: 'v2', load, inputs: { restart: 'full' } });
  expect(requests).toBeGreaterThan(5_000);
});
