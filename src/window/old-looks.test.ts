import { expect, test } from 'vitest';
import { memoryFirewall } from '../../test/fakes/memory-firewall.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { GroupId } from '../inventory/host.ts';
import { closeWindow } from './close.ts';
import type { WindowIntent } from './intent.ts';
import { heldLease, leavingLease } from './lease.ts';
import { newNonce } from './nonce.ts';
import { openWindow } from './open.ts';
import type { Rule } from './rule.ts';

// What describes show may be seconds old (EC2 is eventually consistent). Both were found by test/window-races.test.ts.
const owner = { repository: 'acme/shop', runId: '7', attempt: '1', job: 'deploy', actor: 'ann', url: '' };
const hour = 3_600_000;

async function opened() {
  const clock = virtualClock();
  const firewall = memoryFirewall();
  const saved: WindowIntent[] = [];
  const parts = {
    ...{ firewall, clock, region: 'eu-central-1' },
    save: (intent: WindowIntent) => void saved.push(intent),
    emit: () => undefined,
  };
  const request = { group: 'sg-1' as GroupId, address: '203.0.113.7', port: 22, nonce: newNonce(), ttl: hour, owner };
  const { rule } = await openWindow(parts, request, new AbortController().signal);
  return { clock, firewall, saved, parts, rule };
}

test('a look is as old as its question: an empty answer that comes late does not say that no rule was made', async () => {
  const { clock, firewall, saved, parts } = await opened();
  // A main that was killed before it had the answer; its post step comes twelve seconds later.
  const [intent] = saved;
  if (intent === undefined) throw new Error('nothing was saved');
  expect(intent.rule).toBeUndefined();
  await clock.sleep(12_000);
  const { describeRules } = firewall;
  let looks = 0;
  firewall.describeRules = async (group) => {
    looks += 1;
    if (looks > 1) return await describeRules(group);
    await clock.sleep(4_000);
    return [];
  };
  expect(await closeWindow(parts, intent)).toEqual({ kind: 'closed' });
  expect(firewall.rules.size).toBe(0);
});

test('a look that shows a mark of an earlier leaving, taken back since, may be older than who came in between', async () => {
  const { clock, firewall, saved, parts, rule } = await opened();
  const intent = saved.at(-1);
  if (intent === undefined) throw new Error('nothing was saved');
  // Main was about to leave, saw another run and took its mark back; then it was killed, and here is its post step.
  const past: Rule = { ...rule, tags: { ...rule.tags, ...leavingLease(intent.nonce, clock.now()) } };
  const other = newNonce();
  await firewall.writeTags(rule, heldLease(other, clock.now() + hour));
  await clock.sleep(5_000);
  const { describeRules } = firewall;
  let looks = 0;
  firewall.describeRules = async (group) => {
    looks += 1;
    return looks === 1 ? [past] : await describeRules(group);
  };
  expect(await closeWindow(parts, intent)).toEqual({ kind: 'left' });
  expect([...firewall.rules.keys()]).toEqual([rule.id]);
});
