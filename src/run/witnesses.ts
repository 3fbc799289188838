import { commandDeployer } from '../deployers/command/command-deployer.ts';
import { healthGates } from '../health/gates.ts';
import type { Witnesses } from '../rollout/gate-of.ts';
import { settingsForRole } from '../settings/settings.ts';
import type { Stage } from './story.ts';

/** Who brings a version to a host and who says how the host is, by the settings of the host's role. */
export function witnesses({ settings, world, fleet }: Stage): Witnesses {
  const { remote, network } = fleet;
  return {
    deployer: commandDeployer({
      remote,
      emit: world.emit,
      settingsFor: (role) => settingsForRole(settings, role).deployer,
    }),
    gates: healthGates({
      remote,
      network,
      redact: world.redact,
      settingsFor: (role) => settingsForRole(settings, role).health,
    }),
  };
}
