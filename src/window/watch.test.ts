import { expect, test } from 'vitest';
import { failureOf } from '../../test/fakes/failure-of.ts';
import { failure } from '../../test/fakes/run-world.ts';
import { watchedWindow } from '../../test/fakes/watched-window.ts';

const minute = 60_000;

test('a rule that is as it was is looked at with one call, and left alone', async () => {
  const { look, firewall, watch, warnings, saved } = await watchedWindow();
  let looks = 0;
  const { describeRules } = firewall;
  firewall.describeRules = (group) => {
    looks += 1;
    return describeRules(group);
  };
  const before = saved.length;
  await look();
  expect(looks).toBe(1);
  expect(warnings()).toEqual([]);
  expect(saved).toHaveLength(before);
  await watch.end();
});

test('the lease of a run that is alive and needs longer is renewed, up to window-max and no further (#14)', async () => {
  const { clock, lease, started, watch, look } = await watchedWindow();
  expect(lease()?.until).toBe(started + 60 * minute);
  await clock.advance(31 * minute);
  expect(lease()?.until).toBeGreaterThanOrEqual(started + 90 * minute);
  await clock.advance(60 * minute);
  expect(lease()?.until).toBe(started + 120 * minute);
  await clock.advance(28 * minute);
  await look();
  expect(lease()?.until).toBe(started + 120 * minute);
  await watch.end();
});

test('a rule that somebody removed is opened again, with a word on who may have (#14)', async () => {
  const { firewall, look, rule, watch, warnings, close, saved } = await watchedWindow();
  const first = rule();
  firewall.rules.clear();
  await look();
  expect(rule()).toMatchObject({ source: '203.0.113.7/32' });
  expect(rule()?.id).not.toBe(first?.id);
  expect(saved.at(-1)).toMatchObject({ rule: rule()?.id });
  expect(warnings()).toEqual([expect.stringMatching(/terraform apply.*guardrail.*person.*\(1 of 3\)/)]);
  await watch.end();
  expect(await close()).toEqual({ kind: 'closed' });
  expect(firewall.rules.size).toBe(0);
});

test('between batches a minute at most goes by before it is noticed', async () => {
  const { firewall, clock, rule, watch } = await watchedWindow();
  firewall.rules.clear();
  await clock.advance(minute + 2_000);
  expect(rule()).toBeDefined();
  await watch.end();
});

test('a guardrail that removes it again and again halts the run, and is not fought for ever', async () => {
  const { firewall, look, watch } = await watchedWindow();
  for (let time = 0; time < 3; time += 1) {
    firewall.rules.clear();
    await look();
  }
  firewall.rules.clear();
  expect(await failureOf(look())).toMatchObject({ code: 'WINDOW_VANISHED', exitCode: 3 });
  expect(await failureOf(look())).toMatchObject({ code: 'WINDOW_VANISHED' });
  expect(firewall.rules.size).toBe(0);
  await watch.end();
});

test('a rule that can’t be opened again halts the run, the cause kept', async () => {
  const { firewall, look, watch } = await watchedWindow();
  firewall.rules.clear();
  firewall.authorizeRule = async () => ({ kind: 'refused', error: failure('WINDOW_DENIED') });
  const error = await failureOf(look());
  expect(error).toMatchObject({ code: 'WINDOW_VANISHED', cause: { code: 'WINDOW_DENIED' } });
  await watch.end();
});

test('a lease that somebody took off is written again', async () => {
  const { firewall, rule, lease, look, watch, warnings } = await watchedWindow();
  const only = rule();
  if (only === undefined) throw new Error('no rule');
  firewall.rules.set(only.id, { ...only, tags: { 'sallyport:nonce': only.tags['sallyport:nonce'] ?? '' } });
  await look();
  expect(lease()).toMatchObject({ kind: 'held' });
  expect(warnings()).toEqual([expect.stringContaining('lease')]);
  await watch.end();
});

test('a look that AWS does not answer is a warning: it does not say that the rule is gone', async () => {
  const { firewall, look, watch, warnings, rule } = await watchedWindow();
  firewall.failures.set('describeRules', failure('AWS_UNREACHABLE'));
  await look();
  expect(warnings()).toEqual([expect.stringContaining('could not be looked at')]);
  expect(rule()).toBeDefined();
  await watch.end();
});

test('nothing is opened, written or slept for after the end', async () => {
  const { firewall, clock, watch } = await watchedWindow();
  await watch.end();
  firewall.rules.clear();
  await clock.advance(10 * minute);
  expect(firewall.rules.size).toBe(0);
  expect(clock.sleepers()).toBe(0);
  await expect(watch.look()).rejects.toThrow('the window is being closed');
});
