import type { FakeCloud } from './fake-cloud.ts';
import type { StoredRule } from './groups.ts';

const hour = 3_600_000;

/** Puts rules into a cloud as runs leave them, `ends` hours from now; tells their ids. */
export function leaveWindows({ groups, clock }: FakeCloud, group: string, ends: readonly number[]): string[] {
  return ends.map((end, at) => {
    const until = new Date(clock.now() + end * hour).toISOString();
    const tags = {
      'sallyport:nonce': `n${at}`,
      'sallyport:expires': until,
      [`sallyport:lease:n${at}`]: until,
      'sallyport:repository': 'acme/shop',
    };
    return leaveRule({ groups, clock }, { group, cidr: `198.51.100.${at}/32`, tags }).id;
  });
}

/** One inbound rule, TCP 22 unless it says otherwise. */
export function leaveRule(
  { groups }: Pick<FakeCloud, 'groups' | 'clock'>,
  rule: Partial<StoredRule> & Pick<StoredRule, 'group' | 'cidr'>,
): StoredRule {
  const usual = { egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '', tags: {} };
  return groups.add({ ...usual, ...rule });
}
