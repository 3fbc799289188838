import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateSecurityGroupCommand,
  DescribeInstancesCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type EntryParts, enterCloud } from '../../src/clients/aws/cloud-door.ts';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { GroupId } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { Secret } from '../../src/secret.ts';
import { startFakeCloud } from '../fakes/cloud/fake-cloud.ts';
import { startTokenServer } from '../fakes/token-server/token-server.ts';

/** What the contract suite needs of a cloud beyond the calls of our own clients. */
export type CloudUnderTest = {
  readonly endpoint: string;
  readonly roleArn: string;
  readonly token: (audience: string) => string;
  readonly makeGroup: () => Promise<GroupId>;
  readonly putObject: (bucket: string, key: string, text: string) => Promise<void>;
  readonly makeInstance: () => Promise<{ id: string; publicAddress: string; privateAddress: string }>;
  readonly stop: () => Promise<void>;
};

export const region = 'eu-central-1';
export const run = {
  repository: 'acme/shop',
  commit: 'c',
  ref: 'r',
  runId: '7',
  attempt: '1',
  job: 'deploy',
  actor: 'ann',
  url: 'https://ci.example/7',
};

const roleArn = 'arn:aws:iam::123456789012:role/deploy';

async function startFake(): Promise<CloudUnderTest> {
  const cloud = await startFakeCloud();
  const tokens = await startTokenServer();
  const audience = 'sts.amazonaws.com';
  cloud.trust.issuers.set(tokens.issuer, { keys: tokens.keys, audiences: [audience] });
  cloud.trust.roles.set(roleArn, {
    arn: roleArn,
    maxDuration: 3_600,
    subjects: ['repo:acme/shop:*'],
    audience,
    issuer: tokens.issuer,
  });
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
    stop: async () => {
      await Promise.all([cloud.stop(), tokens.stop()]);
    },
  };
}

/** The real moto_server on a free port of 127.0.0.1; ended by its own process id. */
async function startMoto(): Promise<CloudUnderTest> {
  const port = await freePort();
  const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(moto, endpoint);
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
    stop: async () => {
      const ended = new Promise((resolve) => moto.once('exit', resolve));
      moto.kill();
      await ended;
    },
  };
}

export const clouds = { fake: startFake, moto: startMoto };

/** Takes the role as a run does, through our own clients. */
export async function enter(under: CloudUnderTest, state?: { bucket: string; key: string }): Promise<Cloud> {
  const parts: EntryParts = {
    clock: systemClock,
    mask: () => undefined,
    run,
    identity: { token: async (audience) => new Secret(under.token(audience)) },
    identityHint: '',
  };
  const role = { arn: under.roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const credentials = { role, region, allowedAccountIds: ['123456789012'] };
  const machines = { admitted: ['deploy'], console: true };
  return await enterCloud(parts, { credentials, endpoint: under.endpoint, state, machines }, never);
}

const never = new AbortController().signal;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilItAnswers(moto: ChildProcess, endpoint: string): Promise<void> {
  let end = '';
  moto.once('error', (error) => {
    end = `moto_server can’t be started (pip install "moto[server]"): ${error.message}`;
  });
  moto.once('exit', (status) => {
    end = `moto_server ended with ${status}`;
  });
  for (let turn = 0; turn < 300; turn += 1) {
    if (end !== '') throw new Error(end);
    const answered = await fetch(`${endpoint}/moto-api/data.json`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('moto_server did not answer within 30 s');
}
