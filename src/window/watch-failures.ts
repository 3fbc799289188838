import { SallyportError } from '../errors.ts';
import type { OpenWindow } from './open.ts';

/** Nobody signs a revoke but in CloudTrail; these are the ones that it was elsewhere. */
export const suspects =
  'Who may have: a terraform apply on a group with inline rules or aws_vpc_security_group_rules_exclusive; a guardrail that shuts the port (AWS Config, a security Lambda); a person. CloudTrail knows (RevokeSecurityGroupIngress).';

/** The rule is gone, and is not opened again. */
export function vanished(message: string, cause?: unknown): SallyportError {
  return new SallyportError('WINDOW_VANISHED', {
    message,
    hint: `${suspects} Give the window a security group of its own, and let guardrails spare rules with the tag sallyport:nonce.`,
    cause,
  });
}

/** `max` is in milliseconds. */
export function openTooLong({ intent }: OpenWindow, max: number): SallyportError {
  return new SallyportError('WINDOW_TOO_LONG', {
    message: `The window in ${intent.group} has been open for ${Math.round(max / 60_000)} min, the longest that window-max allows. It is not kept open any longer: what is connected goes on, no further host is started.`,
    hint: 'See which hosts took so long. If all are only slow, make window-max longer, or the batches larger.',
  });
}
