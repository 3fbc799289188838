import { type ErrorCode, SallyportError } from '../../errors.ts';
import type { AwsPlace } from './client-options.ts';

/** What was asked of AWS, for the words of the error. */
export type AwsCall = {
  /** As IAM spells it: `ec2:AuthorizeSecurityGroupIngress`. */
  readonly action: string;
  readonly place: AwsPlace;
  /** What it was asked about: a group, a bucket's object. */
  readonly resource?: string;
  /** Who asked. */
  readonly who?: string;
  /** Milliseconds for the call with all its retries; 10 s unless it moves more than a few bytes. */
  readonly within?: number;
};

/** The one place where an AWS error becomes one of ours. The name and the words of AWS stay in the message, the error in `cause`. */
export function translateAwsError(error: unknown, call: AwsCall): SallyportError {
  if (error instanceof SallyportError) return error;
  const { code, message, hint } = explain(errorName(error), call);
  return new SallyportError(code, { message: `${message} ${said(error)}`.trim(), hint, cause: error });
}

export function whereIs({ region, endpoint }: AwsPlace): string {
  return endpoint === undefined ? `region ${region}` : `region ${region}, ${endpoint}`;
}

/** The error's own code: AWS's `Code` element, or Node's `ECONNREFUSED` where no answer came. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error.code;
  return error.name === 'Error' && error.message.startsWith('Region is missing') ? 'RegionMissing' : error.name;
}

/** The session or its key has ended or was changed: a fresh one may do. EC2 says `RequestExpired` where others say `ExpiredToken`. */
export function isExpired(error: unknown): boolean {
  return expired.test(errorName(error));
}

const expired =
  /^(RequestExpired|ExpiredToken(Exception)?|AuthFailure|InvalidClientTokenId|InvalidToken|InvalidAccessKeyId)$/;
const unreachable = /^(E[A-Z]+|TimeoutError|NetworkingError|AbortError)$/;
const throttled = /^(RequestLimitExceeded|Throttling(Exception)?|SlowDown|TooManyRequestsException)$/;
const denied = /^(UnauthorizedOperation|AuthException|AccessDenied(Exception)?|Client\.UnauthorizedOperation)$/;
const noGroup =
  /^(InvalidGroup(Id)?\.(NotFound|Malformed)|InvalidGroupId\.Malformed|InvalidSecurityGroupID\.NotFound)$/;

type Explained = { readonly code: ErrorCode; readonly message: string; readonly hint: string };

function explain(name: string, { action, place, resource, who }: AwsCall): Explained {
  const on = resource === undefined ? '' : ` on ${resource}`;
  const where = whereIs(place);
  if (denied.test(name)) {
    return {
      code: /^ec2:.*(SecurityGroup|Tags)/.test(action) ? 'WINDOW_DENIED' : 'AWS_CALL_FAILED',
      message: `${who ?? 'This job'} may not do ${action}${on} (${where}).`,
      hint: `Add to the policy of the role: ${policyLine(action, resource, place.region)}`,
    };
  }
  if (expired.test(name)) {
    return {
      code: 'CREDENTIALS_EXPIRED',
      message: `AWS no longer takes the credentials of this run for ${action}.`,
      hint: 'Set role-to-assume with id-token: write, so that the run can renew its session; see also whether the runner’s clock is right.',
    };
  }
  if (noGroup.test(name)) {
    return {
      code: 'GROUP_NOT_FOUND',
      message: `There is no security group ${resource ?? ''} in ${where}.`,
      hint: 'See whether security-group (or the Terraform output), aws-region and the account of the role belong together.',
    };
  }
  if (name === 'RulesPerSecurityGroupLimitExceeded') {
    return {
      code: 'WINDOW_RULE_LIMIT',
      message: `Security group ${resource ?? ''} has as many inbound rules as AWS allows.`,
      hint: 'Remove rules that nobody needs, or raise the quota “Inbound or outbound rules per security group” (60 unless it was raised).',
    };
  }
  if (throttled.test(name)) {
    return {
      code: 'AWS_CALL_FAILED',
      message: `AWS throttles ${action} in this account and region, after several tries.`,
      hint: 'Something else asks a lot of the same API. Run again a little later.',
    };
  }
  if (unreachable.test(name)) {
    return {
      code: 'AWS_UNREACHABLE',
      message: `No answer from AWS (${where}) to ${action}: ${name}.`,
      hint: 'See whether the runner reaches AWS, and whether aws-region and AWS_ENDPOINT_URL are right.',
    };
  }
  return explainRarer(name, action, on);
}

function explainRarer(name: string, action: string, on: string): Explained {
  if (name === 'CredentialsProviderError') {
    return {
      code: 'CREDENTIALS_MISSING',
      message: 'No AWS credentials were found.',
      hint: 'Set role-to-assume (recommended), or give credentials as the AWS SDK expects them (AWS_ACCESS_KEY_ID, a profile, an instance role).',
    };
  }
  if (name === 'RegionMissing') {
    return {
      code: 'SETTINGS_INVALID',
      message: 'No AWS region is set.',
      hint: 'Set aws-region to the region of the security group.',
    };
  }
  return {
    code: 'AWS_CALL_FAILED',
    message: `AWS refused ${action}${on}: ${name}.`,
    hint: 'See what AWS said; if it is about the request itself, please report it with the debug log.',
  };
}

/** AWS's own words, without the encoded blob that it appends to a refusal. */
function said(error: unknown): string {
  if (!(error instanceof Error) || error.message === '' || error.message === 'UnknownError') return '';
  const words = error.message
    .replace(/\s*Encoded authorization failure message:.*/s, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `AWS says: ${words.slice(0, 500)}`;
}

function policyLine(action: string, resource: string | undefined, region: string): string {
  const instance = resource?.startsWith('i-') ? `arn:aws:ec2:${region}:*:instance/${resource}` : undefined;
  const group = resource?.startsWith('sg-') ? `arn:aws:ec2:${region}:*:security-group/${resource}` : undefined;
  const target =
    action === 'ec2:AuthorizeSecurityGroupIngress' && group !== undefined
      ? `["${group}","arn:aws:ec2:${region}:*:security-group-rule/*"] (and ec2:CreateTags on the second)`
      : /:Describe/.test(action)
        ? '"*"'
        : `"${group ?? instance ?? resource ?? '*'}"`;
  return `{"Effect":"Allow","Action":"${action}","Resource":${target}}`;
}
