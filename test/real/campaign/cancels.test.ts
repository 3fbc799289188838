import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Random, seededRandom } from '../../fakes/seeded-random.ts';
import { said } from '../fleet/job.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { answersOf, expectEnd, expectShut, expectUnlocked, outcomesOf, toldBy } from '../fleet/outside.ts';
import type { Site } from '../fleet/puma-site.ts';
import { openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';

const { random, seed } = seededRandom();
const turns = Number(process.env['CANCELS'] ?? 30);

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

test.each<[name: string, site: Site]>([
  ['Puma 8 in phases', { puma: 8, mode: 'phased', tells: 'stats' }],
  ['Puma 5 in single mode, restarted in full', { puma: 5, mode: 'single', tells: 'stats' }],
])(
  `${turns} deploys of %s, each ended at any instant: post leaves everything settled (SEED=${seed})`,
  async (_, site) => {
    await shop.setUp(site);
    await using pooled = startOpenLoop(shop.front.url('pooled'), { everyMs: 20, keepAlive: true });
    await using single = startOpenLoop(shop.front.url('single'), { everyMs: 20, keepAlive: false });
    let before = await answersOf(shop);
    for (let turn = 1; turn <= turns; turn++) before = await endAtAnyInstant(`c${turn}`, before, random);

    await using job = startShopJob(shop, deployTo('last'));
    const answers = ['last', 'last', 'last', 'last'];
    await expectEnd(shop, await job.main.result, { code: 0, result: 'done', answers });
    for (const { lost } of [await pooled.stop(), await single.stop()])
      expect(lost, shop.front.complaints.slice(0, 20).join('\n')).toEqual([]);
  },
);

/** One deploy that is cancelled, or whose main is killed, and its post. Returns what the hosts answer then. */
async function endAtAnyInstant(version: string, before: readonly string[], random: Random): Promise<string[]> {
  await using job = startShopJob(shop, deployTo(version));
  const { after, within } = spans[random(spans.length)] ?? spans[0];
  await job.main.until((line) => line.includes(after));
  const instant = random(within);
  const how = random(3) === 0 ? 'kill' : 'cancel';
  await pause(instant);
  const main = await job.main[how]();
  const atEnd = await answersOf(shop);
  const began = Date.now();
  const post = await job.post();
  const took = Date.now() - began;
  const answers = await answersOf(shop);
  const registered = shop.cloud.targetGroups.targets(shop.targets).filter(({ state }) => state !== 'draining');
  const story = `${version}: ${how} ${instant} ms after “${after}”, ${main.exitCode}, told ${toldBy(main)}; ${atEnd}; post ${took} ms: ${answers}`;
  console.log(story);

  const words = `${story}\n${said(main, post)}`;
  expect.soft(post.exitCode, words).toBe(0);
  // Every host answers with one version, its own of before or the new one, and gets requests.
  for (const [index, answer] of answers.entries()) expect.soft([before[index], version], words).toContain(answer);
  expect.soft(registered, words).toHaveLength(4);
  // A busy machine may miss a check or two.
  await expect.poll(() => shop.cloud.targetGroups.receiving(shop.targets), { message: words }).toHaveLength(4);
  await expectShut(shop);
  await expectUnlocked(shop);
  if (how === 'cancel') expectHonest({ main, before, atEnd, version }, words);
  for (const [, host, runs] of said(post).matchAll(
    /(\d+(?:\.\d+){3}) was \S+ when the run ended; it runs (\S+) now/g,
  )) {
    const index = shop.hosts.list.findIndex(({ address }) => address === host);
    expect.soft(answers[index], words).toBe(runs);
  }
  return answers;
}

type Ended = {
  main: Awaited<ReturnType<typeof startShopJob>['main']['result']>;
  before: readonly string[];
  atEnd: readonly string[];
  version: string;
};

/** What a cancelled main says of itself: what it can't know it does not say, and the exit code follows from what it says. */
function expectHonest({ main, before, atEnd, version }: Ended, words: string): void {
  const told = toldBy(main);
  for (const [index, runs] of told.entries()) {
    if (runs !== 'unknown') expect.soft(runs, words).toBe(atEnd[index]);
  }
  if (told.length === 0 || told.every((runs) => runs === 'unknown')) expect.soft(atEnd, words).toEqual(before);
  // A version that runs and was not proven is no success, though all hosts have it.
  const isDone = told.length > 0 && outcomesOf(main).every((end) => end === 'done' || end === 'skipped');
  const code = isDone ? 0 : new Set(told).size > 1 || told.includes(version) ? 4 : 130;
  expect.soft(main.exitCode, words).toBe(code);
}

const deployTo = (version: string) => ({
  version,
  artifact: shop.release(),
  'target-groups': shop.targets.arn,
});

/** After which line, and within how many milliseconds of it. A host changes for two seconds in thirty, and those are the worst ones. */
const spans = [
  { after: 'Sallyport', within: 35_000 },
  { after: 'drained', within: 4_000 },
  { after: 'deployed', within: 3_000 },
  { after: 'batch 2 of 2', within: 16_000 },
] as const;
