import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { failureOf } from '../fakes/failure-of.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

const never = new AbortController().signal;

describe.each(Object.entries(clouds))('target groups of %s, through our own client', (_, start) => {
  let under: CloudUnderTest;
  let groups: Cloud['targetGroups'];
  beforeAll(async () => {
    under = await start();
    groups = (await enter(under, { targetGroups: 'any' })).targetGroups;
  });
  afterAll(async () => await under.stop());

  const seen = async (group: TargetGroupArn) =>
    (await groups.targets(group, never)).map(({ id, port }) => `${id}:${port}`).toSorted();

  test('a group tells what it holds, its delay, how often it checks, and whether a listener sends to it', async () => {
    const [served, idle] = [await under.makeTargetGroup(), await under.makeTargetGroup({ attached: false })];
    const found = await groups.describe([served, idle], never);
    const common = { holds: 'instance', port: 3000, delay: 45_000, checkEvery: 10_000 };
    expect(found).toEqual([
      { ...common, arn: served, name: expect.stringMatching(/^web-/), attached: true },
      { ...common, arn: idle, name: expect.stringMatching(/^web-/), attached: false },
    ]);
  });

  test('a target is there from its registration on, and once however often it is registered', async () => {
    const group = await under.makeTargetGroup();
    const { id } = await under.makeInstance();
    expect(await seen(group)).toEqual([]);
    for (let times = 1; times <= 2; times += 1) {
      await groups.register(group, [{ id, port: 3000 }], never);
      expect(await seen(group)).toEqual([`${id}:3000`]);
    }
  });

  test('a deregistered target is draining or gone, its neighbours stay; one that is not there is no error', async () => {
    const group = await under.makeTargetGroup();
    const [{ id }, other] = [await under.makeInstance(), await under.makeInstance()];
    await groups.register(
      group,
      [
        { id, port: 3000 },
        { id: other.id, port: 3000 },
      ],
      never,
    );
    await groups.deregister(group, [{ id, port: 3000 }], never);
    const left = await groups.targets(group, never);
    expect(left.filter(({ state }) => state !== 'draining').map((target) => target.id)).toEqual([other.id]);
    await groups.deregister(group, [{ id, port: 3000 }], never);
  });

  test('a group that is not there is named', async () => {
    const arn = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/none/0123456789abcdef';
    expect(await failureOf(groups.describe([arn as TargetGroupArn], never))).toMatchObject({
      code: 'TARGET_GROUP_NOT_FOUND',
      message: expect.stringContaining(arn),
    });
  });
});
