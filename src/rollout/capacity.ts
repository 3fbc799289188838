import type { Host, HostName } from '../inventory/host.ts';
import type { HostShare } from '../settings/settings.ts';

/** The hosts of one role and which of them serve now. */
export type RoleNow = {
  readonly hosts: readonly Host[];
  readonly inService: ReadonlySet<HostName>;
  /** How many of them must stay in service. */
  readonly least: number;
};

/**
 * How many hosts of a role must stay in service. Percent is rounded up, but where there are two hosts or more one may always go:
 * three quarters of three are all three, and nothing could ever change.
 */
export function leastInService(share: HostShare, hosts: number): number {
  if (share.kind === 'count') return share.hosts;
  return Math.min(Math.ceil((share.percent * hosts) / 100), Math.max(share.percent === 0 ? 0 : 1, hosts - 1));
}

/**
 * Those that may change now, in their order: as many as can go without leaving fewer in service than must stay, and without emptying a zone.
 * Who is out of service already costs nothing. Empty when nobody may go.
 */
export function nextWave<T extends { readonly host: Host }>(waiting: readonly T[], role: RoleNow): T[] {
  const { inService, least } = role;
  const zones = zonesOf(role);
  let may = inService.size - least;
  return waiting.filter(({ host: { name, zone } }) => {
    if (!inService.has(name)) return true;
    const ofZone = zone === undefined ? undefined : zones.get(zone);
    // A zone's only host empties it whenever it goes; where nobody need stay, no zone need either.
    const empties = least > 0 && ofZone !== undefined && ofZone.inService === 1 && ofZone.hosts > 1;
    if (may <= 0 || empties) return false;
    may -= 1;
    if (ofZone !== undefined) ofZone.inService -= 1;
    return true;
  });
}

function zonesOf({ hosts, inService }: RoleNow): Map<string, { hosts: number; inService: number }> {
  const zones = new Map<string, { hosts: number; inService: number }>();
  for (const { name, zone } of hosts) {
    if (zone === undefined) continue;
    const known = zones.get(zone) ?? { hosts: 0, inService: 0 };
    zones.set(zone, { hosts: known.hosts + 1, inService: known.inService + (inService.has(name) ? 1 : 0) });
  }
  return zones;
}

/** How many of so many hosts a share allows at most. */
export function atMost(share: HostShare, hosts: number): number {
  return share.kind === 'count' ? share.hosts : Math.floor((share.percent * hosts) / 100);
}
