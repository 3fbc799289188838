import { expect, test } from 'vitest';
import { memoryFirewall } from '../../test/fakes/memory-firewall.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { GroupId } from '../inventory/host.ts';
import { cutShort } from './cut-short.ts';
import type { ExactCidr, Firewall, RuleId } from './rule.ts';

const group = 'sg-0123456789abcdef0' as GroupId;
const request = { group, cidr: '203.0.113.7/32' as ExactCidr, port: 22, description: '', tags: {} };
const hangs = () => new Promise<never>(() => undefined);

function start(changes: Partial<Firewall> = {}) {
  const clock = virtualClock({ moves: 'by-hand' });
  const cancel = new AbortController();
  const firewall = memoryFirewall();
  return {
    clock,
    firewall,
    cancel,
    cut: cutShort({ firewall: { ...firewall, ...changes } }, { clock, cancelled: cancel.signal }).firewall,
  };
}

/** When a call ended, in milliseconds after the cancel. */
async function endOf(call: Promise<unknown>, { clock, cancel }: Pick<ReturnType<typeof start>, 'clock' | 'cancel'>) {
  const began = clock.now();
  let ended: number | undefined;
  const end = call.catch((error: unknown) => {
    ended = clock.now() - began;
    return error;
  });
  cancel.abort(new Error('cancelled'));
  await clock.advance(10_000);
  return { ended, error: await end };
}

test('nothing is cut short while nobody cancels', async () => {
  const { cut, clock } = start();
  expect((await cut.authorizeRule(request)).kind).toBe('made');
  expect(await cut.describeRules(group)).toHaveLength(1);
  expect(clock.sleepers()).toBe(0);
});

test('a look that hangs ends with the cancel, a rule that is being asked for a second later', async () => {
  const look = start({ describeRules: hangs });
  expect(await endOf(look.cut.describeRules(group), look)).toEqual({ ended: 0, error: new Error('cancelled') });
  const ask = start({ authorizeRule: hangs });
  expect(await endOf(ask.cut.authorizeRule(request), ask)).toEqual({ ended: 1_000, error: new Error('cancelled') });
});

test('a rule that is made within the last second is known', async () => {
  let answer: (made: { kind: 'made'; rules: [] }) => void = () => undefined;
  const { cut, clock, cancel } = start({ authorizeRule: () => new Promise((resolve) => (answer = resolve)) });
  const asked = cut.authorizeRule(request);
  cancel.abort(new Error('cancelled'));
  await clock.advance(900);
  answer({ kind: 'made', rules: [] });
  expect(await asked).toEqual({ kind: 'made', rules: [] });
});

test('after a cancel nothing is looked at or written any more, but what must go may still be taken away', async () => {
  const { cut, cancel, firewall } = start();
  const made = await cut.authorizeRule(request);
  const id = made.kind === 'made' ? made.rules[0]?.id : undefined;
  cancel.abort(new Error('cancelled'));
  await expect(cut.describeRules(group)).rejects.toThrow('cancelled');
  await expect(cut.writeTags({ group, id: id as RuleId }, {})).rejects.toThrow('cancelled');
  expect(await cut.revokeRule(group, id as RuleId)).toBe('revoked');
  expect(firewall.rules.size).toBe(0);
});
