import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { GroupId } from '../../src/inventory/host.ts';
import { sweep } from '../../src/run/sweep.ts';
import type { Cloud } from '../../src/run/world.ts';
import { exactCidr } from '../../src/window/exact-cidr.ts';
import { newNonce } from '../../src/window/nonce.ts';
import { openWindow } from '../../src/window/open.ts';
import type { RuleId } from '../../src/window/rule.ts';
import { type CloudUnderTest, region, run } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';
import { killedAt } from './killed/killed-at.ts';
import { laterClock } from './killed/later-clock.ts';

/** A sweep as a real process against moto, with a real `kill -9` before and after each of its calls. */
const address = '198.51.100.7';
const minutes = 60_000;
let under: CloudUnderTest;
let cloud: Cloud;
beforeAll(async () => {
  under = await clouds.moto();
  cloud = await enter(under);
});
afterAll(async () => await under.stop());

test('a sweep, killed at any call: the next one ends what it began, and who is alive keeps its rule', {
  timeout: 300_000,
}, async () => {
  const deaths: string[] = [];
  for (let step = 0; ; step += 1) {
    const group = await under.makeGroup();
    const stays = await deadAndAlive(group);
    const died = await killedAt(step, { deed: 'sweep', group, address, state: '', endpoint: under.endpoint });
    const clock = laterClock(120 * minutes);
    const parts = { firewall: cloud.firewall, clock, region, cancelled: never, tell: () => undefined };
    expect((await sweep(parts, { dryRun: false })).exitCode).toBe(0);
    const rules = (await cloud.firewall.describeRules(group)).filter(({ direction }) => direction === 'ingress');
    expect(rules.map(({ id }) => id).toSorted(), died).toEqual(stays.toSorted());
    if (died === undefined) break;
    deaths.push(died);
    // For the next group alone: a sweep looks at them all.
    for (const id of stays) await cloud.firewall.revokeRule(group, id);
  }
  expect(deaths).toContain('before rulesTagged');
  expect(deaths).toContain('after revokeRule');
  console.info(`${deaths.length} kills: sweep`);
});

/** A run that died alone, one that died behind the address of a run that is alive, and a stranger's rule; tells which rules are to stay. */
async function deadAndAlive(group: GroupId): Promise<RuleId[]> {
  const parts = { firewall: cloud.firewall, clock: systemClock, save: () => undefined, emit: () => undefined };
  const open = (from: string, ttl: number) =>
    openWindow(parts, { group, address: from, port: 22, nonce: newNonce(), ttl, owner: run }, never);
  await open('192.0.2.1', 60 * minutes);
  await open(address, 60 * minutes);
  const { rule } = await open(address, 300 * minutes);
  const cidr = exactCidr('192.0.2.3');
  const other = await cloud.firewall.authorizeRule({ group, cidr, port: 22, description: '', tags: { owner: 'x' } });
  return [rule.id, ...(other.kind === 'made' ? other.rules.map(({ id }) => id) : [])];
}

const never = new AbortController().signal;
