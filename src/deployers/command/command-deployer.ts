import { SallyportError } from '../../errors.ts';
import type { Host, Role } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { CommandSettings } from '../../settings/settings.ts';
import type { Change, Deployer, DeployOutcomes, WayBack } from '../deployer.ts';
import type { Remote } from '../remote.ts';
import { runChangeCommand } from './change-command.ts';
import { askVersion } from './version-command.ts';

/** The deployer `command`: the team's own commands, run on each host, all hosts of a batch side by side. */
export function commandDeployer(parts: Parts): Deployer {
  const { remote, settingsFor } = parts;
  return {
    observe: (host, signal) => {
      const { versionCommand: script, commandTimeout: timeout } = settingsFor(host.role);
      return askVersion(remote, { host, name: 'version-command', script, timeout }, signal);
    },

    previous: async (host, signal) => {
      const { previousVersionCommand: script, commandTimeout: timeout } = settingsFor(host.role);
      if (script === undefined) return { kind: 'unknown', reason: 'there is no previous-version-command' };
      return await askVersion(remote, { host, name: 'previous-version-command', script, timeout }, signal);
    },

    // What a team's command needs on its host only the team knows.
    preflight: async (change, way) => {
      const { host } = change;
      const settings = settingsFor(host.role);
      const missing = way === 'roll-back' && settings.rollbackCommand === undefined ? [noCommand(host)] : [];
      return { missing, wayBack: wayBack(settings, change) };
    },

    deploy: (changes, signal) => eachOf(changes, (change) => run(parts, 'deploy-command', change, signal)),

    rollBack: (changes, signal) => eachOf(changes, (change) => run(parts, 'rollback-command', change, signal)),
  };
}

type Parts = {
  readonly remote: Remote;
  readonly emit: Emit;
  readonly settingsFor: (role: Role) => CommandSettings;
};

type ChangeCommand = 'deploy-command' | 'rollback-command';

function eachOf(changes: readonly Change[], start: (change: Change) => ReturnType<typeof run>): DeployOutcomes {
  return new Map(changes.map((change) => [change.host.name, start(change)]));
}

async function run(parts: Parts, name: ChangeCommand, change: Change, signal: AbortSignal) {
  const { deployCommand, rollbackCommand, commandTimeout: timeout } = parts.settingsFor(change.host.role);
  const script = name === 'deploy-command' ? deployCommand : rollbackCommand;
  // Its preflight said so; a deployer that is asked all the same says it again.
  if (script === undefined) return { kind: 'failed' as const, error: noCommand(change.host) };
  return await runChangeCommand(parts, { change, name, script, timeout }, signal);
}

function wayBack({ rollbackCommand }: CommandSettings, { from, to }: Change): WayBack {
  if (rollbackCommand === undefined) return { kind: 'none', why: 'there is no rollback-command' };
  // It is deployed again since it is not healthy: to do so once more would be no roll-back.
  if (from.kind === 'version' && from.version === to) return { kind: 'none', why: `it runs ${to} already` };
  if (from.kind === 'version') return { kind: 'ready' };
  return { kind: 'none', why: from.kind === 'none' ? 'it runs nothing yet' : 'what it runs can’t be seen' };
}

function noCommand({ name, role }: Host): SallyportError {
  return new SallyportError('NO_WAY_BACK', {
    message: `Nothing says how ${name} gets back to an earlier version.`,
    hint: `Write rollback-command for the role ${role}.`,
  });
}
