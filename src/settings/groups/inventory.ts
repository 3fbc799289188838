import { securityGroup } from '../kinds/aws.ts';
import { hosts } from '../kinds/hosts.ts';
import { knownHosts } from '../kinds/network.ts';
import { outputName } from '../kinds/terraform.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { InventorySettings, LiteralOrOutput } from '../settings.ts';

export const inventoryTable = {
  hosts: {
    kind: hosts,
    text: 'The hosts: a list, or role → list; each is an address, a host name, or an object `{address, role, instance_id, private_address, zone, host_keys}`.',
    unset: 'the output that `hosts-output` names',
  },
  'hosts-output': { kind: outputName, text: 'The Terraform output with the hosts.', default: 'hosts' },
  'security-group': {
    kind: securityGroup,
    text: 'The security group in which the window is opened.',
    unset: 'the output that `security-group-output` names',
  },
  'security-group-output': {
    kind: outputName,
    text: 'The Terraform output with the security group’s id.',
    default: 'security_group_id',
  },
  'known-hosts': {
    kind: knownHosts,
    text: 'The hosts’ public keys, as lines of OpenSSH’s known_hosts.',
    unset: 'the output that `known-hosts-output` names, and `host_keys` of the hosts',
  },
  'known-hosts-output': {
    kind: outputName,
    text: 'The Terraform output with known_hosts lines; it may be missing unless it is named.',
    default: 'known_hosts',
  },
} as const satisfies Table;

/** `optional`: nothing is wrong where no hosts are known; `if-written`: they are not looked for unless somebody says where. */
export type HostsNeed = 'needed' | 'optional' | 'if-written';

export function readInventory(
  reader: Reader,
  need: HostsNeed = 'needed',
): Omit<InventorySettings, 'targetGroups' | 'canaryGroup'> {
  if (!hasTerraform(reader)) {
    const write = 'Write it, or one of terraform-directory, terraform-outputs and terraform-state.';
    if (need === 'needed' && !reader.isWritten('hosts'))
      reader.problem('hosts', 'Nothing says which hosts there are.', write);
    if (!reader.isWritten('security-group') && reader.value('window') === 'open') {
      reader.problem('security-group', 'Nothing says in which security group the window is to be opened.', write);
    }
  }
  return {
    hosts: hostsOf(reader, need),
    securityGroup: literalOrOutput(reader, 'security-group', 'security-group-output'),
    knownHosts: literalOrOutput(reader, 'known-hosts', 'known-hosts-output'),
  };
}

function hostsOf(reader: Reader, need: HostsNeed): InventorySettings['hosts'] {
  const found = literalOrOutput(reader, 'hosts', 'hosts-output');
  if (found.kind === 'literal' || found.named || need === 'needed') return found;
  return need === 'if-written' ? { kind: 'none' } : { ...found, optional: true };
}

/** What a setting says itself, or the output in which it is found. */
export function literalOrOutput(
  reader: Reader,
  literal: 'hosts' | 'security-group' | 'known-hosts' | 'target-groups',
  output: 'hosts-output' | 'security-group-output' | 'known-hosts-output' | 'target-groups-output',
): LiteralOrOutput<string> {
  const value = reader.optional(literal);
  const name = reader.value(output);
  if (reader.isWritten(literal)) reader.unused([output], `${literal} is given`);
  else if (!hasTerraform(reader)) reader.unused([output], 'no Terraform outputs are read');
  return value === undefined ? { kind: 'output', name, named: reader.isWritten(output) } : { kind: 'literal', value };
}

function hasTerraform(reader: Reader): boolean {
  return (['terraform-directory', 'terraform-outputs', 'terraform-state'] as const).some((name) =>
    reader.isWritten(name),
  );
}
