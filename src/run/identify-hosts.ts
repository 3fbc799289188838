import type { Host, Inventory } from '../inventory/host.ts';
import type { Settings } from '../settings/settings.ts';
import { step } from './step.ts';
import type { Cloud, World } from './world.ts';

/** Does the run want something of AWS about its hosts, beside the window? */
export function wantsMachines({ ssh }: Settings): boolean {
  return ssh.key.kind === 'instance-connect';
}

/** The hosts, and the bastion, with what only AWS knows of them. Before the window opens: what can't be found must not open one. */
export async function identifyHosts(
  settings: Settings,
  world: World,
  inventory: Inventory,
  cloud: Cloud | undefined,
): Promise<Inventory> {
  if (cloud === undefined || !wantsMachines(settings)) return inventory;
  const unknown = machinesOf(inventory).filter(({ instanceId }) => instanceId === undefined);
  if (unknown.length === 0) return inventory;
  const found = await step(
    world,
    'instances',
    () => cloud.machines.find(unknown, world.cancelled),
    (ids) => [...ids].map(([name, id]) => `${name} is ${id}`).join(', '),
  );
  return eachMachine(inventory, (host) => {
    const instanceId = host.instanceId ?? found.get(host.name);
    return instanceId === undefined ? host : { ...host, instanceId };
  });
}

function machinesOf({ hosts, bastion }: Inventory): readonly Host[] {
  return bastion === undefined ? hosts : [...hosts, bastion];
}

function eachMachine(inventory: Inventory, change: (host: Host) => Host): Inventory {
  const { hosts, bastion } = inventory;
  return { ...inventory, hosts: hosts.map(change), ...(bastion === undefined ? {} : { bastion: change(bastion) }) };
}
