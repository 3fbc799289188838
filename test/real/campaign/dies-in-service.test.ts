import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { dieInService } from '../fleet/death.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';

// As test/real/hosts/dies-in-service.test.ts, which has the first one.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
let setUps = 0;
beforeEach(async () => {
  setUps += 1;
  if (setUps === 2) await hostNumber(3, shop).start();
  await shop.setUp({ puma: 8, mode: 'phased', tells: 'stats' });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test('a host that waits for its turn dies while two others drain: they finish, its own batch goes back', async () => {
  await dieInService(shop, {
    line: 'batch 1 of 2',
    victim: hostNumber(3, shop),
    outcomes: ['done', 'done', 'quarantined', 'rolled-back'],
    told: ['v2', 'v2', 'unknown', 'v1'],
    least: 2,
  });
});

test('where its death leaves too few in service nobody else goes', async () => {
  const words = await dieInService(shop, {
    line: 'batch 2 of 4',
    victim: hostNumber(4, shop),
    inputs: { batches: '1', 'min-in-service': '75%' },
    outcomes: ['done', 'done', 'not-started', 'not-started'],
    told: ['v2', 'v2', 'v1', 'v1'],
    least: 3,
  });
  expect(words).toContain('CAPACITY_LOST');
  expect(words).toContain('3 of 4 web hosts in service, 3 must stay');
});
