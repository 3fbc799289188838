import ipaddr from 'ipaddr.js';
import type { StoredRule } from './groups.ts';
import { Refusal } from './refusal.ts';

// AWS, AuthorizeSecurityGroupIngress: up to 255 characters of a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*
const descriptionAlphabet = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{0,255}$/;

/** `IpPermissions.1.IpRanges.1.CidrIp` and its like, checked as AWS says it checks them. */
export function readPermissions(params: URLSearchParams) {
  const rules: Pick<StoredRule, 'protocol' | 'fromPort' | 'toPort' | 'cidr' | 'description'>[] = [];
  for (const [name, cidr] of params) {
    const [, number, family, at] =
      /^IpPermissions\.(\d+)\.(IpRanges|Ipv6Ranges)\.(\d+)\.Cidr(?:Ip|Ipv6)$/.exec(name) ?? [];
    if (number === undefined) continue;
    const text = (rest: string) => params.get(`IpPermissions.${number}.${rest}`) ?? '';
    const description = text(`${family}.${at}.Description`);
    if (!descriptionAlphabet.test(description)) {
      throw new Refusal(
        'InvalidParameterValue',
        'Invalid rule description. Valid descriptions are strings less than 256 characters from the following set: a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
      );
    }
    rules.push({
      protocol: text('IpProtocol'),
      fromPort: Number(text('FromPort')),
      toPort: Number(text('ToPort')),
      cidr: canonical(cidr),
      description,
    });
  }
  // A request without a source is answered 200 and makes nothing (hashicorp/terraform PR #11809).
  return rules;
}

type Admitted = Pick<StoredRule, 'protocol' | 'fromPort' | 'toPort' | 'cidr'>;

/** Protocol, ports and source make a rule; description and tags do not. */
export function isSameRule(one: Admitted, other: Admitted): boolean {
  return (
    one.protocol === other.protocol &&
    one.fromPort === other.fromPort &&
    one.toPort === other.toPort &&
    one.cidr === other.cidr
  );
}

function canonical(cidr: string): string {
  if (!ipaddr.isValidCIDR(cidr)) throw new Refusal('InvalidParameterValue', `CIDR block ${cidr} is malformed`);
  const [address, bits] = ipaddr.parseCIDR(cidr);
  const network =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(cidr) : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${network.toString()}/${bits}`;
}

/** The tags of `TagSpecification.1` (a rule being made) or of `Tag` (CreateTags, DeleteTags). Without a value: undefined. */
export function readTags(params: URLSearchParams): Record<string, string | undefined> {
  const tags: Record<string, string | undefined> = {};
  for (const [name, key] of params) {
    const prefix = /^((?:TagSpecification\.\d+\.)?Tag\.\d+)\.Key$/.exec(name)?.[1];
    if (prefix === undefined) continue;
    const value = params.get(`${prefix}.Value`) ?? undefined;
    if (key.length > 127 || key.startsWith('aws:'))
      throw new Refusal('InvalidParameterValue', `Tag key ${key} is not valid`);
    if (value !== undefined && (value.length > 256 || /[^\p{L}\p{N}\s+\-=._:/@]/u.test(value)))
      throw new Refusal('InvalidParameterValue', `Tag value ${value} is not valid`);
    tags[key] = value;
  }
  return tags;
}

/** Written out for a resource: 50 at most, an absent value being the empty one. */
export function written(tags: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all = Object.entries(tags).map(([key, value = '']): [string, string] => [key, value]);
  if (all.length > 50)
    throw new Refusal('TagLimitExceeded', 'The maximum number of tags per resource has been reached');
  return Object.fromEntries(all);
}

/** Name → values of `Filter.1`. */
export function readFilters(params: URLSearchParams): Map<string, string[]> {
  const filters = new Map<string, string[]>();
  for (const [name, filter] of params) {
    const prefix = /^(Filter\.\d+)\.Name$/.exec(name)?.[1];
    if (prefix === undefined) continue;
    filters.set(
      filter,
      [...params].filter(([other]) => other.startsWith(`${prefix}.Value.`)).map(([, value]) => value),
    );
  }
  return filters;
}
