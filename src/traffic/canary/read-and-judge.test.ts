import { expect, test } from 'vitest';
import { memoryCloudWatch } from '../../../test/fakes/memory-cloudwatch.ts';
import { memoryTargetGroups } from '../../../test/fakes/memory-target-groups.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { CanaryJudgement } from './judge-canary.ts';
import { readAndJudge } from './read-and-judge.ts';

const never = new AbortController().signal;
const minute = 60_000;
const noon = Date.parse('2026-01-01T12:00:00Z');

/** A trial since 12:00:20, behind a balancer that is asked 1,000 times a minute otherwise. Its first host left `earlier` than that. */
function trial({ time = 3 * minute, minimumRequests = 500, lag = 90_000, earlier = 0 } = {}) {
  const since = noon + 20_000;
  const clock = virtualClock({ start: since });
  const targetGroups = memoryTargetGroups(clock);
  const [canary, stable] = ['web-canary', 'web'].map((name) => targetGroups.state.add({ name }).arn as TargetGroupArn);
  if (canary === undefined || stable === undefined) throw new Error('no groups');
  targetGroups.listeners.add([canary, stable]);
  const metrics = memoryCloudWatch(clock, targetGroups);
  metrics.state.lag = lag;
  const at = (number: number) => noon + number * minute;
  for (let number = -30; number < 30; number++)
    metrics.state.serve(stable, at(number), { count: 1_000, failed: 1, seconds: 0.1 });
  const told: CanaryJudgement[] = [];
  return {
    clock,
    metrics,
    told,
    /** What the canary gets in so many minutes from that one on. */
    canary: (from: number, minutes: number, served: { failed?: number; seconds?: number; count?: number } = {}) => {
      for (let number = from; number < from + minutes; number++)
        metrics.state.serve(canary, at(number), { count: 300, failed: 0, seconds: 0.1, ...served });
    },
    ownErrors: (number: number, errors: Record<string, number>) =>
      metrics.state.answerItself(targetGroups.listeners.balancersOf(canary)[0] ?? '', at(number), errors),
    judge: (signal = never) =>
      readAndJudge(
        { metrics, clock, tell: (judgement) => told.push(judgement) },
        {
          ...{ groups: { canary, stable: [stable] }, began: since - earlier, since, time, minimumRequests },
          busyness: async () => ({ canary: [], stable: [] }),
        },
        signal,
      ),
  };
}

test('a good canary goes on when its whole time is published, two minutes late', async () => {
  const { canary, judge, clock, metrics, told } = trial();
  canary(0, 10);
  expect(await judge()).toEqual({
    kind: 'go',
    reasons: [
      '0 of 900 requests failed in the canary group (0.0 %), 3 of 3000 in the others (0.1 %)',
      'nine of ten requests took at most 100 ms in the canary group, 100 ms in the others',
      'the load balancer itself answered 0 of 3900 requests with 502, 503 or 504 (0.0 %), 0 of 3000 before (0.0 %); it does not tell for which group',
    ],
  });
  // 12:01, 12:02 and 12:03 are seen; 12:00, in which it began, is nobody's.
  expect(clock.now()).toBe(noon + 6 * minute);
  expect(metrics.reads.map(({ from, to }) => [(from - noon) / minute, (to - noon) / minute])).toEqual([
    [-1, 2],
    [-2, 3],
    [-3, 4],
  ]);
  expect(told.map(({ kind }) => kind)).toEqual(['inconclusive', 'go']);
});

test('a bad one halts at the first look that shows it', async () => {
  const { canary, judge, clock } = trial();
  canary(0, 2, { failed: 0 });
  canary(2, 8, { failed: 30 });
  expect(await judge()).toMatchObject({
    kind: 'halt',
    reasons: [expect.stringContaining('30 of 600 requests failed')],
  });
  expect(clock.now()).toBe(noon + 5 * minute);
});

test('a balancer that answers by itself halts it, whoever it was for', async () => {
  const { canary, judge, ownErrors } = trial();
  canary(0, 10);
  ownErrors(1, { 502: 20, 504: 10 });
  expect(await judge()).toMatchObject({ kind: 'halt', reasons: [expect.stringContaining('30 of 1330 requests')] });
});

