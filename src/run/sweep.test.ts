import { describe, expect, test } from 'vitest';
import { memoryFirewall } from '../../test/fakes/memory-firewall.ts';
import { failure } from '../../test/fakes/run-world.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { GroupId } from '../inventory/host.ts';
import type { SweepRow } from '../report/sweep-result.ts';
import { tagRule } from '../window/describe-rule.ts';
import { exactCidr } from '../window/exact-cidr.ts';
import { leavingLease } from '../window/lease.ts';
import { newNonce } from '../window/nonce.ts';
import { sweep } from './sweep.ts';

const owner = { repository: 'acme/shop', runId: '7', attempt: '1', job: 'deploy', actor: 'ann', url: '' };
const hour = 3_600_000;

/** Rules in three groups, by when they end: hours from now. */
async function scene(ends: readonly number[]) {
  const clock = virtualClock();
  const firewall = memoryFirewall();
  const told: SweepRow[] = [];
  const cancel = new AbortController();
  for (const [at, end] of ends.entries()) {
    await firewall.authorizeRule({
      group: `sg-${at % 3}` as GroupId,
      cidr: exactCidr(`203.0.113.${at}`),
      port: 22,
      description: '',
      tags: tagRule(owner, newNonce(), clock.now() + end * hour),
    });
  }
  await firewall.authorizeRule({
    group: 'sg-1' as GroupId,
    cidr: exactCidr('203.0.113.99'),
    port: 22,
    description: 'of a stranger',
    tags: {},
  });
  const parts = {
    firewall,
    clock,
    region: 'eu-central-1',
    cancelled: cancel.signal,
    tell: (row: SweepRow) => void told.push(row),
  };
  const left = () => [...firewall.rules.values()].map(({ source }) => Number(/\.(\d+)\/32/.exec(source)?.[1]));
  return { clock, firewall, told, cancel, parts, left };
}

test('what has expired goes, in every group; what has not, and what is a stranger’s, stays', async () => {
  const { parts, left, clock } = await scene([-1, 1, -2, -0.05, 2, -3]);
  const report = await sweep(parts, { dryRun: false });
  expect(left()).toEqual([1, 3, 4, 99]);
  expect(report).toMatchObject({ region: 'eu-central-1', dryRun: false, exitCode: 0 });
  expect(report.rows.map(({ lets, end }) => `${lets} ${end.kind}`)).toEqual([
    'TCP 22 from 203.0.113.0/32 removed',
    'TCP 22 from 203.0.113.2/32 removed',
    'TCP 22 from 203.0.113.5/32 removed',
    'TCP 22 from 203.0.113.1/32 kept',
    'TCP 22 from 203.0.113.3/32 kept',
    'TCP 22 from 203.0.113.4/32 kept',
  ]);
  expect(report.rows[0]).toMatchObject({
    group: 'sg-0',
    rule: 'sgr-1',
    run: 'acme/shop',
    expires: clock.now() - hour,
  });
});

test('a dry run says what would go, and changes nothing', async () => {
  const { parts, firewall, left } = await scene([-1, 1]);
  const before = structuredClone([...firewall.rules]);
  for (const call of ['revokeRule', 'writeTags', 'dropTags'] as const) firewall.failures.set(call, failure('DEFECT'));
  const report = await sweep(parts, { dryRun: true });
  expect(report.rows.map(({ end }) => end.kind)).toEqual(['would-remove', 'kept']);
  expect([...firewall.rules]).toEqual(before);
  expect(left()).toEqual([0, 1, 99]);
});

