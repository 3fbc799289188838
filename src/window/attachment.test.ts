import { expect, test } from 'vitest';
import { bastionAt, type GroupId, type Host } from '../inventory/host.ts';
import { checkAttachment } from './attachment.ts';

const group = 'sg-0123456789abcdef0' as GroupId;
const host = (address: string, instanceId?: string): Host => ({
  ...bastionAt(address),
  ...(instanceId === undefined ? {} : { instanceId }),
});
const attached = new Map([
  ['i-1', { vpc: 'vpc-1', groups: ['sg-other', group] }],
  ['i-2', { vpc: 'vpc-2', groups: ['sg-other'] }],
]);

test('a group that every known instance has is the hosts’ own; of the others nothing is said', () => {
  expect(() => checkAttachment([host('10.0.0.1', 'i-1'), host('10.0.0.9')], group, attached)).not.toThrow();
});

test('every host that does not have it is named, with its network and what it has, and so is one that is elsewhere', () => {
  const hosts = [host('10.0.0.1', 'i-1'), host('10.0.0.2', 'i-2'), host('10.0.0.3', 'i-3')];
  expect(() => checkAttachment(hosts, group, attached)).toThrow(
    `Security group ${group} is not attached to bastion 10.0.0.2 (i-2 in vpc-2, with sg-other); bastion 10.0.0.3 (i-3 is no instance of this account and region): a window in it would not open these hosts.`,
  );
});
