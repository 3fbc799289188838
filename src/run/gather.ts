import { bastionAt, type Inventory } from '../inventory/host.ts';
import { inventoryFrom } from '../inventory/inventory.ts';
import { secretsOf } from '../inventory/outputs.ts';
import type { RuleOwner } from '../inventory/rule-owners.ts';
import { count } from '../report/words.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { checkGroup } from './check-group.ts';
import { doorOf } from './door.ts';
import { type EarlyKnock, knockEarly } from './early-knock.ts';
import { identifyHosts, wantsMachines } from './identify-hosts.ts';
import { ownAddresses } from './own-addresses.ts';
import { step } from './step.ts';
import { waitForAll } from './wait-for-all.ts';
import type { Cloud, WindowWorld } from './world.ts';

/** All that a run knows before it touches anything. */
export type Gathered = {
  readonly inventory: Inventory;
  /** There whenever the settings want something of AWS. */
  readonly cloud?: Cloud;
  /** Absent when `window` is `none`: such a run calls nothing of AWS, unless its Terraform state is in S3 or its settings want something of AWS about the hosts. */
  readonly access?: { readonly cloud: Cloud; readonly addresses: readonly string[]; readonly knock: EarlyKnock };
};

/** Terraform outputs, role and address side by side: none needs another, but for a state in S3, which waits for the role by itself. */
export async function gather(settings: WindowOnlySettings, world: WindowWorld): Promise<Gathered> {
  const signal = world.cancelled;
  const cloud = once(() =>
    step(
      world,
      'role',
      () => world.cloud.enter(signal),
      (found) => found.identity,
    ),
  );
  const { window } = settings;
  const opens = window.kind === 'open';

  const reading = readInventory(settings, world, cloud);
  // Role and address take longer than a packet to a host of one's own network.
  const knocking = reading.then((found) =>
    opens ? knockEarly(world.greeter, doorOf(settings, found), signal) : undefined,
  );
  try {
    const [found, knock, entered, addresses] = await waitForAll([
      reading,
      knocking,
      opens || wantsMachines(settings) ? cloud() : reading.then((found) => (hasBalancer(found) ? cloud() : undefined)),
      window.kind === 'open'
        ? step(
            world,
            'address',
            () =>
              ownAddresses(
                window,
                world,
                reading.then((known) => doorOf(settings, known).hosts),
              ),
            (known) => known.join(' and '),
          )
        : undefined,
    ]);
    const inventory = await identifyHosts(settings, world, found, entered);
    if (opens && entered !== undefined) await checkGroup(world, inventory, doorOf(settings, inventory), entered);
    if (entered === undefined) return { inventory };
    if (addresses === undefined || knock === undefined) return { inventory, cloud: entered };
    return { inventory, cloud: entered, access: { cloud: entered, addresses, knock } };
  } catch (error) {
    await knocking.then(
      (knock) => knock?.heard(),
      () => undefined,
    );
    throw error;
  }
}

function hasBalancer({ targetGroups, canaryGroup }: Inventory): boolean {
  return targetGroups.kind !== 'none' || canaryGroup !== undefined;
}

async function readInventory(settings: WindowOnlySettings, world: WindowWorld, cloud: () => Promise<Cloud>) {
  const found = await readOutputs(settings, world, cloud);
  const inventory = await step(
    world,
    'inventory',
    async () => {
      const parsed = inventoryFrom(found?.outputs, settings.inventory, settings.window);
      const { jump } = settings.ssh;
      return jump === undefined ? parsed : { ...parsed, bastion: bastionAt(jump.address) };
    },
    ({ hosts, securityGroup }) =>
      `${hosts.length === 0 ? 'no host is known' : count(hosts.length, 'host')}${securityGroup === undefined ? '' : `, group ${securityGroup}`}`,
  );
  const owner = found?.ruleOwners.get(inventory.securityGroup ?? '');
  if (owner !== undefined && settings.window.kind === 'open') {
    world.emit({ kind: 'warning', message: cutsInTwo(owner, inventory.securityGroup ?? '') });
  }
  return inventory;
}

function cutsInTwo({ address, how }: RuleOwner, group: string): string {
  const why = how === 'inline' ? 'it has inbound rules of its own (inline ingress)' : 'it owns them exclusively';
  return `${address} takes every rule of ${group} for its own: ${why}. A terraform apply meanwhile would take the window away and cut this run in two. Give the window a group without rules, as examples/terraform does.`;
}

async function readOutputs(settings: WindowOnlySettings, world: WindowWorld, cloud: () => Promise<Cloud>) {
  if (settings.terraform.kind === 'none') return undefined;
  return await step(
    world,
    'terraform',
    async () => {
      const found = await world.terraform.read(cloud, world.cancelled);
      // Masked before anything else can print them.
      if (found !== undefined) for (const secret of secretsOf(found.outputs)) world.mask(secret);
      return found;
    },
    (found) => (found === undefined ? 'no outputs' : count(found.outputs.size, 'output')),
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