test('what can’t be closed is exit 8, and the others go all the same', async () => {
  const { parts, firewall, left, told } = await scene([-1, -1]);
  const { revokeRule } = firewall;
  firewall.revokeRule = (group, id) =>
    id === 'sgr-1' ? Promise.reject(failure('WINDOW_DENIED')) : revokeRule(group, id);
  const report = await sweep(parts, { dryRun: false });
  expect(report.exitCode).toBe(8);
  expect(report.rows.map(({ end }) => end)).toMatchObject([
    { kind: 'failed', error: { code: 'WINDOW_NOT_CLOSED', cause: { code: 'WINDOW_DENIED' } } },
    { kind: 'removed' },
  ]);
  expect(left()).toEqual([0, 99]);
  const [row] = told;
  expect(row?.end.kind === 'failed' && row.end.error.hint).toBe(
    'Close it by hand: aws ec2 revoke-security-group-ingress --group-id sg-0 --security-group-rule-ids sgr-1 --region eu-central-1',
  );
});

describe('a rule that a run joins while it is being swept', () => {
  test('stays', async () => {
    const { parts, firewall, clock } = await scene([-1]);
    const { writeTags } = firewall;
    firewall.writeTags = async (rule, tags) => {
      const answer = await writeTags(rule, tags);
      await writeTags(rule, { 'sallyport:lease:joiner': new Date(clock.now() + hour).toISOString() });
      return answer;
    };
    const report = await sweep(parts, { dryRun: false });
    expect(report.rows.map(({ end }) => end.kind)).toEqual(['kept']);
    expect(Object.keys([...firewall.rules.values()][0]?.tags ?? {})).toContain('sallyport:lease:joiner');
  });
});

describe('a rule with our tags that is not one port for one address', () => {
  test.each([
    ['source', '203.0.113.0/24'],
    ['source', 'sg-7'],
    ['toPort', 65_535],
    ['protocol', '-1'],
    ['direction', 'egress'],
  ])('%s %s: is named, with 8 once it has expired, and stays', async (field, value) => {
    const { parts, firewall, left } = await scene([-1, -1]);
    for (const [id, rule] of firewall.rules) {
      if (id === 'sgr-1') firewall.rules.set(id, { ...rule, [field]: value });
    }
    const report = await sweep(parts, { dryRun: false });
    expect(report.exitCode).toBe(8);
    expect(report.rows.map(({ rule, end }) => `${rule} ${end.kind}`)).toEqual(['sgr-2 removed', 'sgr-1 not-exact']);
    expect(left()).toHaveLength(2);
  });

  test('before that it is like any other that is still needed', async () => {
    const { parts, firewall } = await scene([1]);
    for (const [id, rule] of firewall.rules) firewall.rules.set(id, { ...rule, source: '203.0.113.0/24' });
    const report = await sweep(parts, { dryRun: false });
    expect(report).toMatchObject({ exitCode: 0, rows: [{ end: { kind: 'kept' } }] });
  });
});

test('a cancel starts no further removal', async () => {
  const { parts, firewall, cancel, left } = await scene([-1, -1]);
  const { revokeRule } = firewall;
  firewall.revokeRule = (group, id) => {
    cancel.abort();
    return revokeRule(group, id);
  };
  const report = await sweep(parts, { dryRun: false });
  expect(report.rows.map(({ end }) => end.kind)).toEqual(['removed', 'not-tried']);
  expect(report.exitCode).toBe(130);
  expect(left()).toEqual([1, 99]);
});

test('the mark of a sweep that was killed does not put the next one off', async () => {
  const { parts, firewall, clock, left } = await scene([-1]);
  const [rule] = firewall.rules.values();
  if (rule === undefined) throw new Error('no rule');
  await firewall.writeTags(rule, leavingLease(newNonce(), clock.now()));
  await sweep(parts, { dryRun: false });
  expect(left()).toEqual([99]);
});

test('rules that can’t be looked at are an error', async () => {
  const { parts, firewall } = await scene([]);
  firewall.rulesTagged = () => Promise.reject(failure('AWS_UNREACHABLE'));
  await expect(sweep(parts, { dryRun: false })).rejects.toMatchObject({ code: 'AWS_UNREACHABLE' });
});
