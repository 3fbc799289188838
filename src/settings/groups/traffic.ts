import { targetGroups } from '../kinds/aws.ts';
import { outputName } from '../kinds/terraform.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { InventorySettings } from '../settings.ts';
import { literalOrOutput } from './inventory.ts';

export const trafficTable = {
  'target-groups': {
    kind: targetGroups,
    text: 'The ARNs of the load balancer’s target groups: a list for the hosts of every role, or role → list. A host is taken out of all of its groups before it changes, and put back when it is proven healthy.',
    unset: 'the output that `target-groups-output` names; without one nobody is drained',
  },
  'target-groups-output': {
    kind: outputName,
    text: 'The Terraform output with the ARNs of the target groups; it may be missing unless it is named.',
    default: 'target_group_arns',
  },
} as const satisfies Table;

export function readTargetGroups(reader: Reader): InventorySettings['targetGroups'] {
  return literalOrOutput(reader, 'target-groups', 'target-groups-output');
}
