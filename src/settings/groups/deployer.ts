import { duration } from '../kinds/duration.ts';
import { choice, command } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { DeployerSettings } from '../settings.ts';
import { readPuma } from './puma.ts';

const seen = 'It sees `SALLYPORT_VERSION`, `SALLYPORT_PREVIOUS_VERSION`, `SALLYPORT_HOST` and `SALLYPORT_ROLE`.';

export const deployerTable = {
  deployer: {
    kind: choice(['command', 'puma'], ['kamal']),
    text: 'How a host gets a version: `command` runs yours, `puma` brings up release directories and restarts Puma (docs/puma.md).',
    default: 'command',
    perRole: true,
  },
  'deploy-command': {
    kind: command,
    text: `What brings a host to the version, run on the host. ${seen} \`plan\` and \`rollback\` want it too, though they never run it: they are the deploy’s own settings with another mode, and a plan of a deploy that could not begin would be no plan.`,
    unset: 'needed by `deployer: command`, in every mode',
    perRole: true,
  },
  'version-command': {
    kind: command,
    text: 'What prints the version that a host runs now, run on the host.',
    unset: 'needed by `deployer: command`',
    perRole: true,
  },
  'rollback-command': {
    kind: command,
    text: `What takes a host back to a version that it ran before, run on the host. It sees the same: \`SALLYPORT_VERSION\` is where the host shall go back to, \`SALLYPORT_PREVIOUS_VERSION\` what it leaves.`,
    unset: 'there is no way back: a failed batch halts the run',
    perRole: true,
  },
  'previous-version-command': {
    kind: command,
    text: 'What prints the version that a host ran before the present one, run on the host, for mode `rollback` without `version`.',
    unset: 'such a roll-back needs `version`',
    modes: ['rollback'],
    perRole: true,
  },
  'command-timeout': {
    // Ten minutes hold a pull of a large image and a slow restart; a command that hangs still ends well before the deadline.
    kind: duration({ least: 1_000 }),
    text: 'How long one command may run on one host.',
    default: '10m',
    perRole: true,
  },
} as const satisfies Table;

/** Undefined when a command is missing or wrong; the reader knows which. A plan needs what its deploy will need, and a roll-back is the deploy’s own settings with another mode. */
export function readDeployer(reader: Reader): DeployerSettings | undefined {
  const kind = reader.value('deployer');
  if (kind === 'puma') return readPuma(reader, reader.value('mode'));
  const deployCommand = reader.needed(
    'deploy-command',
    'Nothing says how a host gets the version.',
    'Write the command that a host runs, for every role that has none of its own.',
  );
  const versionCommand = reader.needed(
    'version-command',
    'Nothing says how to see which version a host runs.',
    'Write a command that prints it, like cat /srv/app/REVISION, for every role that has none of its own.',
  );
  const rollbackCommand = reader.optional('rollback-command');
  const previousVersionCommand = reader.optional('previous-version-command');
  const commandTimeout = reader.value('command-timeout');
  if (deployCommand === undefined || versionCommand === undefined) return undefined;
  return {
    kind,
    deployCommand,
    versionCommand,
    commandTimeout,
    ...(rollbackCommand === undefined ? {} : { rollbackCommand }),
    ...(previousVersionCommand === undefined ? {} : { previousVersionCommand }),
  };
}
