import { SallyportError } from '../errors.ts';
import type { Inventory } from '../inventory/host.ts';
import type { RunFacts } from './result.ts';
import { step } from './step.ts';
import type { Cloud, Fleet, World } from './world.ts';

type Parts = {
  readonly world: World;
  readonly inventory: Inventory;
  readonly cloud?: Cloud;
  readonly facts: RunFacts;
  readonly note: (error: unknown) => void;
  /** How many hosts may be unreachable: then they are left out. */
  readonly spare: number;
};

/** Connects to every host, does the work, and ends every connection: tracked connections would outlive the rule (facts: EC2 connection tracking). */
export async function withFleet(
  { world, inventory, cloud, facts, note, spare }: Parts,
  work: (fleet: Fleet) => Promise<void>,
): Promise<void> {
  const fleet = await connectFleet({ world, inventory, ...(cloud === undefined ? {} : { cloud }), spare });
  try {
    facts.unreachable = fleet.failed;
    if (!canSpare(fleet.failed, inventory.hosts.length, spare)) throw new AggregateError(fleet.failed.values());
    if (fleet.failed.size > 0) {
      const names = [...fleet.failed.keys()].join(', ');
      world.emit({ kind: 'warning', message: `Left out, since it can’t be reached: ${names}.` });
    }
    await work(fleet);
  } catch (error) {
    note(error);
  } finally {
    await fleet.close().catch(note);
  }
}

/** As a step that has failed where more hosts than can be spared are out of reach; the others are there all the same. */
export async function connectFleet({
  world,
  inventory,
  cloud,
  spare,
}: Pick<Parts, 'world' | 'inventory' | 'cloud' | 'spare'>): Promise<Fleet> {
  const all = inventory.hosts.length;
  return await step(
    world,
    'connect',
    () => world.hosts.connect(inventory, cloud, world.cancelled),
    ({ failed }) => `${all - failed.size} of ${all} hosts`,
    ({ failed }) => (canSpare(failed, all, spare) ? undefined : notConnected(failed, all)),
  );
}

/** A wrong host key or a refused login is no host that is down: it is never passed over. */
function canSpare(failed: Fleet['failed'], all: number, spare: number): boolean {
  const down = [...failed.values()].every(({ code }) => code === 'HOST_UNREACHABLE');
  return failed.size === 0 || (down && failed.size <= spare && failed.size < all);
}

function notConnected(failed: Fleet['failed'], all: number): SallyportError | undefined {
  const [first] = failed.values();
  if (first === undefined || all === 1) return first;
  const { code, message, hint } = first;
  return new SallyportError(code, {
    message: `${all - failed.size} of ${all} hosts. ${failed.size > 1 ? 'The first failure: ' : ''}${message}`,
    hint,
    cause: first,
  });
}
