import { SallyportError } from '../errors.ts';
import type { WindowIntent } from './intent.ts';

/** The worst that can happen: it names the rule and gives the command to remove it by hand. */
export function notClosed(intent: WindowIntent, region: string, cause: SallyportError): SallyportError {
  const { group, cidr, port, rule } = intent;
  const what = rule === undefined ? 'a rule of this run' : `rule ${rule}`;
  return new SallyportError('WINDOW_NOT_CLOSED', {
    message: `The window may still be open: ${what} (TCP ${port} from ${cidr}) in group ${group}, region ${region}. ${cause.message}`,
    hint: `Close it by hand: ${commands(intent, region)}`,
    cause,
  });
}

function commands({ group, rule, nonce }: WindowIntent, region: string): string {
  const revoke = (id: string) =>
    `aws ec2 revoke-security-group-ingress --group-id ${group} --security-group-rule-ids ${id} --region ${region}`;
  if (rule !== undefined) return revoke(rule);
  const find = `aws ec2 describe-security-group-rules --filters Name=group-id,Values=${group} Name=tag:sallyport:nonce,Values=${nonce} --query 'SecurityGroupRules[].SecurityGroupRuleId' --output text --region ${region}`;
  return revoke(`"$(${find})"`);
}
