import { SallyportError } from '../errors.ts';
import type { CiHost } from './ci-host.ts';

/** For a role that needs an identity token where the job gets none. */
export function identityMissing({ identityHint }: Pick<CiHost, 'identityHint'>): SallyportError {
  return new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', {
    message: 'A role is to be assumed, but this job gets no identity token.',
    hint: identityHint,
  });
}
