import type { Ec2Request } from './ec2.ts';
import { isSameRule, readPermissions } from './ec2-params.ts';
import type { Groups, StoredRule } from './groups.ts';
import { demand } from './identities.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

/** RevokeSecurityGroupIngress, by ids or by what a rule lets in, whoever made that. */
export function revoke(groups: Groups, { params, region, identity }: Ec2Request): Node {
  const group = params.get('GroupId') ?? '';
  demand(
    identity,
    'ec2:RevokeSecurityGroupIngress',
    `arn:aws:ec2:${region}:${identity.account}:security-group/${group}`,
  );
  groups.find(group, { region, account: identity.account });
  const rules = groups.rules(group);
  const ids = [...params].filter(([name]) => /^SecurityGroupRuleId\.\d+$/.test(name)).map(([, id]) => id);
  const missing = ids.find((id) => !rules.some((rule) => rule.id === id));
  if (missing !== undefined) {
    throw new Refusal('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${missing}' does not exist`);
  }
  const described = readPermissions(params).map((wanted) => rules.find((rule) => isSameRule(rule, wanted)));
  if (described.includes(undefined)) {
    throw new Refusal('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
  }
  const going = [...ids, ...described.flatMap((rule) => rule?.id ?? [])];
  if (going.length === 0)
    throw new Refusal('MissingParameter', 'The request must contain SecurityGroupRuleIds or IpPermissions');
  const revoked = going.flatMap((id) => groups.remove(id) ?? []);
  return { return: true, revokedSecurityGroupRuleSet: revoked.map(revokedNode) };
}

/** A rule as answers show it, but for its tags. */
export function revokedNode({ id, group, egress, protocol, fromPort, toPort, cidr, description }: StoredRule) {
  return {
    securityGroupRuleId: id,
    groupId: group,
    isEgress: egress,
    ipProtocol: protocol,
    fromPort,
    toPort,
    [cidr.includes(':') ? 'cidrIpv6' : 'cidrIpv4']: cidr,
    description,
  };
}
