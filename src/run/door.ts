import type { Host, Inventory } from '../inventory/host.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';

/** What the rule lets a run in to. */
export type Door = { readonly hosts: readonly Host[]; readonly port: number };

/** Every host, or the bastion alone: hosts behind one are proven when they are connected to. */
export function doorOf({ ssh, port = ssh.port }: WindowOnlySettings, { hosts, bastion }: Inventory): Door {
  return bastion === undefined ? { hosts, port } : { hosts: [bastion], port: ssh.jump?.port ?? ssh.port };
}
