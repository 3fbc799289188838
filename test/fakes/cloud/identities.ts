import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../src/clock.ts';
import { allows, type Context } from './policy.ts';
import { Refusal } from './refusal.ts';

export type Role = {
  readonly arn: string;
  /** Seconds. */
  readonly maxDuration: number;
  /** Patterns with `*`, as a trust policy's StringLike. */
  readonly subjects: readonly string[];
  readonly audience: string;
  readonly issuer: string;
  /** What the role itself may do; absent: everything. */
  readonly policy?: string;
};

export type Identity = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Milliseconds since the epoch. */
  readonly expires?: number;
  readonly arn: string;
  readonly account: string;
  readonly policies: readonly string[];
  /** What it has asked for and was allowed. */
  readonly used: Asked[];
};

/** One question to IAM; a call may be several. */
export type Asked = { readonly action: string; readonly resource: string; readonly context: Context };

/** Who may call: keys that were made by hand, and sessions that STS gave out. Signatures are not recomputed: the key's id says who it is. */
export class Identities {
  readonly #clock: Clock;
  readonly #known = new Map<string, Identity>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A key that does not expire, as a job's environment may hold one. */
  addUser(arn: string, policies: readonly string[] = []): Identity {
    return this.#add('AKIA', { arn, policies });
  }

  addSession(role: Role, name: string, durationSeconds: number, policy: string | undefined): Identity {
    const [, , , , account, what = ''] = role.arn.split(':');
    const policies = [role.policy, policy].filter((text) => text !== undefined);
    return this.#add('ASIA', {
      arn: `arn:aws:sts::${account}:assumed-role/${what.split('/').at(-1)}/${name}`,
      policies,
      sessionToken: randomBytes(48).toString('base64'),
      expires: this.#clock.now() + durationSeconds * 1_000,
    });
  }

  all(): readonly Identity[] {
    return [...this.#known.values()];
  }

  /** From the request's own headers. Each service has its own words for a session that has ended. */
  of(headers: { authorization?: string; token?: string }, service: string): Identity {
    const key = /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
    const identity = this.#known.get(key);
    if (identity === undefined || identity.sessionToken !== headers.token) {
      const codes = { ec2: 'AuthFailure', s3: 'InvalidAccessKeyId' } as Record<string, string>;
      throw new Refusal(
        codes[service] ?? 'InvalidClientTokenId',
        'AWS was not able to validate the provided access credentials',
        401,
      );
    }
    if (identity.expires !== undefined && identity.expires <= this.#clock.now()) throw expired(service);
    return identity;
  }

  #add(prefix: string, rest: Omit<Identity, 'accessKeyId' | 'secretAccessKey' | 'account' | 'used'>): Identity {
    const identity = {
      ...rest,
      used: [],
      accessKeyId: prefix + randomBytes(8).toString('hex').toUpperCase(),
      secretAccessKey: randomBytes(30).toString('base64'),
      account: rest.arn.split(':')[4] ?? '',
    };
    this.#known.set(identity.accessKeyId, identity);
    return identity;
  }
}

/** EC2 says `RequestExpired` where the others say `ExpiredToken` (aws/aws-sdk-go PR #253). */
export function expired(service: string): Refusal {
  return service === 'ec2'
    ? new Refusal('RequestExpired', 'Request has expired.')
    : new Refusal(
        'ExpiredToken',
        'The security token included in the request is expired',
        service === 'sts' ? 403 : 400,
      );
}

/** Every policy that holds must allow it: a session policy only takes away. */
export function demand(identity: Identity, action: string, resource: string, context: Context = {}): void {
  if (identity.policies.every((policy) => allows(policy, action, resource, context))) {
    identity.used.push({ action, resource, context });
    return;
  }
  const words = `You are not authorized to perform this operation. User: ${identity.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  if (action.startsWith('ec2:'))
    throw new Refusal('UnauthorizedOperation', `${words}. Encoded authorization failure message: kQ9x`, 403);
  throw new Refusal('AccessDenied', words, 403);
}
