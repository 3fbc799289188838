import { SallyportError } from '../errors.ts';
import { type ConsoleKeys, keysInConsole } from '../inventory/console-keys.ts';
import type { Host, HostName, Inventory } from '../inventory/host.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { step } from './step.ts';
import type { Cloud, Machines, WindowWorld } from './world.ts';

/** Does the run want something of AWS about its hosts, beside the window? */
export function wantsMachines({ ssh }: WindowOnlySettings): boolean {
  return ssh.key.kind === 'instance-connect' || ssh.hostKeySource === 'console';
}

/** The hosts, and the bastion, with what only AWS knows of them. Before the window opens: what can't be found must not open one. */
export async function identifyHosts(
  settings: WindowOnlySettings,
  world: WindowWorld,
  inventory: Inventory,
  cloud: Cloud | undefined,
): Promise<Inventory> {
  if (cloud === undefined || !wantsMachines(settings)) return inventory;
  const { key, hostKeySource } = settings.ssh;
  const unpinned = hostKeySource === 'console' ? await world.pins.missing(inventory) : new Set<HostName>();
  const concerned = (host: Host) => key.kind === 'instance-connect' || unpinned.has(host.name);
  const identified = await withInstances(inventory, concerned, world, cloud.machines);
  return await withConsoleKeys(identified, unpinned, world, cloud.machines);
}

async function withInstances(
  inventory: Inventory,
  concerned: (host: Host) => boolean,
  world: WindowWorld,
  machines: Machines,
): Promise<Inventory> {
  const unknown = machinesOf(inventory).filter((host) => concerned(host) && host.instanceId === undefined);
  if (unknown.length === 0) return inventory;
  const found = await step(
    world,
    'instances',
    () => machines.find(unknown, world.cancelled),
    (instances) => [...instances].map(([name, { id }]) => `${name} is ${id}`).join(', '),
  );
  return eachMachine(inventory, (host) => {
    const instanceId = host.instanceId ?? found.get(host.name)?.id;
    return instanceId === undefined ? host : { ...host, instanceId };
  });
}

async function withConsoleKeys(
  inventory: Inventory,
  unpinned: ReadonlySet<HostName>,
  world: WindowWorld,
  machines: Machines,
): Promise<Inventory> {
  const hosts = machinesOf(inventory).filter(({ name }) => unpinned.has(name));
  if (hosts.length === 0) return inventory;
  const found = await step(
    world,
    'host-keys',
    () => keysOf(hosts, machines, world.cancelled),
    (keys) => `from the console of ${[...keys.keys()].join(', ')}`,
  );
  return eachMachine(inventory, (host) => ({ ...host, hostKeys: found.get(host.name) ?? host.hostKeys }));
}

async function keysOf(
  hosts: readonly Host[],
  machines: Machines,
  signal: AbortSignal,
): Promise<ReadonlyMap<HostName, readonly string[]>> {
  const keys = new Map<HostName, readonly string[]>();
  const missing: string[] = [];
  await Promise.all(
    hosts.map(async ({ name, instanceId = '' }) => {
      const found = await onConsole(instanceId, machines, signal);
      if (found.kind === 'keys') keys.set(name, found.keys);
      else missing.push(`that of ${name} (${instanceId}) ${found.why}`);
    }),
  );
  if (missing.length === 0) return keys;
  throw new SallyportError('HOST_KEY_UNKNOWN', {
    message: `The console output does not tell the host keys that nobody pinned: ${missing.toSorted().join('; ')}.`,
    hint: 'cloud-init prints the keys when a machine first boots (not with ssh: {emit_keys_to_console: false}), and AWS keeps the last 64 KB only. Right after a start wait some minutes; for an older machine pin the key in host_keys or known-hosts.',
  });
}

/** What the console shows now comes first: on a machine that has just booted AWS has kept nothing yet. */
async function onConsole(instanceId: string, machines: Machines, signal: AbortSignal): Promise<ConsoleKeys> {
  const now = keysInConsole(await machines.console(instanceId, 'now', signal));
  if (now.kind === 'keys') return now;
  const kept = keysInConsole(await machines.console(instanceId, 'kept', signal));
  // Empty is what a machine of an older kind says now, and tells nothing.
  return kept.kind === 'keys' || now.why === 'is empty' ? kept : now;
}

function machinesOf({ hosts, bastion }: Inventory): readonly Host[] {
  return bastion === undefined ? hosts : [...hosts, bastion];
}

function eachMachine(inventory: Inventory, change: (host: Host) => Host): Inventory {
  const { hosts, bastion } = inventory;
  return { ...inventory, hosts: hosts.map(change), ...(bastion === undefined ? {} : { bastion: change(bastion) }) };
}
