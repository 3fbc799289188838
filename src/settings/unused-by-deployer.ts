import type { Collected } from './collect.ts';
import { pumaTable } from './groups/puma.ts';
import { add, type ProblemList } from './reader.ts';
import type { DeployerSettings, RoleSettings } from './settings.ts';

/** Warns of settings of a deployer that no role has: what a role of another deployer says stays as it is. */
export function warnUnusedByDeployer(
  { general, roles: written }: Collected,
  roles: readonly RoleSettings[],
  warnings: ProblemList,
): void {
  // In mode certificates a role with Puma has the certificates' settings.
  const used = new Set<DeployerSettings['kind']>(
    roles.map(({ deployer: { kind } }) => (kind === 'certificates' ? 'puma' : kind)),
  );
  for (const [name, { spelled }] of [general, ...written.values()].flatMap((settings) => [...settings])) {
    const deployer = deployerOf(name);
    if (deployer === undefined || used.has(deployer)) continue;
    add(warnings, {
      spelled,
      message: `This setting does nothing here: no role has the deployer ${deployer}.`,
      hint: `Remove it, or write deployer: ${deployer}.`,
    });
  }
}

function deployerOf(name: string): DeployerSettings['kind'] | undefined {
  if (Object.hasOwn(pumaTable, name)) return 'puma';
  return commands.has(name) ? 'command' : undefined;
}

const commands: ReadonlySet<string> = new Set([
  'deploy-command',
  'version-command',
  'rollback-command',
  'previous-version-command',
]);
