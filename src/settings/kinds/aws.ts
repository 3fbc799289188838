import { bad, type Kind, ok } from '../setting.ts';
import { word } from './words.ts';

export type RoleArn = { readonly arn: string; readonly accountId: string };

/** Partitions differ (`aws-cn`, `aws-us-gov`, …); paths are allowed (IAM identifiers: letters, digits and `+=,.@_-/`). */
const rolePattern = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[A-Za-z0-9+=,.@_/-]{1,576}$/;

export const roleArn: Kind<RoleArn> = {
  noun: 'role ARN',
  parse(text) {
    const accountId = rolePattern.exec(text)?.[1];
    if (accountId !== undefined) return ok({ arn: text, accountId });
    const write = 'Write the role’s ARN, like arn:aws:iam::123456789012:role/deploy.';
    if (/:assumed-role\//.test(text)) return bad('is a session of a role, not a role.', write);
    if (/:instance-profile\//.test(text)) return bad('is an instance profile, not a role.', write);
    if (/:user\//.test(text)) return bad('is a user, not a role.', write);
    return bad('is no role ARN.', write);
  },
  schema: { type: 'string', pattern: rolePattern.source },
};

export const region: Kind<string> = {
  noun: 'region',
  parse(text) {
    if (/^[a-z]{2,5}(-[a-z]+)+-\d$/.test(text)) return ok(text);
    if (/^[a-z]{2,5}(-[a-z]+)+-\d[a-z]$/.test(text))
      return bad('is a zone, not a region.', `Write ${text.slice(0, -1)}.`);
    return bad('is no region.', 'Write a region’s code, like eu-central-1.');
  },
  schema: { type: 'string', pattern: '^[a-z]{2,5}(-[a-z]+)+-[0-9]$' },
};

/** In a schema a number too: YAML reads plain digits as one, and we read what was written. */
export const accountId: Kind<string> = {
  ...word('account id', /^\d{12}$/, 'Write 12 digits without dashes.'),
  schema: { anyOf: [{ type: 'string', pattern: '^[0-9]{12}$' }, { type: 'integer' }] },
};

/** Eight hexadecimal digits in old accounts, seventeen since 2018 (EC2's longer ids). */
export const securityGroup: Kind<string> = word(
  'security group id',
  /^sg-[0-9a-f]{8}(?:[0-9a-f]{9})?$/,
  'Write the id, like sg-0123456789abcdef0, not the name.',
);

/** One; the inventory checks it, as it checks that of an output. */
export const canaryGroup: Kind<string> = word(
  'ARN of a target group',
  /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/,
  'Write one like arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web-canary/0123456789abcdef.',
);

/** One ARN, a list, or role → list as JSON; the inventory checks each entry, as it checks those of an output. */
export const targetGroups: Kind<string> = {
  noun: 'target groups',
  parse: (text) =>
    text.includes('arn:')
      ? ok(text)
      : bad(
          'names no target group.',
          'Write ARNs, like arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef.',
        ),
  schema: {
    $comment: 'A list, or role → list.',
    anyOf: [
      { type: 'string' },
      { type: 'array', minItems: 1, items: { type: 'string' } },
      { type: 'object', additionalProperties: { type: ['string', 'array'] } },
    ],
  },
  yaml: 'json',
};
