import { batches } from '../kinds/batches.ts';
import { duration } from '../kinds/duration.ts';
import { hostShare } from '../kinds/host-share.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { PaceSettings } from '../settings.ts';

export const paceTable = {
  batches: {
    // One host first, then never more than a quarter at once: three quarters of a role stay in service.
    kind: batches,
    text: 'How many hosts of a role change together, batch after batch: counts, or percent of the role’s hosts rounded up; the last entry repeats.',
    default: '1, 25%',
    perRole: true,
  },
  'min-in-service': {
    // Kubernetes’ and CodeDeploy’s defaults leave three quarters in service too.
    kind: hostShare({
      most: 99,
      write: 'Write how many hosts of a role stay in service, like 2 or 75%; 0 lets all of them go at once.',
    }),
    text: 'How many hosts of a role must stay in service while others change, in percent rounded up (of two hosts or more one may always go), or a count; a larger batch goes in waves. In service is what the balancer says it is, looked up before every drain; without a balancer, a host that neither changes nor was seen unhealthy. `0` allows a role’s only host to change, or all at once.',
    default: '75%',
    perRole: true,
  },
  soak: {
    kind: duration({ least: 0 }),
    text: 'How long a host must stay healthy, in service, before it counts as done and the next batch starts.',
    default: '0s',
    perRole: true,
  },
} as const satisfies Table;

/** How fast a role's hosts change: it may differ from role to role. */
export function readPace(reader: Reader): PaceSettings {
  return {
    batches: reader.value('batches'),
    minInService: reader.value('min-in-service'),
    soak: reader.value('soak'),
  };
}
