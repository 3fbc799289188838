import { expect } from 'vitest';
import { startOpenLoop } from './open-loop.ts';
import { expectEnd } from './outside.ts';
import type { Shop } from './shop.ts';
import { startShopJob } from './shop-job.ts';

/** A figure for requests over pooled connections, and one for those over a connection of their own each. */
export type Load = { readonly pooled: number; readonly single: number };

/**
 * Deploys behind the balancer while clients ask on and on: nobody tries twice, neither a client nor the balancer. Every request gets a good
 * answer, of the old version or the new. `load`: milliseconds from one request to the next. Returns how many there were.
 */
export async function deployUnderLoad(
  shop: Shop,
  { from, to, load, inputs = {} }: { from: string; to: string; load: Load; inputs?: Record<string, string> },
): Promise<{ requests: Load }> {
  await using pooled = startOpenLoop(shop.front.url('pooled'), { everyMs: load.pooled, keepAlive: true });
  await using single = startOpenLoop(shop.front.url('single'), { everyMs: load.single, keepAlive: false });
  const told = shop.front.complaints.length;
  await using job = startShopJob(shop, {
    ...{ version: to, artifact: shop.release(), 'target-groups': shop.targets.arn },
    ...inputs,
  });
  const main = await job.main.result;
  const asked = { pooled: await pooled.stop(), single: await single.stop() };
  await expectEnd(shop, main, { code: 0, result: 'done', answers: [to, to, to, to] });
  const complaints = shop.front.complaints.slice(told, told + 20).join('\n');
  for (const { lost, answers } of Object.values(asked)) {
    expect(lost, complaints).toEqual([]);
    expect([...answers.keys()]).toEqual([from, to]);
  }
  expect(shop.cloud.targetGroups.receiving(shop.targets)).toHaveLength(4);
  expect((await job.post()).exitCode).toBe(0);
  return { requests: { pooled: asked.pooled.count, single: asked.single.count } };
}
