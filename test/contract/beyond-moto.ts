import {
  AuthorizeSecurityGroupIngressCommand,
  CreateTagsCommand,
  DescribeSecurityGroupRulesCommand,
  type EC2Client,
  GetConsoleOutputCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { type EC2InstanceConnectClient, SendSSHPublicKeyCommand } from '@aws-sdk/client-ec2-instance-connect';
import { AssumeRoleWithWebIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { GroupId } from '../../src/inventory/host.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';

/** What is seen on AWS's side, as its documentation has it, and on moto's; `look` is how to see it: the name of the error, or some words. */
export type Observation = { readonly aws: string; readonly moto: string; readonly look: (at: Raw) => Promise<unknown> };
/** The cloud without our clients, and a group of its own. */
export type Raw = {
  readonly under: CloudUnderTest;
  readonly ec2: EC2Client;
  readonly sts: STSClient;
  readonly connect: EC2InstanceConnectClient;
  readonly group: GroupId;
};

/** What AWS documents and moto 5.2 does not show. docs/moto.md lists it. */
export const beyondMoto: Record<string, Observation> = {
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
  'a describe may run behind': {
    aws: '0 of 1 shown',
    moto: '1 of 1 shown',
    look: async ({ ec2, group, under }) => {
      under.runBehind(1);
      await ec2.send(authorize(group, '192.0.2.1/32'));
      const Filters = [{ Name: 'group-id', Values: [group] }];
      const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
      under.runBehind(0);
      return `${SecurityGroupRules.filter(({ IsEgress }) => IsEgress === false).length} of 1 shown`;
    },
  },
  'the latest console is not to be had of every kind of instance': {
    aws: 'UnsupportedOperation',
    moto: 'taken',
    look: async ({ ec2, under }) => {
      const { id } = await under.makeInstance();
      return await ec2.send(new GetConsoleOutputCommand({ InstanceId: id, Latest: true }));
    },
  },
  'a key for an instance that is not there is refused': {
    aws: 'EC2InstanceNotFound',
    moto: 'taken',
    look: async ({ connect }) => await connect.send(sendKey('i-0123456789abcdef0')),
  },
  'a key for a user that can’t be one is refused': {
    aws: 'InvalidArgs',
    moto: 'taken',
    look: async ({ connect, under }) => await connect.send(sendKey((await under.makeInstance()).id, 'not a user')),
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

function authorize(GroupId: GroupId, CidrIp: string, Description = 'contract') {
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp, Description }] }];
  return new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions });
}

function sendKey(InstanceId: string, InstanceOSUser = 'deploy') {
  return new SendSSHPublicKeyCommand({ InstanceId, InstanceOSUser, SSHPublicKey: 'ssh-ed25519 AAAA' });
}

function assume(
  { roleArn, token }: CloudUnderTest,
  change: { WebIdentityToken?: string; DurationSeconds?: number; RoleArn?: string },
) {
  const usual = { RoleArn: roleArn, RoleSessionName: 'contract', WebIdentityToken: token('sts.amazonaws.com') };
  return new AssumeRoleWithWebIdentityCommand({ ...usual, ...change });
}
