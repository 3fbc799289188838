import type { GroupId, TargetGroupArn } from '../../src/inventory/host.ts';
import type { RuleArn } from '../../src/traffic/canary/listener-rules.ts';
import { startFakeCloud } from '../fakes/cloud/fake-cloud.ts';
import { trustRole } from '../fakes/cloud/trust-role.ts';
import { startTokenServer } from '../fakes/token-server/token-server.ts';
import { type CloudUnderTest, guardRole, region, roleArn } from './cloud-under-test.ts';

/** Our own, which follows AWS's documentation. Its pages are short, so that whatever is described is paged. */
export async function startFake(): Promise<CloudUnderTest> {
  const cloud = await startFakeCloud();
  const tokens = await startTokenServer();
  cloud.limits.page = 5;
  trustRole(cloud, tokens, roleArn);
  const mayRevoke = { Effect: 'Allow', Action: 'ec2:RevokeSecurityGroupIngress', Resource: '*' };
  cloud.schedules.roles.set(guardRole, JSON.stringify({ Statement: [mayRevoke] }));
  return {
    endpoint: cloud.url,
    roleArn,
    token: tokens.token,
    makeGroup: async () => cloud.groups.addGroup({ region }).id as GroupId,
    putObject: async (bucket, key, text) => {
      cloud.buckets.set(bucket, { region, objects: new Map([[key, text]]) });
    },
    makeInstance: async () => {
      const addresses = { publicAddress: '8.8.4.4', privateAddress: '10.0.0.4' };
      const { id } = cloud.instances.add({ region, ...addresses, buffered: 'Linux version 6.1\r\nlogin: ' });
      return { id, ...addresses };
    },
    makeTargetGroup: async ({ attached = true } = {}) => {
      const { arn } = cloud.targetGroups.add({ region, port: 3000, delay: 45, checkEvery: 10 });
      if (attached) cloud.listeners.add([arn]);
      return arn as TargetGroupArn;
    },
    serve: async (...served) => cloud.metrics.serve(...served),
    makeSharedRule: async (isDefault) => {
      const [stable, canary] = [cloud.targetGroups.add({ region }).arn, cloud.targetGroups.add({ region }).arn];
      const weights = [
        { group: stable, weight: 1 },
        { group: canary, weight: 0 },
      ];
      const { arn } = cloud.listeners.add(weights, { isDefault });
      return { rule: arn as RuleArn, stable: stable as TargetGroupArn, canary: canary as TargetGroupArn };
    },
    next: (trouble, action) => cloud.faults.add({ kind: faultFor[trouble], action }),
    runBehind: (looks) => {
      cloud.groups.lag = looks;
    },
    stop: async () => {
      await Promise.all([cloud.stop(), tokens.stop()]);
    },
  };
}

const faultFor = { throttled: 'throttle', expired: 'expired', lost: 'lost' } as const;
