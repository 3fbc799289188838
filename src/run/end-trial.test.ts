import { expect, test } from 'vitest';
import { failure } from '../../test/fakes/run-world.ts';
import { allHome, settleAgain, trialRun } from '../../test/fakes/trial-run.ts';
import { allSallyportErrors } from '../errors.ts';
import { deploy } from './deploy.ts';
import { type RecoverWorld, recover } from './recover.ts';
import { isUnsettled, type RunRecord, writeRunRecord } from './run-record.ts';

/** A main that is gone while its canary has a share, and a post step's outside. */
async function goneOnTrial() {
  const run = await trialRun();
  const { world, settings, metrics, whenJudged, saved, rule } = run;
  await new Promise<void>((resolve) => {
    whenJudged(() => {
      metrics.before = () => new Promise(() => undefined);
      resolve();
    });
    void deploy(settings, world);
  });
  const record = saved.at(-1);
  if (record === undefined) throw new Error('nothing saved');
  const weights = () => rule.forward.map(({ weight }) => weight);
  expect([weights(), record.windows.length]).toEqual([[2, 1], 1]);
  const outside: RecoverWorld = {
    ...world,
    removeFiles: () => undefined,
    enter: (_, signal) => world.cloud.enter(signal),
  };
  const clean = (changes: Partial<RecoverWorld> = {}, changed: Partial<RunRecord> = {}) =>
    recover(writeRunRecord({ ...record, ...changed }), { ...outside, ...changes });
  return { ...run, record, weights, clean };
}

const codesOf = (error: unknown) => allSallyportErrors(error).map(({ code, exitCode }) => [code, exitCode]);

test('the share is taken back before a host, a window or a key is asked for', async () => {
  const { clean, weights, saved, canary } = await goneOnTrial();
  // Nothing says how to come back to the hosts.
  const recovery = await clean({}, { settle: undefined });
  expect(recovery).toMatchObject({ kind: 'shut', trial: { group: canary.arn, failures: [] } });
  expect(weights()).toEqual([1, 0]);
  expect(recovery.unsettled).toBeUndefined();
  expect(saved.at(-1)?.canary).toBeUndefined();
});

test('without credentials the canary may go on getting requests: exit 8 with the command, and it stays on record', async () => {
  const { clean, weights, record } = await goneOnTrial();
  const enter = () => Promise.reject(failure('CREDENTIALS_MISSING'));
  const windows = record.windows.map((window) => ({ ...window, closed: true }));
  const { trial, unsettled } = await clean({ enter }, { windows });
  expect(trial?.failures).toMatchObject([
    { code: 'CANARY_WEIGHTS_LEFT', exitCode: 8, hint: expect.stringContaining('aws elbv2 modify-'), cause: {} },
  ]);
  expect(unsettled !== undefined && isUnsettled(unsettled) && unsettled.canary).toEqual(record.canary);
  expect(weights()).toEqual([2, 1]);
});

test('where the window can’t be shut either, both are told', async () => {
  const { clean } = await goneOnTrial();
  const enter = () => Promise.reject(failure('CREDENTIALS_MISSING'));
  const error = await clean({ enter }).then(
    () => [],
    (thrown: unknown) => thrown,
  );
  expect(codesOf(error)).toEqual([
    ['WINDOW_NOT_CLOSED', 8],
    ['CANARY_WEIGHTS_LEFT', 8],
  ]);
});

test('a window that can’t be shut, or files that stay, keep nobody’s share', async () => {
  for (const broken of ['window', 'files']) {
    const { clean, weights, world, end } = await goneOnTrial();
    const enter: RecoverWorld['enter'] = async (_, signal) => {
      const cloud = await world.cloud.enter(signal);
      const revokeRule = () => Promise.reject(failure('AWS_UNREACHABLE'));
      return broken === 'files' ? cloud : { ...cloud, firewall: { ...cloud.firewall, revokeRule } };
    };
    const removeFiles = () => {
      if (broken === 'files') throw failure('FILES_LEFT');
    };
    const error = await clean({ enter, removeFiles }, { files: '/a' }).then(
      () => [],
      (thrown: unknown) => thrown,
    );
    expect(codesOf(error)).toEqual([[broken === 'files' ? 'FILES_LEFT' : 'WINDOW_NOT_CLOSED', 8]]);
    expect(weights()).toEqual([1, 0]);
    expect(end().onTrial).toEqual([]);
  }
});

test('hosts go home also where the share could not be taken back', async () => {
  const { world, record, targetGroups, weights } = await goneOnTrial();
  targetGroups.before = (call) => {
    if (call === 'setWeights') throw new Error('AWS says no');
  };
  const settled = await settleAgain(record, world);
  expect(settled.failures.map(({ code }) => code)).toEqual(['CANARY_WEIGHTS_LEFT']);
  expect(settled.hosts).toMatchObject([{ host: 'web-1', traffic: { kind: 'back' } }]);
  expect(weights()).toEqual([2, 1]);
});

test('a second clean-up finds it done', async () => {
  const { world, record, saved, end } = await goneOnTrial();
  await settleAgain(record, world);
  expect(end()).toEqual(allHome);
  const now = saved.at(-1);
  expect(now?.canary).toBeUndefined();
});
