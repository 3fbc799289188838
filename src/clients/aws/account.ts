import { SallyportError } from '../../errors.ts';

/** Throws ACCOUNT_NOT_ALLOWED when the ARN is of an account that `allowed-account-ids` does not list; an empty list allows any. */
export function checkAccount(arn: string, allowed: readonly string[]): void {
  const account = arn.split(':')[4] ?? '';
  if (allowed.length === 0 || allowed.includes(account)) return;
  throw new SallyportError('ACCOUNT_NOT_ALLOWED', {
    message: `${arn} is of account ${account || 'unknown'}, which allowed-account-ids does not list (${allowed.join(', ')}).`,
    hint: 'Correct role-to-assume, the credentials of the job, or allowed-account-ids.',
  });
}
