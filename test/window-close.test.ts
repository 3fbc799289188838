import { expect, test } from 'vitest';
import { closeWindow } from '../src/window/close.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';
import { failureOf } from './fakes/failure-of.ts';

const isOpen = ({ cloud, group }: ReadyCloud) => cloud.groups.allows(group, runnerAddress, 22);

const actionsSince = ({ cloud }: ReadyCloud, from: number) => cloud.calls.slice(from).map(({ action }) => action);

test('a healthy close is four calls: say that we leave, look who stays, revoke by id, and a look that it is gone', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  const from = ready.cloud.calls.length;

  expect(await run.close()).toEqual({ kind: 'closed' });

  expect(actionsSince(ready, from)).toEqual([
    'CreateTags',
    'DescribeSecurityGroupRules',
    'RevokeSecurityGroupIngress',
    'DescribeSecurityGroupRules',
  ]);
  expect(isOpen(ready)).toBe(false);
  expect(run.saved.at(-1)).toMatchObject({ closed: true });
  expect(run.told.map(({ kind }) => kind)).toEqual(['window-opened', 'window-closed']);
});

test('a second close, and a post step after it, call nothing', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  await run.close();
  const run2 = ready.cloud.calls.length;
  expect(await run.close()).toEqual({ kind: 'nothing' });
  expect(ready.cloud.calls.length).toBe(run2);
});

test.each([0, 4])(
  'killed between the answer and the save: the nonce alone finds the rule (not shown by %i describes)',
  async (lag) => {
    await using ready = await readyCloud();
    const run = await startWindowRun(ready);
    ready.cloud.groups.lag = lag;
    await run.open();
    run.saved.length = 1;

    expect(await run.post()).toEqual({ kind: 'closed' });
    expect(isOpen(ready)).toBe(false);
  },
);

test('killed before the call: nothing is found, and that is believed only once a rule would have been shown', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  for (const { id } of ready.cloud.groups.rules(ready.group)) ready.cloud.groups.remove(id);
  run.saved.length = 1;
  const started = ready.clock.now();

  expect(await run.post()).toEqual({ kind: 'nothing' });
  expect(ready.clock.now() - started).toBeGreaterThanOrEqual(15_000);
  expect(ready.clock.now() - started).toBeLessThan(60_000);
});

test('a rule that somebody else removed is gone, which is as good as closed', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  const { rule } = await run.open();
  ready.cloud.groups.remove(rule.id);
  ready.clock.advance(60_000);
  expect(await run.close()).toEqual({ kind: 'gone' });
});

test('a rule that is still shown after the revoke is not called closed', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  ready.cloud.groups.lag = 3;
  const from = ready.cloud.calls.length;
  expect(await run.close()).toEqual({ kind: 'closed' });
  const after = actionsSince(ready, from);
  const looks = after.slice(after.indexOf('RevokeSecurityGroupIngress')).filter((one) => one.startsWith('Describe'));
  expect(looks).toHaveLength(4);
});

test('a firewall that says it revoked and did not is asked until it did', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  let lies = 2;
  const { revokeRule } = run.parts.firewall;
  run.parts.firewall.revokeRule = async (group, id) => {
    lies -= 1;
    return lies >= 0 ? 'revoked' : await revokeRule(group, id);
  };
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(isOpen(ready)).toBe(false);
});

test('three failures in a row, and it is shut all the same', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  ready.cloud.faults.add({
    kind: 'error',
    status: 500,
    code: 'InternalError',
    action: 'RevokeSecurityGroupIngress',
    times: 12,
  });
  expect(await run.close()).toEqual({ kind: 'closed' });
  expect(isOpen(ready)).toBe(false);
});

test('what can’t be shut fails with exit 8, names rule, group and region, and gives the command', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  const { rule } = await run.open();
  ready.cloud.faults.add({
    kind: 'error',
    status: 500,
    code: 'InternalError',
    action: 'RevokeSecurityGroupIngress',
    times: 9_999,
  });
  const started = ready.clock.now();

  const error = await failureOf(run.close());

  expect(error).toMatchObject({ code: 'WINDOW_NOT_CLOSED', exitCode: 8 });
  expect(error.message).toContain(
    `rule ${rule.id} (TCP 22 from ${runnerAddress}/32) in group ${ready.group}, region eu-central-1`,
  );
  expect(error.hint).toContain(
    `aws ec2 revoke-security-group-ingress --group-id ${ready.group} --security-group-rule-ids ${rule.id} --region eu-central-1`,
  );
  expect(error.cause).toMatchObject({ code: 'AWS_CALL_FAILED' });
  expect(ready.clock.now() - started).toBeLessThanOrEqual(60_000);
  expect(run.saved.at(-1)).not.toHaveProperty('closed');
});

test('when AWS never answers, the close ends within its 60 s and says how to find the rule', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  run.saved.length = 1;
  ready.cloud.faults.add({ kind: 'hang', times: 9_999 });
  const started = ready.clock.now();

  const error = await failureOf(run.close());

  expect(error.code).toBe('WINDOW_NOT_CLOSED');
  expect(error.hint).toContain(`Name=tag:sallyport:nonce,Values=${run.request.nonce}`);
  expect(ready.clock.now() - started).toBeLessThanOrEqual(60_000);
});

test('a plain no is told at once, not after a minute', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  const denied = { kind: 'error', status: 403, code: 'UnauthorizedOperation', times: 9_999 } as const;
  ready.cloud.faults.add({ ...denied, action: 'RevokeSecurityGroupIngress' });
  const from = ready.cloud.calls.length;
  expect(await failureOf(run.close())).toMatchObject({ code: 'WINDOW_NOT_CLOSED', cause: { code: 'WINDOW_DENIED' } });
  expect(actionsSince(ready, from)).toEqual(['CreateTags', 'DescribeSecurityGroupRules', 'RevokeSecurityGroupIngress']);
});

test('a caller that has less time than a minute gets less', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  await run.open();
  const last = run.saved.at(-1);
  if (last === undefined) throw new Error('nothing saved');
  ready.cloud.faults.add({ kind: 'error', status: 500, code: 'InternalError', times: 9_999 });
  const started = ready.clock.now();
  await failureOf(closeWindow(run.parts, last, 12_000));
  expect(ready.clock.now() - started).toBeLessThanOrEqual(12_000);
});

test('a stranger’s equal rule that came after ours was removed is left alone', async () => {
  await using ready = await readyCloud();
  const run = await startWindowRun(ready);
  const { rule } = await run.open();
  const ours = ready.cloud.groups.remove(rule.id);
  if (ours === undefined) throw new Error('no rule');
  const theirs = ready.cloud.groups.add({ ...ours, tags: { owner: 'somebody' } });
  ready.clock.advance(60_000);

  expect(await run.close()).toEqual({ kind: 'gone' });
  run.saved.length = 1;
  expect(await run.post()).toEqual({ kind: 'nothing' });
  expect(ready.cloud.groups.rules(ready.group)).toEqual([theirs]);
});
