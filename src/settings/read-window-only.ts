import { readCredentials } from './groups/credentials.ts';
import { readInventory } from './groups/inventory.ts';
import { readSshAccess } from './groups/ssh.ts';
import { readTerraform } from './groups/terraform.ts';
import { readWindow } from './groups/window.ts';
import type { Problem } from './problem.ts';
import { makeReader, type Reader } from './reader.ts';
import { beginReading } from './reading.ts';
import type { SshAccess, WindowOnlySettings } from './settings.ts';
import type { SettingSources } from './sources.ts';
import { isSettingName, type SettingName, settingNames, windowOnlyGroups } from './table.ts';

export type WindowOnlyResult =
  | { readonly kind: 'ok'; readonly settings: WindowOnlySettings; readonly warnings: readonly Problem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * The settings of a run that only opens a window. `watched`: a process stays and looks after it; `left-open`: it ends, and a later one
 * shuts what it opened. Pure.
 */
export function readWindowOnly(sources: SettingSources, how: 'watched' | 'left-open'): WindowOnlyResult {
  const { collected, complaints } = beginReading(sources);
  const reader = makeReader(collected, sources.given.place, complaints);
  const port = reader.optional('port');
  const isSsh = port === undefined || port === reader.value('ssh-port');
  const settings: WindowOnlySettings = {
    credentials: readCredentials(reader),
    terraform: readTerraform(reader),
    // What stands behind another port (a database) is seldom what the output `hosts` lists.
    inventory: {
      ...readInventory(reader, isSsh ? 'optional' : 'if-written'),
      targetGroups: { kind: 'none' },
      canaryGroup: { kind: 'none' },
    },
    ssh: isSsh ? readSshAccess(reader) : withoutSsh(reader),
    window: readWindow(reader, how),
    ...(port === undefined ? {} : { port }),
  };
  if (port !== undefined && reader.isWritten('ssh-jump')) {
    const message = 'The window opens on the bastion’s port, for ssh-jump is given.';
    reader.problem('port', message, 'Remove one of the two.');
  }
  if (how === 'left-open' && settings.ssh.key.kind === 'instance-connect') {
    reader.problem(
      'ssh-key-source',
      'AWS lets the key in for 60 seconds, and nothing renews it once this command has ended.',
      'Use sallyport run -- your command, which stays and renews it, or another ssh-key-source.',
    );
  }
  // sallyport.yml and the environment are shared with the deploys; what was written for this run alone is a mistake.
  const here = [...sources.given.values.keys()].filter((name) => isSettingName(name));
  reader.unused(
    here.filter((name) => !isUsed(name)),
    'only a window is opened',
  );

  if (complaints.problems.size > 0) return { kind: 'invalid', problems: [...complaints.problems.values()] };
  return { kind: 'ok', settings, warnings: [...complaints.warnings.values()] };
}

function isUsed(name: SettingName): boolean {
  return name === 'config' || windowOnlyGroups.some(({ settings }) => Object.hasOwn(settings, name));
}

/** Nobody comes in by SSH: what is said of it does nothing. */
function withoutSsh(reader: Reader): SshAccess {
  const ssh = settingNames.filter((name) => /^(ssh-(?!jump)|host-key-source$|known-hosts)/.test(name));
  reader.unused(
    ssh.filter((name) => name !== 'ssh-port'),
    'the window opens on a port that is not SSH’s',
  );
  return { port: reader.value('ssh-port'), key: { kind: 'none' } };
}
