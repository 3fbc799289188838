import { SallyportError } from '../../errors.ts';
import type { Likeness } from './key-looks-like.ts';

export function invalidKey({ what, hint }: Likeness, cause?: unknown): SallyportError {
  const because = cause === undefined ? {} : { cause };
  return new SallyportError('SSH_KEY_INVALID', {
    message: `ssh-private-key can’t be used: ${what}.`,
    hint,
    ...because,
  });
}
