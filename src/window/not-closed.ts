import { SallyportError } from '../errors.ts';
import type { WindowIntent } from './intent.ts';
import type { Rule } from './rule.ts';

/** The worst that can happen: it names the rule and gives the command to remove it by hand. */
export function notClosed(intent: WindowIntent, region: string, cause: SallyportError): SallyportError {
  const { group, cidr, port, rule } = intent;
  const what = rule === undefined ? 'a rule of this run' : `rule ${rule}`;
  return new SallyportError('WINDOW_NOT_CLOSED', {
    message: `The window may still be open: ${what} (TCP ${port} from ${cidr}) in group ${group}, region ${region}. ${cause.message}`,
    hint: `Close it by hand: ${rule === undefined ? findAndRevoke(intent, region) : revoke(group, rule, region)}`,
    cause,
  });
}

/** The same of an expired rule that another run left. */
export function ruleNotClosed({ group, id, source, fromPort }: Rule, region: string, cause: SallyportError) {
  return new SallyportError('WINDOW_NOT_CLOSED', {
    message: `Expired rule ${id} (TCP ${fromPort} from ${source}) in group ${group}, region ${region}, may still be open. ${cause.message}`,
    hint: `Close it by hand: ${revoke(group, id, region)}`,
    cause,
  });
}

function revoke(group: string, rule: string, region: string): string {
  return `aws ec2 revoke-security-group-ingress --group-id ${group} --security-group-rule-ids ${rule} --region ${region}`;
}

function findAndRevoke({ group, nonce }: WindowIntent, region: string): string {
  const find = `aws ec2 describe-security-group-rules --filters Name=group-id,Values=${group} Name=tag:sallyport:nonce,Values=${nonce} --query 'SecurityGroupRules[].SecurityGroupRuleId' --output text --region ${region}`;
  return revoke(group, `"$(${find})"`, region);
}
