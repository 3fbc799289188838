import { SallyportError } from '../../errors.ts';

export function noAgent(what: string, cause?: unknown): SallyportError {
  return new SallyportError('SSH_KEY_MISSING', {
    message: `ssh-key-source is agent, but ${what}.`,
    hint: 'Start one in a step before (ssh-agent, ssh-add), or give the key itself in ssh-private-key.',
    cause,
  });
}
