import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { failureOf } from '../fakes/failure-of.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

const never = new AbortController().signal;
const minute = 60_000;
/** Long published. */
const from = Math.floor(Date.now() / minute) * minute - 30 * minute;

describe.each(Object.entries(clouds))('the figures of %s, through our own client', (_, start) => {
  let under: CloudUnderTest;
  let metrics: Cloud['canaryMetrics'];
  let group: TargetGroupArn;
  beforeAll(async () => {
    under = await start();
    metrics = (await enter(under, { targetGroups: 'any', canary: true })).canaryMetrics;
    group = await under.makeTargetGroup();
    await under.serve(group, from, { count: 100, failed: 7, refused: 2 });
    await under.serve(group, from + 2 * minute, { count: 50 });
    await under.serve(group, from + 3 * minute, { count: 1, failed: 1, refused: 1 });
  });
  afterAll(async () => await under.stop());

  const read = (to: number) => metrics.read({ canary: group, stable: [group] }, { from, to }, never);

  test('a minute in which nothing was counted is not there; an error that did not occur is not counted', async () => {
    const { canary, stable } = await read(from + 3 * minute);
    const requests = new Map([
      [from, 100],
      [from + 2 * minute, 50],
    ]);
    expect(canary.requests).toEqual(requests);
    expect([...canary.targetErrors]).toEqual([[from, 7]]);
    expect([...canary.connectionErrors]).toEqual([[from, 2]]);
    expect(stable.map((one) => one.requests)).toEqual([requests]);
  });

  test('the load balancer is told apart from its groups', async () => {
    const { balancer } = await read(from + 4 * minute);
    expect([...balancer.requests.values()].toSorted((one, other) => one - other)).toEqual([1, 50, 100]);
    expect([...balancer.ownErrors]).toEqual([]);
  });

  test('of a group that nobody asked anything there is nothing', async () => {
    const idle = await under.makeTargetGroup();
    const { canary, balancer } = await metrics.read({ canary: idle, stable: [] }, { from, to: from + minute }, never);
    expect([...Object.values(canary), ...Object.values(balancer)].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a group that no load balancer sends to is refused', async () => {
    const alone = await under.makeTargetGroup({ attached: false });
    expect(
      await failureOf(metrics.read({ canary: alone, stable: [] }, { from, to: from + minute }, never)),
    ).toMatchObject({ code: 'TARGET_GROUP_UNUSABLE' });
  });

  test.each(['throttled', 'expired', 'lost'] as const)('%s, it asks again', async (trouble) => {
    under.next(trouble, 'GetMetricData');
    expect((await read(from + minute)).canary.requests.get(from)).toBe(100);
  });

  test('each target is told with what AWS thinks of it', async () => {
    const { id } = await under.makeInstance();
    const own = await under.makeTargetGroup();
    await (await enter(under, { targetGroups: 'any' })).targetGroups.register(own, [{ id, port: 3000 }], never);
    expect(await metrics.anomalies(own, never)).toEqual([
      { target: `${id}:3000`, state: expect.stringMatching(/^(normal|unknown)$/) },
    ]);
  });
});
