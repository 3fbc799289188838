import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dieInService } from '../fleet/death.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';

// test/real/campaign/ has more of them.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
  await shop.setUp({ puma: 8, mode: 'phased', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test('a host that is done dies in service while two others drain: they finish, and it is not told as done', async () => {
  const words = await dieInService(shop, {
    line: 'batch 2 of 2',
    victim: hostNumber(1, shop),
    outcomes: ['failed', 'done', 'done', 'done'],
    told: ['unknown', 'v2', 'v2', 'v2'],
    // Two of four may go. The balancer may have seen the death just before the fourth one went.
    least: 1,
  });
  expect(words).toMatch(/Nothing is rolled back: a host that can’t be reached says nothing of the release/);
});
