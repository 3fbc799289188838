import type { Host, HostName, Role } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { DeployerSettings } from '../../settings/settings.ts';
import type { Change, Deployer, DeployOutcome, Observation } from '../deployer.ts';
import type { Remote } from '../remote.ts';
import { runDeployCommand } from './deploy-command.ts';
import { runVersionCommand } from './version-command.ts';

/** The deployer `command`: the team's own commands, run on each host, all hosts of a batch side by side. */
export function commandDeployer({ remote, emit, settingsFor }: Parts): Deployer {
  return {
    observe: (host, signal) => runVersionCommand(remote, { host, settings: settingsFor(host.role) }, signal),

    deploy: (hosts, change, signal) =>
      new Map<HostName, Promise<DeployOutcome>>(
        hosts.map((host) => {
          const order = {
            host,
            settings: settingsFor(host.role),
            environment: environmentOf(host, change),
          };
          return [host.name, runDeployCommand({ remote, emit }, order, signal)];
        }),
      ),
  };
}

type Parts = {
  readonly remote: Remote;
  readonly emit: Emit;
  readonly settingsFor: (role: Role) => DeployerSettings;
};

/** What every command of the team sees. The previous version is empty where the host ran none or could not tell. */
function environmentOf(host: Host, { version, previous }: Change): Record<string, string> {
  return {
    SALLYPORT_VERSION: version,
    SALLYPORT_PREVIOUS_VERSION: versionOf(previous.get(host.name)),
    SALLYPORT_HOST: host.name,
    SALLYPORT_ROLE: host.role,
  };
}

function versionOf(observation: Observation | undefined): string {
  return observation?.kind === 'version' ? observation.version : '';
}
