import {
  AuthorizeSecurityGroupIngressCommand,
  CreateTagsCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/inventory/host.ts';
import { type CloudUnderTest, region } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

/**
 * What AWS documents and moto 5.2 does not show. The fake is held to AWS's side; moto's side is held too, so that the day it learns
 * better is noticed and the line can move up into the suite.
 */
type Observation = { readonly aws: string; readonly moto: string; readonly look: (at: Raw) => Promise<unknown> };
type Raw = {
  readonly under: CloudUnderTest;
  readonly ec2: EC2Client;
  readonly sts: STSClient;
  readonly group: GroupId;
};

const beyondMoto: Record<string, Observation> = {
  'MaxResults ends a page': {
    aws: '5 and a token',
    moto: '12 and no token',
    look: async ({ ec2, group }) => {
      for (let host = 1; host <= 12; host += 1) await ec2.send(authorize(group, `192.0.2.${host}/32`));
      const Filters = [{ Name: 'group-id', Values: [group] }];
      const page = await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters, MaxResults: 5 }));
      const found = page.SecurityGroupRules?.filter(({ IsEgress }) => IsEgress === false) ?? [];
      return `${found.length} and ${page.NextToken ? 'a' : 'no'} token`;
    },
  },
  'a revoke lists what it revoked': {
    aws: '1 listed',
    moto: 'none listed',
    look: async ({ ec2, group }) => {
      const made = await ec2.send(authorize(group, '192.0.2.1/32'));
      const SecurityGroupRuleIds = [made.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? ''];
      const answer = await ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: group, SecurityGroupRuleIds }));
      return `${answer.RevokedSecurityGroupRules?.length ?? 'none'} listed`;
    },
  },
  'a rule that was revoked can’t be revoked again': {
    aws: 'InvalidSecurityGroupRuleId.NotFound',
    moto: 'InvalidPermission.NotFound',
    look: async ({ ec2, group }) => {
      const made = await ec2.send(authorize(group, '192.0.2.1/32'));
      const SecurityGroupRuleIds = [made.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? ''];
      const revoke = () => ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: group, SecurityGroupRuleIds }));
      await revoke();
      return await revoke();
    },
  },
  // Which of the two AWS says first to a session that may tag only what carries our mark is not documented: the fake takes the harder one.
  'a rule that is gone takes no tags': {
    aws: 'UnauthorizedOperation',
    moto: 'taken',
    look: async ({ ec2, group }) => {
      const made = await ec2.send(authorize(group, '192.0.2.1/32'));
      const SecurityGroupRuleIds = [made.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? ''];
      await ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: group, SecurityGroupRuleIds }));
      const Tags = [{ Key: 'sallyport:lease:x', Value: 'y' }];
      return await ec2.send(new CreateTagsCommand({ Resources: SecurityGroupRuleIds, Tags }));
    },
  },
  'a description outside the alphabet is refused': {
    aws: 'InvalidParameterValue',
    moto: 'taken',
    look: async ({ ec2, group }) => await ec2.send(authorize(group, '192.0.2.1/32', 'what?')),
  },
  'a group that is not there can’t be described': {
    aws: 'InvalidGroup.NotFound',
    moto: 'taken',
    look: async ({ ec2 }) => {
      const Filters = [{ Name: 'group-id', Values: ['sg-0123456789abcdef0'] }];
      return await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
    },
  },
  'a token that nobody signed is refused': {
    aws: 'InvalidIdentityToken',
    moto: 'taken',
    look: async ({ sts, under }) => await sts.send(assume(under, { WebIdentityToken: 'e30.e30.e30' })),
  },
  'a session longer than the role allows is refused': {
    aws: 'ValidationError',
    moto: 'taken',
    look: async ({ sts, under }) => await sts.send(assume(under, { DurationSeconds: 7_200 })),
  },
  'a role that does not exist is refused': {
    aws: 'AccessDenied',
    moto: 'taken',
    look: async ({ sts, under }) =>
      await sts.send(assume(under, { RoleArn: 'arn:aws:iam::123456789012:role/no-such-role' })),
  },
};

describe.each(Object.entries(clouds))('%s and what AWS documents', (name, start) => {
  let under: CloudUnderTest;
  let ec2: EC2Client;
  let sts: STSClient;
  beforeAll(async () => {
    under = await start();
    const { record } = await enter(under);
    const { accessKeyId = '', secretAccessKey = '', sessionToken } = record.session ?? {};
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
    const options = { endpoint: under.endpoint, region, credentials, maxAttempts: 1 };
    ec2 = new EC2Client(options);
    sts = new STSClient(options);
  });
  afterAll(async () => {
    await under.stop();
    if (name === 'moto') console.info(`moto can’t show, the fake does: ${Object.keys(beyondMoto).join('; ')}.`);
  });

  test.each(Object.entries(beyondMoto))('%s', async (_, { aws, moto, look }) => {
    const seen = await look({ under, ec2, sts, group: await under.makeGroup() }).then(
      (answer) => (typeof answer === 'string' ? answer : 'taken'),
      (error: Error) => error.name.replace(/Exception$/, ''),
    );
    expect(seen).toBe(name === 'moto' ? moto : aws);
  });
});

function authorize(GroupId: GroupId, CidrIp: string, Description = 'contract') {
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp, Description }] }];
  return new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions });
}

function assume(
  { roleArn, token }: CloudUnderTest,
  change: { WebIdentityToken?: string; DurationSeconds?: number; RoleArn?: string },
) {
  const usual = { RoleArn: roleArn, RoleSessionName: 'contract', WebIdentityToken: token('sts.amazonaws.com') };
  return new AssumeRoleWithWebIdentityCommand({ ...usual, ...change });
}
