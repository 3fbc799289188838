import { expect } from 'vitest';
import { said } from './job.ts';
import { startOpenLoop } from './open-loop.ts';
import { expectEnd } from './outside.ts';
import type { Shop } from './shop.ts';
import { startShopJob } from './shop-job.ts';

export type Load = {
  /** Milliseconds from one request to the next over pooled connections, and over a connection of its own each. */
  readonly pooled: number;
  readonly single: number;
};

/**
 * Deploys behind the balancer while clients ask on and on: nobody tries twice, neither a client nor the balancer. Every request gets a good
 * answer, of the old version or the new. Returns how many there were.
 */
export async function deployUnderLoad(
  shop: Shop,
  { from, to, load, inputs = {} }: { from: string; to: string; load: Load; inputs?: Record<string, string> },
): Promise<{ requests: number; log: string }> {
  await using pooled = startOpenLoop(shop.front.url('pooled'), { everyMs: load.pooled, keepAlive: true });
  await using single = startOpenLoop(shop.front.url('single'), { everyMs: load.single, keepAlive: false });
  const told = shop.front.complaints.length;
  await using job = startShopJob(shop, {
    ...{ version: to, artifact: shop.release(), 'target-groups': shop.targets.arn },
    ...inputs,
  });
  const main = await job.main.result;
  const asked = [await pooled.stop(), await single.stop()];
  await expectEnd(shop, main, { code: 0, result: 'done', answers: [to, to, to, to] });
  const complaints = shop.front.complaints.slice(told, told + 20).join('\n');
  for (const { lost, answers } of asked) {
    expect(lost, complaints).toEqual([]);
    expect([...answers.keys()]).toEqual([from, to]);
  }
  expect(shop.cloud.targetGroups.receiving(shop.targets)).toHaveLength(4);
  expect((await job.post()).exitCode).toBe(0);
  return { requests: asked.reduce((sum, { count }) => sum + count, 0), log: said(main) };
}
