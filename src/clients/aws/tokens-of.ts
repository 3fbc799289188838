import type { IdentityTokenSource } from '../../ci/ci-host.ts';
import { SallyportError } from '../../errors.ts';
import type { EntryParts } from './cloud-door.ts';

/** The CI's tokens; throws IDENTITY_TOKEN_UNAVAILABLE where there are none for this job. */
export function tokensOf({
  identity,
  identityHint,
}: Pick<EntryParts, 'identity' | 'identityHint'>): IdentityTokenSource {
  if (identity !== undefined) return identity;
  throw new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', {
    message: 'role-to-assume is set, but this job gets no identity token.',
    hint: identityHint,
  });
}
