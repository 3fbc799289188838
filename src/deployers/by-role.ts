import type { HostName, Role } from '../inventory/host.ts';
import type { Change, Deployer, DeployOutcome, DeployOutcomes } from './deployer.ts';

/** One deployer for all hosts, where each role has its own: a batch that two of them share is parted. */
export function deployerByRole(deployerOf: (role: Role) => Deployer): Deployer {
  const each = (
    changes: readonly Change[],
    start: (deployer: Deployer, part: readonly Change[]) => DeployOutcomes,
  ): DeployOutcomes =>
    new Map<HostName, Promise<DeployOutcome>>(
      [...Map.groupBy(changes, ({ host }) => deployerOf(host.role))].flatMap(([deployer, part]) => [
        ...start(deployer, part),
      ]),
    );
  return {
    observe: (host, signal) => deployerOf(host.role).observe(host, signal),
    previous: (host, signal) => deployerOf(host.role).previous(host, signal),
    goal: async (host, signal) => await deployerOf(host.role).goal?.(host, signal),
    preflight: (change, way, signal) => deployerOf(change.host.role).preflight(change, way, signal),
    place: async (change, signal) => await deployerOf(change.host.role).place?.(change, signal),
    deploy: (changes, signal) => each(changes, (deployer, part) => deployer.deploy(part, signal)),
    rollBack: (changes, signal) => each(changes, (deployer, part) => deployer.rollBack(part, signal)),
    idle: async (host, signal) => await deployerOf(host.role).idle?.(host, signal),
    busyness: async (host, signal) => await deployerOf(host.role).busyness?.(host, signal),
    goesOn: async (host, signal) => (await deployerOf(host.role).goesOn?.(host, signal)) === true,
  };
}
