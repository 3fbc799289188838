import type { Host, HostName, TargetGroupArn, TargetGroupsOfRoles } from '../inventory/host.ts';
import type { Home } from '../traffic/balancer.ts';
import type { RunRecord } from './run-record.ts';
import type { Stage } from './story.ts';

/** How a post step comes back to the hosts that may be unsettled: those that are changing, and the one with the lock. */
export type WayBack = NonNullable<RunRecord['settle']>;

/** Put down beside the lock and the hosts in flight, before either is touched. */
export function wayBack({ settings, inventory, fleet, balancer }: Stage, names: readonly HostName[]): WayBack {
  const wanted = new Set(names);
  const hosts = inventory.hosts.filter(({ name }) => wanted.has(name));
  return {
    settings: settings.texts,
    hosts: hosts.map(asSetting),
    ...balancerAsSetting(inventory.targetGroups, hosts),
    homes: Object.fromEntries(hosts.map((host) => [host.name, [...balancer.homes(host)]])),
    ...(inventory.securityGroup === undefined ? {} : { group: inventory.securityGroup }),
    knownHosts: inventory.knownHosts,
    ...(fleet.key === undefined ? {} : { key: fleet.key }),
  };
}

function asSetting({ address, role, instanceId, privateAddress, zone, hostKeys }: Host): Record<string, unknown> {
  return { address, role, instance_id: instanceId, private_address: privateAddress, zone, host_keys: hostKeys };
}

/** As main knew where its hosts were registered: one that is drained is in no list any more. */
export function homesIn({ homes = {} }: WayBack): ReadonlyMap<HostName, readonly Home[]> {
  // Saved by ourselves from values of these very types.
  const asHome = ({ group, id, port, zone }: NonNullable<WayBack['homes']>[string][number]): Home => ({
    ...{ group: group as TargetGroupArn, id, port },
    ...(zone === undefined ? {} : { zone }),
  });
  return new Map(Object.entries(homes).map(([host, list]) => [host as HostName, list.map(asHome)]));
}

function balancerAsSetting(groups: TargetGroupsOfRoles, hosts: readonly Host[]): Pick<WayBack, 'targetGroups'> {
  switch (groups.kind) {
    case 'none':
      return {};
    case 'every-role':
      return { targetGroups: JSON.stringify(groups.groups) };
    case 'by-role': {
      const roles = new Set(hosts.map(({ role }) => role));
      const ofThese = [...groups.groups].filter(([role]) => roles.has(role));
      return ofThese.length === 0 ? {} : { targetGroups: JSON.stringify(Object.fromEntries(ofThese)) };
    }
  }
}

/** The inventory as the settings that give it literally. */
export function inventoryTexts({ hosts, group, knownHosts, targetGroups }: WayBack): Record<string, string> {
  return {
    hosts: JSON.stringify(hosts),
    ...(group === undefined ? {} : { 'security-group': group }),
    ...(knownHosts === '' ? {} : { 'known-hosts': knownHosts }),
    ...(targetGroups === undefined ? {} : { 'target-groups': targetGroups }),
  };
}
