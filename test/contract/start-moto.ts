import {
  CreateSecurityGroupCommand,
  DescribeInstancesCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { GroupId } from '../../src/inventory/host.ts';
import { requestExpired, startCloudProxy, throttled } from '../real/fleet/cloud-proxy.ts';
import { startMoto as startMotoServer } from '../real/moto-server.ts';
import { type CloudUnderTest, region, roleArn } from './cloud-under-test.ts';
import { motoMetrics } from './moto-metrics.ts';
import { motoSharedRules, motoTargetGroups } from './moto-target-group.ts';

/** The real moto_server, behind a proxy that does what moto never does: throttle, let a session expire, lose an answer. */
export async function startMoto(): Promise<CloudUnderTest> {
  const moto = await startMotoServer();
  const proxy = await startCloudProxy(moto.url);
  const endpoint = proxy.url;
  const options = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const ec2 = new EC2Client(options);
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  let groups = 0;
  return {
    endpoint,
    roleArn,
    token: () => 'any.token.will-do',
    makeGroup: async () => {
      groups += 1;
      const command = new CreateSecurityGroupCommand({ GroupName: `g${groups}`, Description: 'contract' });
      return ((await ec2.send(command)).GroupId ?? '') as GroupId;
    },
    putObject: async (Bucket, Key, Body) => {
      const LocationConstraint = region;
      await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint } }));
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    makeInstance: async () => {
      const image = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro' as const };
      const made = await ec2.send(new RunInstancesCommand({ ...image, MinCount: 1, MaxCount: 1 }));
      const id = made.Instances?.[0]?.InstanceId ?? '';
      const shown = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] }));
      const { PublicIpAddress = '', PrivateIpAddress = '' } = shown.Reservations?.[0]?.Instances?.[0] ?? {};
      return { id, publicAddress: PublicIpAddress, privateAddress: PrivateIpAddress };
    },
    makeTargetGroup: motoTargetGroups(options),
    serve: motoMetrics(options),
    makeSharedRule: motoSharedRules(options),
    next: (trouble, action) =>
      trouble === 'lost'
        ? proxy.next('answered', action, () => Promise.reject(new Error('lost')))
        : proxy.next('asked', action, () => (trouble === 'throttled' ? throttled : requestExpired)),
    runBehind: () => undefined,
    stop: async () => {
      await proxy[Symbol.asyncDispose]();
      await moto[Symbol.asyncDispose]();
    },
  };
}
