import type { Secret } from '../../secret.ts';

/** What a token says about the job, without its signature: safe to show, and what a trust policy is matched against. */
export type TokenClaims = {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly otherSubject?: string;
};

/** Reads the claims of a JWT. Nothing is verified: that is AWS's part. Undefined for text that is no JWT. */
export function readClaims(token: Secret): TokenClaims | undefined {
  const [, payload, ...rest] = token.reveal().split('.');
  if (payload === undefined || rest.length !== 1) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null) return undefined;
    const text = (name: string) => {
      const value: unknown = Reflect.get(claims, name);
      return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
    };
    const subject = text('sub');
    const otherSubject = otherForm(subject, text('repository_owner_id'), text('repository_id'));
    return {
      issuer: text('iss'),
      subject,
      audience: text('aud'),
      ...(otherSubject === undefined ? {} : { otherSubject }),
    };
  } catch {
    return undefined;
  }
}

/**
 * GitHub has two forms of the subject: `repo:O/R:…`, and for repositories created, renamed or moved after 2026-07-15 the immutable
 * `repo:O@OWNER_ID/R@REPO_ID:…` (GitHub docs, OpenID Connect reference). A trust policy written for one refuses the other.
 */
function otherForm(subject: string, ownerId: string, repositoryId: string): string | undefined {
  const parts = /^repo:([^/@:]+)(@\d+)?\/([^/@:]+)(@\d+)?:(.*)$/s.exec(subject);
  if (parts === null) return undefined;
  const [, owner = '', immutable, repository = '', , rest = ''] = parts;
  if (immutable !== undefined) return `repo:${owner}/${repository}:${rest}`;
  if (ownerId === '' || repositoryId === '') return `repo:${owner}@OWNER_ID/${repository}@REPOSITORY_ID:${rest}`;
  return `repo:${owner}@${ownerId}/${repository}@${repositoryId}:${rest}`;
}
