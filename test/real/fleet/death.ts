import { expect } from 'vitest';
import type { StageResult } from '../../runner/github-runner.ts';
import { watchDrains } from './drains.ts';
import type { RealHost } from './hosts.ts';
import { said } from './job.ts';
import { startOpenLoop } from './open-loop.ts';
import { answersOf, expectShut, expectUnlocked, outcomesOf, toldBy } from './outside.ts';
import type { Shop } from './shop.ts';
import { startShopJob } from './shop-job.ts';

/** When who dies, and how the run that was under way says that each host ended and what it runs. */
export type Death = {
  /** What main says just before. */
  readonly line: string;
  readonly victim: RealHost;
  readonly inputs?: Record<string, string>;
  readonly outcomes: readonly string[];
  readonly told: readonly string[];
  /** The hosts that the balancer called healthy after each drain: never fewer than these. */
  readonly least: number;
};

/**
 * Deploys v2 behind the balancer while clients ask and a host that nobody is changing loses its power. Nobody loses a request but by that host,
 * and only until the balancer has seen it; the run tells mixed versions. Returns what main said.
 */
export async function dieInService(
  shop: Shop,
  { line, victim, inputs = {}, outcomes, told, least }: Death,
): Promise<string> {
  const { cloud, front, targets } = shop;
  const before = front.complaints.length;
  using drains = watchDrains(shop);
  await using first = ask(shop);
  const settings = { version: 'v2', artifact: shop.release(), 'target-groups': targets.arn };
  await using job = startShopJob(shop, { ...settings, ...inputs });
  await job.main.until((words) => words.includes(line));
  await victim.die();
  const receiving = () => cloud.targetGroups.receiving(targets).map(({ id }) => id);
  await expect.poll(receiving).not.toContain(victim.address);
  const { lost } = await first.stop();

  await using second = ask(shop);
  const main = await job.main.result;
  const after = await second.stop();
  const complaints = front.complaints.slice(before);
  expect(after.lost, complaints.join('\n')).toEqual([]);
  expect(complaints.filter((complaint) => !complaint.includes(`/${victim.name} `))).toEqual([]);
  console.log(`${lost.length} requests were in its hands, or sent to it before the balancer had seen that it is gone`);

  expectTold(main, { outcomes, told });
  // A host that did not begin is told as it was seen before.
  const alive = told.map((version, index) => (shop.hosts.list[index] === victim ? 'nothing' : version));
  expect(await answersOf(shop)).toEqual(alive);
  expect(receiving()).toHaveLength(3);
  expect(Math.min(...drains.left), said(main)).toBeGreaterThanOrEqual(least);
  expect((await job.post()).exitCode).toBe(0);
  await expectShut(shop);
  await expectUnlocked(shop);
  return said(main);
}

function expectTold(main: StageResult, { outcomes, told }: Pick<Death, 'outcomes' | 'told'>): void {
  const mixed = { code: 4, result: 'mixed', mixed: 'true' };
  expect({ code: main.exitCode, ...main.outputs }, said(main)).toMatchObject(mixed);
  expect(outcomesOf(main), said(main)).toEqual(outcomes);
  expect(toldBy(main), said(main)).toEqual(told);
}

/** Clients that keep their connections, and clients that don't. */
function ask({ front }: Shop) {
  const loops = (['pooled', 'single'] as const).map((door) =>
    startOpenLoop(front.url(door), { everyMs: 20, keepAlive: door === 'pooled' }),
  );
  const stop = async () => ({
    lost: (await Promise.all(loops.map((loop) => loop.stop()))).flatMap((asked) => asked.lost),
  });
  return { stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}
