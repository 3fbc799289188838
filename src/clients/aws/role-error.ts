import { SallyportError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { readClaims, type TokenClaims } from './identity-token.ts';
import type { RoleRequest } from './role.ts';

/** Why a role was not given, told with the subject and the audience that were really sent: never with the token. */
export function explainRoleError(
  error: unknown,
  token: Secret | undefined,
  role: RoleRequest,
  call: AwsCall,
): SallyportError {
  const name = errorName(error);
  const words = error instanceof Error ? error.message : '';
  if (name === 'ValidationError' && /MaxSessionDuration/.test(words)) {
    return new SallyportError('ROLE_DURATION_TOO_LONG', {
      message: `${role.arn} does not allow sessions of ${role.durationSeconds} s.`,
      hint: 'Set role-duration to at most the role’s maximum session duration, or raise that maximum in IAM.',
      cause: error,
    });
  }
  const claims = token === undefined ? undefined : readClaims(token);
  if (/^(AccessDenied(Exception)?|InvalidIdentityToken(Exception)?|IDPRejectedClaim(Exception)?)$/.test(name)) {
    return new SallyportError('ROLE_DENIED', {
      message: `AWS does not give ${role.arn} to this job (${name}). ${sent(claims, role)} AWS says: ${words}`,
      hint:
        name === 'AccessDenied' || name === 'AccessDeniedException' ? trustHint(claims) : providerHint(claims, words),
      cause: error,
    });
  }
  return translateAwsError(error, call);
}

function sent(claims: TokenClaims | undefined, role: RoleRequest): string {
  if (claims === undefined) return 'The identity token was not a JWT.';
  return `The identity token said sub “${claims.subject}”, aud “${claims.audience || role.audience}”, iss “${claims.issuer}”.`;
}

function trustHint(claims: TokenClaims | undefined): string {
  if (claims === undefined) return 'See the trust policy of the role.';
  const key = claims.issuer.replace(/^https:\/\//, '');
  const either =
    claims.otherSubject === undefined
      ? ''
      : ` GitHub has a second form of the subject, and a policy that allows only “${claims.otherSubject}” refuses this one: allow both.`;
  return (
    `See that the role exists and that its trust policy allows sts:AssumeRoleWithWebIdentity with "${key}:sub" like “${claims.subject}” ` +
    `and "${key}:aud" equal to “${claims.audience}”.${either}`
  );
}

function providerHint(claims: TokenClaims | undefined, words: string): string {
  if (/audience/i.test(words))
    return `The identity provider in IAM must list the audience “${claims?.audience ?? ''}”, or set audience to one it lists.`;
  return `The account needs an IAM identity provider for ${claims?.issuer ?? 'the issuer of the token'}.`;
}
