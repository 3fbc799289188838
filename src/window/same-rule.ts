import { nonceTag } from './describe-rule.ts';
import type { ExactCidr, Nonce, Rule } from './rule.ts';

type Wanted = { readonly group: string; readonly cidr: ExactCidr; readonly port: number };

/** Would the firewall call this rule the same as ours? Description and tags do not make rules distinct (AWS, AuthorizeSecurityGroupIngress). */
export function admitsTheSame(rule: Rule, wanted: Wanted): boolean {
  return differences(rule, wanted).length === 0;
}

/** In what this rule is not the one asked for, in words; empty when it is the same. */
export function differences(rule: Rule, { group, cidr, port }: Wanted): string[] {
  const wanted = { group, direction: 'ingress', protocol: 'tcp', fromPort: port, toPort: port, source: cidr } as const;
  return Object.entries(wanted).flatMap(([name, value]) => {
    const found = rule[name as keyof typeof wanted];
    return found === value ? [] : [`${name} is ${found}, not ${value}`];
  });
}

export function isOurs(rule: Rule, nonce: Nonce): boolean {
  return rule.tags[nonceTag] === nonce;
}
