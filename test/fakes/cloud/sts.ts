import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { Identities, Identity, Role } from './identities.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

/** What IAM knows: roles by ARN, and the issuers whose tokens it verifies, each with its public keys and the audiences it lists. */
export type Trust = {
  readonly roles: Map<string, Role>;
  readonly issuers: Map<string, { readonly keys: readonly JsonWebKey[]; readonly audiences: readonly string[] }>;
};

export function assumeRole(trust: Trust, identities: Identities, params: URLSearchParams, now: number): Node {
  const text = (name: string) => params.get(name) ?? '';
  checkShape(text('RoleSessionName'), params.get('Policy'));
  const claims = readToken(trust, text('WebIdentityToken'), now);
  const role = trust.roles.get(text('RoleArn'));
  if (role === undefined || !isTrusted(role, claims)) {
    throw new Refusal('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
  }
  const duration = Number(params.get('DurationSeconds') ?? 3_600);
  if (duration < 900 || duration > 43_200) {
    throw new Refusal(
      'ValidationError',
      `1 validation error detected: Value '${duration}' at 'durationSeconds' failed to satisfy constraint`,
    );
  }
  if (duration > role.maxDuration) {
    throw new Refusal(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const session = identities.addSession(role, text('RoleSessionName'), duration, params.get('Policy') ?? undefined);
  return {
    AssumeRoleWithWebIdentityResult: {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expires ?? 0).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: `AROAFAKE:${text('RoleSessionName')}`, Arn: session.arn },
      SubjectFromWebIdentityToken: claims.sub,
      Audience: claims.aud,
    },
  };
}

export function callerIdentity({ arn, account }: Identity): Node {
  return { GetCallerIdentityResult: { Arn: arn, UserId: 'AIDAFAKE', Account: account } };
}

type Claims = { readonly iss: string; readonly sub: string; readonly aud: string; readonly exp: number };

function checkShape(name: string, policy: string | null): void {
  if (!/^[\w+=,.@-]{2,64}$/.test(name)) {
    throw new Refusal(
      'ValidationError',
      `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint`,
    );
  }
  if (policy === null) return;
  if (policy.length > 2_048)
    throw new Refusal(
      'ValidationError',
      "1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048",
    );
  try {
    JSON.parse(policy);
  } catch {
    throw new Refusal('MalformedPolicyDocument', 'Syntax errors in policy.');
  }
}

/** Signature, issuer, audience and time, as STS checks them before it looks at any role. */
function readToken(trust: Trust, token: string, now: number): Claims {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = parsePart<Claims>(payload);
  const { kid } = parsePart<{ kid?: string }>(header);
  const issuer = trust.issuers.get(claims.iss);
  if (issuer === undefined) {
    throw new Refusal('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${claims.iss}`);
  }
  const key = issuer.keys.find((candidate) => candidate['kid'] === kid);
  const signed = Buffer.from(`${header}.${payload}`);
  if (
    key === undefined ||
    !verify('RSA-SHA256', signed, createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'))
  ) {
    throw new Refusal(
      'InvalidIdentityToken',
      'Couldn’t retrieve verification key from your identity provider, or the signature is wrong',
    );
  }
  if (!issuer.audiences.includes(claims.aud)) throw new Refusal('InvalidIdentityToken', 'Incorrect token audience');
  if (claims.exp * 1_000 <= now) {
    throw new Refusal(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(now / 1_000)} must be before the expiration date/time ${claims.exp}`,
    );
  }
  return claims;
}

function isTrusted({ issuer, audience, subjects }: Role, claims: Claims): boolean {
  const like = (pattern: string) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
    ).test(claims.sub);
  return issuer === claims.iss && audience === claims.aud && subjects.some(like);
}

function parsePart<T>(part: string): T {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as T;
  } catch {
    throw new Refusal(
      'InvalidIdentityToken',
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
}
