import type { RoleSettings, Settings } from '../settings/settings.ts';

/** A deploy's settings as those of the renewal that comes before it; undefined where it brings no certificates. */
export function renewalBefore(settings: Settings): Settings | undefined {
  const roles = new Map([...settings.roles].map(([role, own]) => [role, ofRole(own)]));
  const anyRole = ofRole(settings.anyRole);
  const isNone = [anyRole, ...roles.values()].every(({ deployer }) => deployer.kind !== 'certificates');
  return isNone ? undefined : { ...settings, anyRole, roles };
}

function ofRole({ deployer, health, pace }: RoleSettings): RoleSettings {
  if (deployer.kind !== 'puma' || deployer.certificates === undefined) return { deployer, health, pace };
  const { appPath, unit, restart, commandTimeout, certificates: own } = deployer;
  // A page that names the release tells nothing of a certificate.
  const { versionCheck: _, ...checks } = health;
  return { deployer: { kind: 'certificates', appPath, unit, restart, commandTimeout, ...own }, health: checks, pace };
}