test('what was there before is no ground', async () => {
  const { canary, judge, ownErrors } = trial();
  canary(0, 10);
  for (let number = -5; number < 10; number++) ownErrors(number, { 503: 5 });
  expect((await judge()).kind).toBe('go');
});

test('what it did before all of its hosts had their share is no ground either: the time before is before the first of them left', async () => {
  const { canary, judge, ownErrors, metrics } = trial({ earlier: 5 * minute + 20_000 });
  canary(-5, 15);
  for (let number = -5; number < 10; number++) ownErrors(number, { 502: 30 });
  expect(await judge()).toMatchObject({
    kind: 'halt',
    reasons: [expect.stringMatching(/^the load balancer itself answered 30 of 1330 .*, 0 of 1000 before/)],
  });
  // It left at 11:55:00, so that minute is the trial's. The first look is at 12:01 alone, and sees as much of what was before.
  expect(metrics.reads).toEqual([{ from: noon - 6 * minute, to: noon + 2 * minute }]);
});

test('too little traffic gets as much time again, and is inconclusive then', async () => {
  const few = trial({ minimumRequests: 2_000 });
  few.canary(0, 20);
  expect(await few.judge()).toEqual({
    kind: 'inconclusive',
    reasons: ['the canary group had 1800 requests, and it takes 2000 to judge'],
  });
  expect(few.clock.now()).toBe(noon + 9 * minute);
  const enough = trial({ minimumRequests: 1_400 });
  enough.canary(0, 20);
  expect((await enough.judge()).kind).toBe('go');
  expect(enough.clock.now()).toBe(noon + 8 * minute);
});

test('a canary that nobody counts is inconclusive', async () => {
  const { judge } = trial();
  expect(await judge()).toEqual({
    kind: 'inconclusive',
    reasons: ['the canary group: there are no figures of the 6 minutes'],
  });
});

test('one minute without figures is a hole, not a minute without requests', async () => {
  const { judge, canary } = trial();
  canary(0, 3);
  canary(4, 3);
  expect(await judge()).toMatchObject({
    kind: 'inconclusive',
    reasons: ['the canary group: there are no figures of 1 of 6 minutes'],
  });
});

test('figures that CloudWatch only half shows yet are not judged', async () => {
  const { judge, canary, clock } = trial({ time: minute, minimumRequests: 1_000, lag: 119_000 });
  canary(0, 10, { count: 1_000 });
  expect((await judge()).reasons[0]).toMatch(
    /^0 of 1000 requests failed in the canary group .* 1 of 1000 in the others/,
  );
  expect(clock.now()).toBe(noon + 4 * minute);
});

test('figures that can’t be read are inconclusive, and may be read the next time', async () => {
  const { judge, canary, metrics, told } = trial();
  canary(0, 10);
  let failures = 2;
  metrics.before = () => {
    if (failures-- > 0) throw new SallyportError('AWS_CALL_FAILED', { message: 'AWS throttles it.', hint: '' });
  };
  expect((await judge()).kind).toBe('go');
  expect(told[0]).toEqual({ kind: 'inconclusive', reasons: ['the figures could not be read: AWS throttles it.'] });
});

test('a cancel while the figures are read is no reading that failed', async () => {
  const { judge, metrics } = trial({ time: minute });
  const cancel = new AbortController();
  metrics.before = () => {
    // In the last of its looks.
    if (metrics.reads.length < 2) return;
    cancel.abort(new SallyportError('CANCELLED', { message: 'cancelled', hint: '' }));
    throw cancel.signal.reason;
  };
  await expect(judge(cancel.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('ends with its signal, and with what is no error of the outside', async () => {
  const { judge, clock, metrics } = trial();
  const cancel = new AbortController();
  const judging = judge(cancel.signal);
  await clock.sleep(30_000);
  cancel.abort(new Error('cancelled'));
  await expect(judging).rejects.toThrow('cancelled');
  metrics.before = () => {
    throw new TypeError('a defect');
  };
  await expect(judge()).rejects.toThrow('a defect');
  expect(clock.sleepers()).toBe(0);
});
