import type { Host, HostName } from '../inventory/host.ts';
import type { RunRecord } from './run-record.ts';
import type { Stage } from './story.ts';

/** How a post step comes back to the hosts that may be unsettled: those that are changing, and the one with the lock. */
export type WayBack = NonNullable<RunRecord['settle']>;

/** Put down beside the lock and the hosts in flight, before either is touched. */
export function wayBack({ settings, inventory, fleet }: Stage, names: readonly HostName[]): WayBack {
  const wanted = new Set(names);
  return {
    settings: settings.texts,
    hosts: inventory.hosts.filter(({ name }) => wanted.has(name)).map(asSetting),
    ...(inventory.securityGroup === undefined ? {} : { group: inventory.securityGroup }),
    knownHosts: inventory.knownHosts,
    ...(fleet.key === undefined ? {} : { key: fleet.key }),
  };
}

function asSetting({ address, role, instanceId, privateAddress, zone, hostKeys }: Host): Record<string, unknown> {
  return { address, role, instance_id: instanceId, private_address: privateAddress, zone, host_keys: hostKeys };
}

/** The inventory as the settings that give it literally. */
export function inventoryTexts({ hosts, group, knownHosts }: WayBack): Record<string, string> {
  return {
    hosts: JSON.stringify(hosts),
    ...(group === undefined ? {} : { 'security-group': group }),
    ...(knownHosts === '' ? {} : { 'known-hosts': knownHosts }),
  };
}
