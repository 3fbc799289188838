import { isSameRule, readFilters, readPermissions, readTags, written } from './ec2-params.ts';
import { revoke, revokedNode } from './ec2-revoke.ts';
import { changeTags, requestTags } from './ec2-tags.ts';
import type { Groups, StoredRule } from './groups.ts';
import { demand, type Identity } from './identities.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

export type Ec2Request = {
  readonly action: string;
  readonly params: URLSearchParams;
  readonly region: string;
  readonly identity: Identity;
  /** Changes the rule that is made: for a test that wants a firewall which does not do as asked. */
  readonly alter?: ((rule: StoredRule) => StoredRule) | undefined;
};

/** The calls of EC2 that a window needs, as AWS documents them (API version 2016-11-15). */
export function answerEc2(groups: Groups, request: Ec2Request, limits: { rules: number; page: number }): Node {
  switch (request.action) {
    case 'AuthorizeSecurityGroupIngress':
      return authorize(groups, request, limits.rules);
    case 'DescribeSecurityGroupRules':
      return describe(groups, request, limits.page);
    case 'RevokeSecurityGroupIngress':
      return revoke(groups, request);
    case 'CreateTags':
    case 'DeleteTags':
      return changeTags(groups, request);
    default:
      throw new Refusal('InvalidAction', `The action ${request.action} is not valid for this web service.`);
  }
}

function authorize(
  groups: Groups,
  { params, region, identity, alter = (rule) => rule }: Ec2Request,
  most: number,
): Node {
  const group = params.get('GroupId') ?? '';
  const tags = written(readTags(params));
  const arn = (what: string) => `arn:aws:ec2:${region}:${identity.account}:${what}`;
  demand(identity, 'ec2:AuthorizeSecurityGroupIngress', arn(`security-group/${group}`));
  if (Object.keys(tags).length > 0) {
    // Rule-level statements count only when tags are sent (service authorization reference).
    const requested = requestTags(tags);
    demand(identity, 'ec2:AuthorizeSecurityGroupIngress', arn('security-group-rule/*'), requested);
    demand(identity, 'ec2:CreateTags', arn('security-group-rule/*'), {
      ...requested,
      'ec2:CreateAction': 'AuthorizeSecurityGroupIngress',
    });
  }
  groups.find(group, { region, account: identity.account });
  const wanted = readPermissions(params).map((rule) => ({ ...rule, group, tags, egress: false }));
  for (const rule of wanted) refuseDuplicate(groups, rule);
  for (const rule of wanted) refuseTooMany(groups, rule, most);
  const made = wanted.map((rule) => groups.add(alter({ ...rule, id: '', made: 0 })));
  return { return: true, securityGroupRuleSet: made.map((rule) => ruleNode(rule, identity.account)) };
}

type Wanted = Omit<StoredRule, 'id' | 'made'>;

function refuseDuplicate(groups: Groups, rule: Wanted): void {
  if (!groups.rules(rule.group).some((other) => !other.egress && isSameRule(other, rule))) return;
  const words = `peer: ${rule.cidr}, ${rule.protocol.toUpperCase()}, from port: ${rule.fromPort}, to port: ${rule.toPort}, ALLOW`;
  throw new Refusal('InvalidPermission.Duplicate', `the specified rule "${words}" already exists`);
}

/** Inbound rules are counted apart for IPv4 and IPv6 (VPC quotas). */
function refuseTooMany(groups: Groups, rule: Wanted, most: number): void {
  const family = (cidr: string) => cidr.includes(':');
  const count = groups
    .rules(rule.group)
    .filter(({ egress, cidr }) => !egress && family(cidr) === family(rule.cidr)).length;
  if (count >= most)
    throw new Refusal(
      'RulesPerSecurityGroupLimitExceeded',
      'The maximum number of rules per security group has been reached.',
    );
}

function describe(groups: Groups, { params, region, identity }: Ec2Request, most: number): Node {
  demand(identity, 'ec2:DescribeSecurityGroupRules', '*');
  const size = Number(params.get('MaxResults') ?? 1_000);
  if (size < 5 || size > 1_000) throw new Refusal('InvalidParameterValue', 'MaxResults must be between 5 and 1000');
  const filters = readFilters(params);
  for (const id of filters.get('group-id') ?? []) groups.find(id, { region, account: identity.account });
  const found = groups
    .look()
    .filter((rule) =>
      [...filters].every(([name, values]) => values.some((value) => fits(filterValue(rule, name), value))),
    );
  const from = Number(Buffer.from(params.get('NextToken') ?? '', 'base64').toString() || 0);
  const end = from + Math.min(size, most);
  return {
    securityGroupRuleSet: found.slice(from, end).map((rule) => ruleNode(rule, identity.account)),
    nextToken: end < found.length ? Buffer.from(String(end)).toString('base64') : undefined,
  };
}

/** `*` is any text (EC2, filters of describe calls). */
function fits(found: string | undefined, wanted: string): boolean {
  return found !== undefined && (wanted === '*' || found === wanted);
}

function filterValue(rule: StoredRule, name: string): string | undefined {
  if (name === 'group-id') return rule.group;
  if (name === 'security-group-rule-id') return rule.id;
  if (name.startsWith('tag:')) return rule.tags[name.slice(4)];
  throw new Refusal('InvalidParameterValue', `The filter '${name}' is invalid`);
}

function ruleNode(rule: StoredRule, account: string): Node {
  return {
    ...revokedNode(rule),
    groupOwnerId: account,
    tagSet: Object.entries(rule.tags).map(([key, value]) => ({ key, value })),
  };
}
