import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { IdentityTokenSource } from '../../ci/ci-host.ts';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { Secret } from '../../secret.ts';
import { type AwsCall, errorName } from './aws-error.ts';
import { inTime } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Credentials } from './credentials.ts';
import { explainRoleError } from './role-error.ts';

export type RoleRequest = {
  readonly arn: string;
  readonly audience: string;
  readonly durationSeconds: number;
  /** In STS's alphabet (see `sessionName`); shown in CloudTrail. */
  readonly sessionName: string;
  readonly policy: string;
};

export type Assumed = { readonly credentials: Credentials; readonly arn: string; readonly accountId: string };

export type RoleParts = {
  readonly tokens: IdentityTokenSource;
  readonly place: AwsPlace;
  readonly clock: Clock;
};

/**
 * Takes the role with the CI's identity token; the call is unsigned.
 *
 * The token is asked for inside the retry: it lives five minutes, and a slow connection outlives it, after which every further try
 * with the same token must fail (aws-actions/configure-aws-credentials #1848). So the SDK's own retry is off for this one call.
 */
export async function assumeRole(
  { tokens, place, clock }: RoleParts,
  role: RoleRequest,
  signal: AbortSignal,
): Promise<Assumed> {
  const call: AwsCall = { action: 'sts:AssumeRoleWithWebIdentity', place, resource: role.arn };
  const sts = new STSClient({ ...clientOptions(place, clock), maxAttempts: 1, retryStrategy: noRetry });
  for (let turn = 1; ; turn += 1) {
    let token: Secret | undefined;
    try {
      const fresh = await tokens.token(role.audience, signal);
      token = fresh;
      return await inTime(clock, call, (abortSignal) => ask(sts, role, fresh, abortSignal), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (turn === tries || !mayPass(error)) throw explainRoleError(error, token, role, call);
      await clock.sleep(Math.random() * 250 * 2 ** turn, signal);
    }
  }
}

const tries = 4;

async function ask(sts: STSClient, role: RoleRequest, token: Secret, abortSignal: AbortSignal): Promise<Assumed> {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: role.arn,
    RoleSessionName: role.sessionName,
    WebIdentityToken: token.reveal(),
    DurationSeconds: role.durationSeconds,
    Policy: role.policy,
  });
  const { Credentials: given, AssumedRoleUser } = await sts.send(command, { abortSignal });
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
  const arn = AssumedRoleUser?.Arn ?? '';
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined || arn === '') {
    throw new SallyportError('AWS_CALL_FAILED', {
      message: `STS answered without credentials for ${role.arn}.`,
      hint: 'See whether AWS_ENDPOINT_URL points to something that is not AWS.',
    });
  }
  return {
    arn,
    accountId: arn.split(':')[4] ?? '',
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: new Secret(SecretAccessKey),
      sessionToken: new Secret(SessionToken),
      ...(Expiration === undefined ? {} : { expires: Expiration.getTime() }),
    },
  };
}

/** What another try with a fresh token may change; a plain no of AWS or of the CI's token service is final. */
function mayPass(error: unknown): boolean {
  if (error instanceof SallyportError) return error.code === 'AWS_UNREACHABLE';
  if (
    /^(ExpiredToken(Exception)?|IDPCommunicationError(Exception)?|Throttling(Exception)?|E[A-Z]+|TimeoutError)$/.test(
      errorName(error),
    )
  ) {
    return true;
  }
  const status =
    error instanceof Error && '$metadata' in error ? Reflect.get(Object(error.$metadata), 'httpStatusCode') : undefined;
  return typeof status === 'number' && (status >= 500 || status === 429);
}

const noRetry = {
  acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
  refreshRetryTokenForRetry: () => Promise.reject(new Error('retried outside, with a fresh token')),
  recordSuccess: () => undefined,
};
