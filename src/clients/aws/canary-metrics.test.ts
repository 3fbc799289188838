import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { CanaryMetrics } from '../../traffic/canary/canary-metrics.ts';
import { enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;
const minute = 60_000;
let ready: ReadyCloud;
let metrics: CanaryMetrics;
/** The last minute that is whole. */
let from: number;
let balancer: string;
let canary: TargetGroupArn;
let stable: TargetGroupArn;

beforeAll(async () => {
  ready = await readyCloud();
});
afterAll(async () => await ready[Symbol.asyncDispose]());

beforeEach(async () => {
  const { cloud, clock, roleArn, entry } = ready;
  cloud.faults.clear();
  cloud.limits.page = 1_000;
  const role = { arn: roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const credentials = { region: 'eu-central-1', allowedAccountIds: [], role };
  const wanted = { credentials, endpoint: cloud.url, targetGroups: 'any', canary: true } as const;
  metrics = (await enterCloud(entry, wanted, never)).canaryMetrics;
  [canary, stable] = [cloud.targetGroups.add().arn as TargetGroupArn, cloud.targetGroups.add().arn as TargetGroupArn];
  balancer = cloud.listeners.add([canary, stable]).balancer;
  from = Math.floor(clock.now() / minute) * minute;
  clock.advance(from + 10 * minute - clock.now());
});

const read = (to = from + minute) => metrics.read({ canary, stable: [stable] }, { from, to }, never);
const calls = (action: string) => ready.cloud.calls.filter((call) => call.action === action).length;

test('each group’s requests, failures and times, and what the balancer answered by itself', async () => {
  const { metrics: counted } = ready.cloud;
  counted.serve(canary, from, { count: 90, failed: 3, refused: 2, seconds: 0.2 });
  counted.serve(canary, from + 30_000, { count: 10, failed: 1, seconds: 0.9 });
  counted.serve(stable, from, { count: 500, seconds: 0.1 });
  counted.answerItself(balancer, from, { 502: 2, 504: 5 });
  expect(await read()).toEqual({
    canary: {
      requests: new Map([[from, 100]]),
      targetErrors: new Map([[from, 4]]),
      connectionErrors: new Map([[from, 2]]),
      latency: new Map([[from, 0.2]]),
    },
    stable: [
      {
        requests: new Map([[from, 500]]),
        targetErrors: new Map(),
        connectionErrors: new Map(),
        latency: new Map([[from, 0.1]]),
      },
    ],
    balancer: { requests: new Map([[from, 600]]), ownErrors: new Map([[from, 7]]) },
  });
});

test('minutes without a figure are not there, nor are those outside of the question', async () => {
  const { metrics: counted } = ready.cloud;
  for (const at of [-1, 0, 2, 3]) counted.serve(canary, from + at * minute, { count: 10 + at });
  const { canary: own, balancer: all } = await read(from + 3 * minute);
  const seen = new Map([
    [from, 10],
    [from + 2 * minute, 12],
  ]);
  expect([own.requests, all.requests]).toEqual([seen, seen]);
});

test('an answer of many pages is put together, and each figure counts once', async () => {
  for (let at = 0; at < 8; at++) {
    ready.cloud.metrics.serve(canary, from + at * minute, { count: 10, failed: 1, seconds: 0.1 });
    ready.cloud.metrics.answerItself(balancer, from + at * minute, { 502: 1, 503: 1 });
  }
  const whole = await read(from + 8 * minute);
  ready.cloud.limits.page = 3;
  const before = calls('GetMetricData');
  expect(await read(from + 8 * minute)).toEqual(whole);
  expect(calls('GetMetricData') - before).toBeGreaterThan(10);
  expect([...whole.balancer.ownErrors.values()]).toEqual(Array.from({ length: 8 }, () => 2));
});

test('the balancer is looked for once; one call asks for all figures', async () => {
  const before = [calls('DescribeTargetGroups'), calls('GetMetricData')];
  for (let times = 0; times < 3; times++) await read();
  expect([calls('DescribeTargetGroups'), calls('GetMetricData')]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 3]);
});

test('throttled it asks again; with a session that has ended it takes a fresh one', async () => {
  ready.cloud.metrics.serve(canary, from, { count: 10 });
  ready.cloud.faults.add({ kind: 'throttle', action: 'GetMetricData' });
  ready.cloud.faults.add({ kind: 'expired', action: 'GetMetricData' });
  expect([...(await read()).canary.requests.values()]).toEqual([10]);
});

test('a role that may not read the figures is told what to allow', async () => {
  ready.cloud.faults.add({ kind: 'error', action: 'GetMetricData', code: 'AccessDenied', status: 403 });
  expect(await failureOf(read())).toMatchObject({
    code: 'AWS_CALL_FAILED',
    message: expect.stringContaining('may not do cloudwatch:GetMetricData'),
    hint: expect.stringContaining('"Action":"cloudwatch:GetMetricData","Resource":"*"'),
  });
});

test('what CloudWatch does not tell in full is no answer', async () => {
  ready.cloud.metrics.incomplete = 'InternalError';
  expect(await failureOf(read())).toMatchObject({
    code: 'AWS_CALL_FAILED',
    message: 'CloudWatch did not tell all that it has of RequestCount (InternalError).',
  });
  ready.cloud.metrics.incomplete = undefined;
});

test('a group that no Application Load Balancer sends to has no figures', async () => {
  const alone = ready.cloud.targetGroups.add({ name: 'alone' }).arn as TargetGroupArn;
  const minutes = { from, to: from + minute };
  expect(await failureOf(metrics.read({ canary: alone, stable: [] }, minutes, never))).toMatchObject({
    code: 'TARGET_GROUP_UNUSABLE',
    message: `No Application Load Balancer sends to ${alone}: nobody counts its requests.`,
  });
});

test('AWS’s own anomaly detection, which takes three targets', async () => {
  const { targetGroups, instances } = ready.cloud;
  const group = targetGroups.find(canary, { region: 'eu-central-1', account: '123456789012' });
  const join = (id: string) => {
    instances.add({ id });
    targetGroups.register(group, { id, port: 3000 });
    ready.clock.advance(minute);
  };
  targetGroups.anomalous.add('i-a');
  join('i-a');
  join('i-b');
  expect((await metrics.anomalies(canary, never)).map(({ state }) => state)).toEqual(['normal', 'normal']);
  join('i-c');
  expect(await metrics.anomalies(canary, never)).toEqual([
    { target: 'i-a:3000', state: 'anomalous' },
    { target: 'i-b:3000', state: 'normal' },
    { target: 'i-c:3000', state: 'normal' },
  ]);
});
