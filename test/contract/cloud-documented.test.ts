import { readFileSync } from 'node:fs';
import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { EC2InstanceConnectClient } from '@aws-sdk/client-ec2-instance-connect';
import { STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beyondMoto as others } from './beyond-moto.ts';
import { type CloudUnderTest, region } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';
import { figuresBeyondMoto } from './figures-beyond-moto.ts';
import { guardBeyondMoto } from './guard-beyond-moto.ts';
import { targetsBeyondMoto } from './targets-beyond-moto.ts';

const beyondMoto = { ...others, ...guardBeyondMoto, ...targetsBeyondMoto, ...figuresBeyondMoto };

// The fake is held to AWS's side; moto's side is held too, so that the day it learns better is noticed and the line can move into the suite.
describe.each(Object.entries(clouds))('%s and what AWS documents', (name, start) => {
  let under: CloudUnderTest;
  let ec2: EC2Client;
  let sts: STSClient;
  let connect: EC2InstanceConnectClient;
  beforeAll(async () => {
    under = await start();
    const { record } = await enter(under);
    const { accessKeyId = '', secretAccessKey = '', sessionToken } = record.session ?? {};
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
    const options = { endpoint: under.endpoint, region, credentials, maxAttempts: 1 };
    ec2 = new EC2Client(options);
    sts = new STSClient(options);
    connect = new EC2InstanceConnectClient(options);
  });
  afterAll(async () => {
    await under.stop();
  });

  test.each(Object.entries(beyondMoto))('%s', async (_, { aws, moto, look }) => {
    const seen = await look({ under, ec2, sts, connect, group: await under.makeGroup() }).then(
      (answer) => (typeof answer === 'string' ? answer : 'taken'),
      (error: Error) => error.name.replace(/Exception$/, ''),
    );
    expect(seen).toBe(name === 'moto' ? moto : aws);
  });

  test('a revoke by address takes away what anybody made, which is why ours go by id', async () => {
    const GroupId = await under.makeGroup();
    const IpRanges = [{ CidrIp: '198.51.100.7/32' }];
    const rule = { GroupId, IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges }] };
    await ec2.send(new AuthorizeSecurityGroupIngressCommand(rule));
    await ec2.send(new RevokeSecurityGroupIngressCommand(rule));
    const Filters = [{ Name: 'group-id', Values: [GroupId] }];
    const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
    expect(SecurityGroupRules.filter(({ IsEgress }) => IsEgress === false)).toEqual([]);
    const again = ec2.send(new RevokeSecurityGroupIngressCommand(rule));
    await expect(again).rejects.toThrow(expect.objectContaining({ name: 'InvalidPermission.NotFound' }));
  });
});

test('docs/moto.md says where they differ, all of it and nothing else', () => {
  const page = readFileSync(new URL('../../docs/moto.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)].slice(1).map(([, ...cells]) => cells);
  expect(rows).toEqual(Object.entries(beyondMoto).map(([what, { aws, moto }]) => [what, aws, moto]));
});
