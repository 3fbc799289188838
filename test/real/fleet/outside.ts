import { expect } from 'vitest';
import type { StageResult } from '../../runner/github-runner.ts';
import { said } from './job.ts';
import { knock } from './knockers.ts';
import { sitePort } from './puma-site.ts';
import type { Shop } from './shop.ts';

/** What everybody can see of each host, in the inventory's order: the one version that all its workers answer, or what else. */
export function answersOf({ hosts }: Shop): Promise<string[]> {
  return Promise.all(
    hosts.list.map(async ({ address }) => {
      const asked = Array.from({ length: 8 }, () => ask(`http://${address}:${sitePort}/`));
      return [...new Set(await Promise.all(asked))].sort().join(' and ');
    }),
  );
}

async function ask(url: string): Promise<string> {
  try {
    // A connection of its own, for each is taken by another worker.
    const answer = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5_000) });
    return answer.ok ? (await answer.text()).trim() : `status ${answer.status}`;
  } catch {
    return 'nothing';
  }
}

/** The rule of the run is gone from the group, and no host answers on port 22 any more. The balancer's own rule stays. */
export async function expectShut({ hosts, cloud, group }: Shop): Promise<void> {
  expect(cloud.groups.rules(group).map(({ description }) => description)).toEqual(['the load balancer']);
  await expect
    .poll(() => Promise.all(hosts.list.map(({ address }) => knock(hosts.runnerAddress, address, 22, 300))))
    .toEqual(hosts.list.map(() => false));
}

/** Nobody holds the deploy lock, on any host that lives. */
export async function expectUnlocked({ hosts }: Shop): Promise<void> {
  const newest = 'cd ~deploy/.sallyport/lock/*/ 2>/dev/null && head -n 1 "$(ls | sort -n | tail -n 1)" || echo free';
  const holders = await Promise.all(hosts.list.map(({ exec }) => exec(newest).catch(() => 'free')));
  expect(holders).toEqual(hosts.list.map(() => 'free'));
}

/** How a run says that each host ended. */
export function outcomesOf({ outputs }: StageResult): string[] {
  const hosts: { result: string }[] = JSON.parse(outputs['hosts'] ?? '[]');
  return hosts.map(({ result }) => result);
}

/** The version that a run's own table says each host runs at its end. */
export function toldBy({ outputs }: StageResult): string[] {
  const hosts: { after: string }[] = JSON.parse(outputs['hosts'] ?? '[]');
  return hosts.map(({ after }) => after);
}

/** How a run ended, by its own words and as everybody sees it: the same versions, shut, and unlocked. */
export async function expectEnd(
  shop: Shop,
  main: StageResult,
  { code, result, answers }: { code: number; result: string; answers: readonly string[] },
): Promise<void> {
  expect({ code: main.exitCode, result: main.outputs['result'] }, said(main)).toEqual({ code, result });
  expect(await answersOf(shop), said(main)).toEqual(answers);
  expect(toldBy(main), said(main)).toEqual(answers);
  expect(main.outputs['mixed']).toBe(String(new Set(answers).size > 1));
  expect(main.leftovers).toEqual([]);
  await expectShut(shop);
  await expectUnlocked(shop);
}
