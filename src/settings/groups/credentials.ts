import { accountId, region, roleArn } from '../kinds/aws.ts';
import { duration } from '../kinds/duration.ts';
import { listOf } from '../kinds/list.ts';
import { word } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { CredentialSettings } from '../settings.ts';

export const credentialsTable = {
  'role-to-assume': {
    kind: roleArn,
    text: 'The AWS role that the run takes with the CI’s identity token.',
    unset: 'the standard AWS chain (environment, profile, instance)',
  },
  'aws-region': {
    kind: region,
    text: 'The AWS region of the security group.',
    unset: 'what the standard AWS chain says',
    aliases: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  },
  'role-duration': {
    // STS takes 15 minutes to 12 hours; one hour is the most that a role allows unless its owner raised it (AssumeRoleWithWebIdentity).
    kind: duration({ least: 900_000, most: 43_200_000 }),
    text: 'How long the role’s session lasts; the role’s own maximum must allow it.',
    default: '1h',
  },
  audience: {
    kind: word('audience', /^[\x21-\x7e]{1,255}$/, 'Write the audience that the identity provider in IAM lists.'),
    text: 'The audience the identity token is asked for.',
    default: 'sts.amazonaws.com',
  },
  'allowed-account-ids': {
    kind: listOf(accountId, { few: 'Write account ids of 12 digits.' }),
    text: 'The run stops before it changes anything if its credentials are of any other account.',
    unset: 'any account',
  },
} as const satisfies Table;

export function readCredentials(reader: Reader): CredentialSettings {
  const role = reader.optional('role-to-assume');
  const region = reader.optional('aws-region');
  const allowedAccountIds = reader.optional('allowed-account-ids') ?? [];
  const durationMilliseconds = reader.value('role-duration');
  const audience = reader.value('audience');

  if (role === undefined && !reader.isWritten('role-to-assume'))
    reader.unused(['role-duration', 'audience'], 'there is no role-to-assume');
  if (role !== undefined && allowedAccountIds.length > 0 && !allowedAccountIds.includes(role.accountId)) {
    reader.problem(
      'role-to-assume',
      `The role is of account ${role.accountId}, which is not allowed.`,
      'Correct the ARN or allowed-account-ids.',
    );
  }
  if (role !== undefined && !reader.isWritten('aws-region')) {
    reader.problem(
      'aws-region',
      'No region is set, and a role can’t be taken without.',
      'Write the region of the security group, like eu-central-1.',
    );
  }

  return {
    allowedAccountIds,
    ...(region === undefined ? {} : { region }),
    ...(role === undefined
      ? {}
      : { role: { arn: role.arn, durationSeconds: Math.ceil(durationMilliseconds / 1_000), audience } }),
  };
}
