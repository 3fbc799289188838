import { expect, test } from 'vitest';
import type { StoredRule } from './fakes/cloud/groups.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';
import { failureOf } from './fakes/failure-of.ts';

const isOpen = ({ cloud, group }: ReadyCloud) => cloud.groups.allows(group, runnerAddress, 22);

function equalRule(ready: ReadyCloud, tags: Record<string, string>): StoredRule {
  const base = { group: ready.group, egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '' };
  return ready.cloud.groups.add({ ...base, cidr: `${runnerAddress}/32`, tags });
}

test('saves the intent before the first call, opens one port to one address, and saves the rule', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  const before = ready.cloud.calls.length;
  const callsAtSave: number[] = [];
  const { save } = run.parts;
  run.parts.save = (intent) => {
    callsAtSave.push(ready.cloud.calls.length - before);
    save(intent);
  };

  const window = await run.open();

  expect(callsAtSave).toEqual([0, 1]);
  const { nonce } = run.request;
  expect(run.saved[0]).toMatchObject({ group: ready.group, cidr: `${runnerAddress}/32`, port: 22, nonce });
  expect(run.saved[0]).not.toHaveProperty('rule');
  expect(run.saved[1]).toMatchObject({ rule: window.rule.id });
  const rules = ready.cloud.groups.rules(ready.group);
  expect(rules).toMatchObject([
    { cidr: `${runnerAddress}/32`, protocol: 'tcp', fromPort: 22, toPort: 22, egress: false },
  ]);
  expect(rules[0]?.description).toBe('Sallyport acme/shop run 77.1 job deploy');
  expect(rules[0]?.tags).toMatchObject({
    'sallyport:nonce': nonce,
    'sallyport:run': 'https://github.com/acme/shop/actions/runs/77',
    'sallyport:expires': '2026-01-01T01:00:00.000Z',
  });
  expect(ready.cloud.groups.allows(ready.group, '198.51.100.8', 22)).toBe(false);
  expect(ready.cloud.groups.allows(ready.group, runnerAddress, 23)).toBe(false);
  expect(run.told.map(({ kind }) => kind)).toEqual(['window-opened']);
});

test.each([0, 3])(
  'a rule of its own whose answer was lost is adopted, even when %i describes do not show it yet',
  async (lag) => {
    await using ready = await readyCloud();
    const run = await startWindowRun(ready);
    ready.cloud.groups.lag = lag;
    ready.cloud.faults.add({ kind: 'lost', action: 'AuthorizeSecurityGroupIngress' });

    const window = await run.open();

    expect(window.kind).toBe('own');
    expect(run.saved.at(-1)).toMatchObject({ rule: window.rule.id });
    expect(await run.close()).toEqual({ kind: 'closed' });
    expect(isOpen(ready)).toBe(false);
  },
);

const alterations: Record<string, (rule: StoredRule) => StoredRule> = {
  'a wider range': (rule) => ({ ...rule, cidr: '0.0.0.0/0' }),
  'another address': (rule) => ({ ...rule, cidr: '198.51.100.9/32' }),
  'more ports': (rule) => ({ ...rule, toPort: 65_535 }),
  'another port': (rule) => ({ ...rule, fromPort: 23, toPort: 23 }),
  'all protocols': (rule) => ({ ...rule, protocol: '-1' }),
  'no tag of this run': (rule) => ({ ...rule, tags: {} }),
  'the way out': (rule) => ({ ...rule, egress: true }),
};

test.each(Object.entries(alterations))(
  'a firewall that makes another rule (%s) is not trusted, and that rule goes at once',
  async (_, change) => {
    await using ready = await readyCloud();
    const run = await startWindowRun(ready);
    ready.cloud.faults.add({ kind: 'alter', action: 'AuthorizeSecurityGroupIngress', change });

    const error = await failureOf(run.open());

    expect(error.code).toBe('WINDOW_RULE_MISMATCH');
    expect(ready.cloud.groups.rules(ready.group)).toEqual([]);
    await run.post();
  },
);

test('one that can’t be removed at once is named, and is the close’s to remove, with our tags or without', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  const change = (rule: StoredRule) => ({ ...rule, cidr: '0.0.0.0/0', tags: {} });
  ready.cloud.faults.add({ kind: 'alter', action: 'AuthorizeSecurityGroupIngress', change });
  const denied = { kind: 'error', status: 403, code: 'UnauthorizedOperation' } as const;
  ready.cloud.faults.add({ ...denied, action: 'RevokeSecurityGroupIngress' });

  const error = await failureOf(run.open());

  const [left] = ready.cloud.groups.rules(ready.group);
  expect(error.code).toBe('WINDOW_RULE_MISMATCH');
  expect(error.message).toContain(`Could not be removed: ${left?.id}.`);
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(ready.cloud.groups.rules(ready.group)).toEqual([]);
});

test('an equal rule of a stranger is used, told about, and never revoked (#2, #4)', async () => {
  await using ready = await readyCloud();
  const theirs = equalRule(ready, { owner: 'somebody' });
  const run = await startWindowRun(ready);

  const window = await run.open();
  await run.close();
  await run.post();

  expect(window).toMatchObject({ kind: 'foreign', rule: { id: theirs.id } });
  expect(run.told).toContainEqual({ kind: 'warning', message: expect.stringMatching(/already open, not mine/) });
  expect(ready.cloud.groups.rules(ready.group)).toEqual([theirs]);
});

test('an equal rule on the last page of the describe is found', async () => {
  await using ready = await readyCloud();
  ready.cloud.limits.page = 5;
  ready.cloud.limits.rules = 100;
  const base = {
    group: ready.group,
    egress: false,
    protocol: 'tcp',
    fromPort: 22,
    toPort: 22,
    description: '',
    tags: {},
  };
  for (let host = 1; host <= 23; host += 1) ready.cloud.groups.add({ ...base, cidr: `192.0.2.${host}/32` });
  const theirs = equalRule(ready, {});
  const run = await startWindowRun(ready);
  expect(await run.open()).toMatchObject({ kind: 'foreign', rule: { id: theirs.id } });
});
