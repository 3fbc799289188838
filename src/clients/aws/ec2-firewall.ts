import {
  AuthorizeSecurityGroupIngressCommand,
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
  type Filter,
  RevokeSecurityGroupIngressCommand,
  type SecurityGroupRule,
  type Tag,
} from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import type { GroupId } from '../../inventory/host.ts';
import type { Firewall, Rule, RuleFinder, RuleId, RuleRequest, Tags } from '../../window/rule.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { callerOf, translated } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/**
 * Security groups as the window sees them. Authorize makes the rule with its tags in one go; Describe shows whose rule it is and that
 * it is gone; Revoke takes it away by id; CreateTags and DeleteTags keep the leases on it.
 */
export function createEc2Firewall(parts: { session: Session; place: AwsPlace; clock: Clock }): Firewall & RuleFinder {
  const { session, place, clock } = parts;
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new EC2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  const about = (action: string, resource?: string): AwsCall => ({
    action,
    place,
    who: session.arn,
    ...(resource === undefined ? {} : { resource }),
  });

  const describe = async (call: AwsCall, Filters: Filter[]) => {
    const rules: Rule[] = [];
    let next: string | undefined;
    do {
      const command = new DescribeSecurityGroupRulesCommand({ Filters, MaxResults: 1_000, NextToken: next });
      const page = await translated(
        call,
        send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal })),
      );
      rules.push(...(page.SecurityGroupRules ?? []).map(ruleOf));
      next = page.NextToken;
    } while (next !== undefined && next !== '');
    return rules;
  };

  return {
    authorizeRule: async (request) => {
      const call = about('ec2:AuthorizeSecurityGroupIngress', request.group);
      const command = new AuthorizeSecurityGroupIngressCommand(authorizeInput(request));
      // Once a request is out, only a refusal of its first try says for certain that nothing was made: an answer may have been lost.
      let mayBeMade = false;
      try {
        const { SecurityGroupRules = [] } = await send(call, async (ec2, abortSignal) => {
          const before = mayBeMade;
          mayBeMade = true;
          try {
            return await ec2.send(command, { abortSignal });
          } catch (error) {
            if (refusedAtOnce(error)) mayBeMade = before;
            throw error;
          }
        });
        return { kind: 'made', rules: SecurityGroupRules.map(ruleOf) };
      } catch (error) {
        if (errorName(error) === 'InvalidPermission.Duplicate') return { kind: 'exists' };
        const translatedError = translateAwsError(error, call);
        if (mayBeMade) throw translatedError;
        return { kind: 'refused', error: translatedError };
      }
    },

    describeRules: (group) =>
      describe(about('ec2:DescribeSecurityGroupRules', group), [{ Name: 'group-id', Values: [group] }]),

    rulesTagged: (key) => describe(about('ec2:DescribeSecurityGroupRules'), [{ Name: `tag:${key}`, Values: ['*'] }]),

    writeTags: async (rule, tags) => {
      const command = new CreateTagsCommand({ Resources: [rule.id], Tags: tagList(tags) });
      const call = about('ec2:CreateTags', rule.id);
      try {
        await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }));
        return 'written';
      } catch (error) {
        if (isNoRule(error)) return 'not-found';
        if (errorName(error) === 'TagLimitExceeded') return 'full';
        throw translateAwsError(error, call);
      }
    },

    dropTags: async (rule, tags) => {
      // With the value AWS drops a tag only while it has that value (DeleteTags): a lease that was renewed meanwhile stays.
      const command = new DeleteTagsCommand({ Resources: [rule.id], Tags: tagList(tags) });
      const call = about('ec2:DeleteTags', rule.id);
      try {
        await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }));
        return 'dropped';
      } catch (error) {
        if (isNoRule(error)) return 'not-found';
        throw translateAwsError(error, call);
      }
    },

    revokeRule: async (group, id, signal) => {
      const call = about('ec2:RevokeSecurityGroupIngress', group);
      const command = new RevokeSecurityGroupIngressCommand({ GroupId: group, SecurityGroupRuleIds: [id] });
      try {
        const answer = await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal);
        // AWS lists what it revoked; an endpoint that lists nothing is believed only as far as the describe that follows.
        const listed = answer.RevokedSecurityGroupRules;
        return listed !== undefined && !listed.some(({ SecurityGroupRuleId }) => SecurityGroupRuleId === id)
          ? 'not-found'
          : 'revoked';
      } catch (error) {
        if (isNoRule(error)) return 'not-found';
        throw translateAwsError(error, call);
      }
    },
  };
}

/** One thing with three names: by which call it is asked about, and of whom, decides. */
function isNoRule(error: unknown): boolean {
  return /^Invalid(SecurityGroupRuleId\.NotFound|Permission\.NotFound|ID)$/.test(errorName(error));
}

function tagList(tags: Tags): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function refusedAtOnce(error: unknown): boolean {
  if (!(error instanceof Error) || !('$metadata' in error)) return false;
  const { httpStatusCode, attempts } = error.$metadata as { httpStatusCode?: number; attempts?: number };
  return attempts === 1 && httpStatusCode !== undefined && httpStatusCode >= 400 && httpStatusCode < 500;
}

function authorizeInput({ group, cidr, port, description, tags }: RuleRequest) {
  const range = cidr.includes(':')
    ? { Ipv6Ranges: [{ CidrIpv6: cidr, Description: description }] }
    : { IpRanges: [{ CidrIp: cidr, Description: description }] };
  return {
    GroupId: group,
    IpPermissions: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...range }],
    TagSpecifications: [{ ResourceType: 'security-group-rule' as const, Tags: tagList(tags) }],
  };
}

/** Nothing is assumed: what AWS leaves out becomes a value that equals no request of ours. */
function ruleOf(rule: SecurityGroupRule): Rule {
  return {
    id: (rule.SecurityGroupRuleId ?? '') as RuleId,
    group: (rule.GroupId ?? '') as GroupId,
    direction: rule.IsEgress === false ? 'ingress' : 'egress',
    protocol: rule.IpProtocol ?? '',
    fromPort: rule.FromPort ?? -1,
    toPort: rule.ToPort ?? -1,
    source: rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? rule.ReferencedGroupInfo?.GroupId ?? '',
    description: rule.Description ?? '',
    tags: Object.fromEntries((rule.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
  };
}
