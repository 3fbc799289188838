import { choice, command } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { OnceSettings } from '../settings.ts';

/** Commands that run once in a deploy, on one host: migrations. */
export const onceTable = {
  'before-command': {
    kind: command,
    text: 'Runs once, on the first of the hosts that change, when every host is ready and before the first one leaves the balancer: migrations. It sees what `deploy-command` sees. When it fails, no host changes.',
    modes: ['deploy', 'plan'],
  },
  'before-command-reversible': {
    kind: choice(['no', 'yes']),
    text: 'Whether the old version works with what `before-command` has done. With `no` nothing is rolled back after it: a failed batch halts the run.',
    default: 'no',
    modes: ['deploy', 'plan'],
  },
  'after-command': {
    kind: command,
    text: 'Runs once, on the same host, when every host is done. When it fails the run fails, and the hosts stay on the new version.',
    modes: ['deploy', 'plan'],
  },
} as const satisfies Table;

export function readOnce(reader: Reader): OnceSettings {
  const before = reader.optional('before-command');
  const after = reader.optional('after-command');
  if (before === undefined) reader.unused(['before-command-reversible'], 'there is no before-command');
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    reversible: reader.value('before-command-reversible') === 'yes',
    timeout: reader.value('command-timeout'),
  };
}
