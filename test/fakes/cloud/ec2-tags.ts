import type { Ec2Request } from './ec2.ts';
import { readTags, written } from './ec2-params.ts';
import type { Groups } from './groups.ts';
import { demand } from './identities.ts';
import type { Context } from './policy.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

/** CreateTags and DeleteTags on rules that exist. */
export function changeTags(groups: Groups, { action, params, region, identity }: Ec2Request): Node {
  const id = params.get('ResourceId.1') ?? '';
  const tags = readTags(params);
  const rule = groups.get(id);
  // Whether it may be done is asked first. A rule that is gone has no tags, so a policy that wants some says no.
  demand(identity, `ec2:${action}`, `arn:aws:ec2:${region}:${identity.account}:security-group-rule/${id}`, {
    ...requestTags(tags),
    ...Object.fromEntries(Object.entries(rule?.tags ?? {}).map(([key, value]) => [`aws:ResourceTag/${key}`, value])),
  });
  if (rule === undefined)
    throw new Refusal('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`);
  const changed = action === 'CreateTags' ? written({ ...rule.tags, ...tags }) : without(rule.tags, tags);
  groups.retag(id, () => changed);
  return { return: true };
}

/** A tag that is given with a value goes only while it has that value (DeleteTags). */
function without(old: Readonly<Record<string, string>>, tags: Readonly<Record<string, string | undefined>>) {
  const goes = (key: string, value: string) => key in tags && (tags[key] ?? value) === value;
  return Object.fromEntries(Object.entries(old).filter(([key, value]) => !goes(key, value)));
}

/** What a policy may ask about the tags of a request. */
export function requestTags(tags: Readonly<Record<string, string | undefined>>): Context {
  const each = Object.entries(tags).map(([key, value = '']) => [`aws:RequestTag/${key}`, value]);
  return { 'aws:TagKeys': Object.keys(tags), ...Object.fromEntries(each) };
}
