import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { JudgeAnswer } from '../rollout/judge.ts';
import { deploy } from './deploy.ts';
import { rollback } from './rollback.ts';

const status = (code: number): JudgeAnswer => ({ kind: 'status', status: code });

/** Three hosts in batches of one and two; the judge answers each time what stands next in the list, and at last goes on. */
function judged(answers: readonly JudgeAnswer[], changes: Record<string, string> = {}) {
  const run = runWorld();
  const asked: unknown[] = [];
  const judge = {
    ask: async (facts: string, onLine: (stream: 'stdout', line: string) => void) => {
      onLine('stdout', 'its reason');
      asked.push(JSON.parse(facts));
      return answers[asked.length - 1] ?? status(0);
    },
  };
  const settings = runSettings({
    SALLYPORT_JUDGE_COMMAND: './judge',
    SALLYPORT_ROLLBACK_COMMAND: 'rollback',
    SALLYPORT_BATCHES: '1, 100%',
    SALLYPORT_MIN_IN_SERVICE: '1',
    ...changes,
  });
  const versions = () => ['web-1', 'web-2', 'web-3'].map((name) => run.fleet.at(name).running);
  return { ...run, world: { ...run.world, judge }, settings, asked, versions };
}

test('it is asked after each batch, with what has come of every host so far', async () => {
  const { world, settings, asked } = judged([]);
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(asked).toMatchObject([
    {
      version: '2.0',
      batch: { number: 1, of: 2, role: 'web', hosts: ['web-1'] },
      hosts: [{ host: 'web-1', result: 'done', before: '1.0', after: '2.0', judgedNow: true }],
    },
    {
      batch: { number: 2, hosts: ['web-2', 'web-3'] },
      hosts: [{ host: 'web-1', judgedNow: false }, { host: 'web-2', judgedNow: true }, { host: 'web-3' }],
    },
  ]);
});

test('its no takes the batch back, and later batches are untouched', async () => {
  const { world, settings, asked, versions } = judged([status(1)]);
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ outcome: 'rolled-back', exitCode: 5, failure: { code: 'JUDGED_BAD' } });
  expect(result.failure?.message).toContain('after batch 1 of 2 (status 1).\nIts last words:\nits reason');
  expect(versions()).toEqual(['1.0', '1.0', '1.0']);
  expect(asked).toHaveLength(1);
});

test('its no to the last batch is no success, whatever the hosts say', async () => {
  const { world, settings, versions } = judged([status(0), status(2)], { SALLYPORT_ON_FAILURE: 'halt' });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'halted', exitCode: 4, mixed: false });
  expect(versions()).toEqual(['2.0', '2.0', '2.0']);
});

test.each<[string, JudgeAnswer]>([
  ['can’t tell', status(75)],
  ['gives no judgement', { kind: 'none', why: 'it was ended by signal SIGKILL', hint: 'a hint' }],
])('one that %s halts the run, and takes nothing back', async (_, answer) => {
  const first = judged([answer]);
  expect(await deploy(first.settings, first.world)).toMatchObject({
    outcome: 'mixed',
    exitCode: 4,
    failure: { code: 'JUDGE_INCONCLUSIVE' },
  });
  expect(first.versions()).toEqual(['2.0', '1.0', '1.0']);
  const last = judged([status(0), answer]);
  expect(await deploy(last.settings, last.world)).toMatchObject({ outcome: 'halted', exitCode: 4, mixed: false });
});

test('a batch with a host that failed is not judged', async () => {
  const { world, settings, asked, fleet } = judged([]);
  fleet.at('web-1').fault = 'never healthy';
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'rolled-back' });
  expect(asked).toEqual([]);
});

test('a roll-back is not judged', async () => {
  const { world, settings, asked } = judged([], { SALLYPORT_MODE: 'rollback', SALLYPORT_VERSION: '0.9' });
  expect(await rollback(settings, world)).toMatchObject({ outcome: 'done' });
  expect(asked).toEqual([]);
});

test('a cancel while it is asked starts nothing new and takes nothing back', async () => {
  const { world, settings, cancel, versions } = judged([]);
  const ask = async (_: string, __: unknown, signal: AbortSignal) => {
    cancel.abort(failure('CANCELLED'));
    signal.throwIfAborted();
    return status(0);
  };
  const result = await deploy(settings, { ...world, judge: { ask } });
  expect(result).toMatchObject({ exitCode: 4, failure: { code: 'CANCELLED' } });
  expect(versions()).toEqual(['2.0', '1.0', '1.0']);
});
