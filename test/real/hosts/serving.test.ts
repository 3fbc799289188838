import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { watchRegistrations } from '../fleet/at-registration.ts';
import { said } from '../fleet/job.ts';
import { openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';
import { deployUnderLoad } from '../fleet/under-load.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test('no request is lost while Puma stops and starts on each host, out of a balancer that goes on sending for seconds', async () => {
  // It does not tell whether it has requests in hand: what is waited for after a deregistration is all that keeps them.
  await shop.setUp({ puma: 5, mode: 'single', tells: 'nothing' });
  const load = { pooled: 5, single: 10 };
  const { requests } = await deployUnderLoad(shop, { from: 'v1', to: 'v2', load, inputs: { restart: 'full' } });
  expect(requests.pooled + requests.single).toBeGreaterThan(5_000);
});

test('a host has had all its warm-up requests before it is registered, as Puma itself counts them', async () => {
  await shop.setUp({ puma: 5, mode: 'single', tells: 'stats' });
  const two = shop.hosts.list.slice(0, 2).map(({ address }) => address);
  using registrations = watchRegistrations(shop);
  await using job = startShopJob(shop, {
    ...{ version: 'v2', artifact: shop.release(), 'target-groups': shop.targets.arn },
    ...{ hosts: two.join(', '), 'min-in-service': '0', 'warm-up': '/?warm x40' },
  });
  const main = await job.main.result;

  // Those that Terraform does not know serve v1 still.
  expect(main.exitCode, said(main)).toBe(4);
  const seen = await registrations.seen();
  expect(seen.map(({ host }) => host).toSorted()).toEqual(two);
  expect(seen.map(({ begun }) => begun('warm'))).toEqual([40, 40]);
  for (const { requests } of seen) expect(requests).toBeGreaterThanOrEqual(40);
  expect(said(main).match(/healthy in the balancer, after 40 warm-up requests/g)).toHaveLength(2);
});
