import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { Secret } from '../../secret.ts';
import { checkAccount } from './account.ts';
import type { AwsCall } from './aws-error.ts';
import { inTime, translated } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Credentials, Session } from './credentials.ts';
import { assumeRole, type RoleParts, type RoleRequest } from './role.ts';

export type SessionParts = {
  readonly place: AwsPlace;
  readonly clock: Clock;
  /** Empty: any account will do. */
  readonly allowedAccountIds: readonly string[];
  /** Told of every secret before it is used or saved. */
  readonly mask: (secret: Secret) => void;
};

/** A session of the run's own role, taken anew with a fresh identity token a minute before it ends, or when AWS calls it expired. */
export async function roleSession(
  parts: SessionParts & Pick<RoleParts, 'tokens'>,
  role: RoleRequest,
  signal: AbortSignal,
): Promise<Session> {
  const { clock, allowedAccountIds, mask } = parts;
  // Said by the ARN already: a role of a foreign account is not even asked for.
  checkAccount(role.arn, allowedAccountIds);
  const take = async (within: AbortSignal) => {
    const assumed = await assumeRole(parts, role, within);
    maskAll(mask, assumed.credentials);
    checkAccount(assumed.arn, allowedAccountIds);
    return assumed;
  };

  const first = await take(signal);
  let present = first.credentials;
  const renew = async (within: AbortSignal) => {
    present = (await take(within)).credentials;
    return present;
  };
  return {
    arn: first.arn,
    accountId: first.accountId,
    credentials: async (within) =>
      present.expires !== undefined && present.expires - clock.now() < 60_000 ? await renew(within) : present,
    // Two calls may meet the same expiry: the second takes what the first one got.
    renew: async (spent, within) => (present === spent ? await renew(within) : present),
  };
}

export type Identity = { readonly arn: string; readonly accountId: string };

/**
 * Credentials that were found, not taken: the standard AWS chain, or main's session in a post step, whose owner is known. `load` may
 * give others later.
 */
export async function foundSession(
  parts: SessionParts,
  load: (signal: AbortSignal) => Promise<Credentials>,
  signal: AbortSignal,
  known?: Identity,
): Promise<Session> {
  const { allowedAccountIds, mask } = parts;
  let present = await load(signal);
  maskAll(mask, present);
  const { arn, accountId } = known ?? (await identify(parts, present, signal));
  checkAccount(arn, allowedAccountIds);

  const renew = async (within: AbortSignal) => {
    const next = await load(within);
    if (next.accessKeyId === present.accessKeyId && next.sessionToken?.reveal() === present.sessionToken?.reveal()) {
      throw spentForGood(arn);
    }
    maskAll(mask, next);
    // In another account the group would be “not found”, which would read as closed.
    checkAccount((await identify(parts, next, within)).arn, [accountId]);
    present = next;
    return present;
  };
  return {
    arn,
    accountId,
    credentials: async () => present,
    renew: async (spent, within) => (present === spent ? await renew(within) : present),
  };
}

async function identify(
  { place, clock }: SessionParts,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Identity> {
  const call: AwsCall = { action: 'sts:GetCallerIdentity', place };
  const sts = new STSClient(clientOptions(place, clock, credentials));
  const identity = await translated(
    call,
    inTime(clock, call, (abortSignal) => sts.send(new GetCallerIdentityCommand({}), { abortSignal }), signal),
  );
  return { arn: identity.Arn ?? '', accountId: identity.Account ?? '' };
}

/** The standard AWS chain of the SDK: environment, profile, container, instance. Asked anew each time. */
export function standardChain(place: AwsPlace, clock: Clock): (signal: AbortSignal) => Promise<Credentials> {
  return async (signal) => {
    const call: AwsCall = { action: 'the AWS credential chain', place };
    const chain = new STSClient(clientOptions(place, clock)).config.credentials;
    const found = await translated(
      call,
      inTime(clock, call, () => chain(), signal),
    );
    return {
      accessKeyId: found.accessKeyId,
      secretAccessKey: new Secret(found.secretAccessKey),
      ...(found.sessionToken === undefined ? {} : { sessionToken: new Secret(found.sessionToken) }),
      ...(found.expiration === undefined ? {} : { expires: found.expiration.getTime() }),
    };
  };
}

function maskAll(mask: (secret: Secret) => void, { secretAccessKey, sessionToken }: Credentials): void {
  mask(secretAccessKey);
  if (sessionToken !== undefined) mask(sessionToken);
}

function spentForGood(arn: string): SallyportError {
  return new SallyportError('CREDENTIALS_EXPIRED', {
    message: `The AWS credentials of this run (${arn}) have expired, and there are no others.`,
    hint: 'Set role-to-assume with id-token: write: the run then renews its own session as often as it needs.',
  });
}
