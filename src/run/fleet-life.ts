import { SallyportError } from '../errors.ts';
import type { Inventory } from '../inventory/host.ts';
import type { RunFacts } from './result.ts';
import { step } from './step.ts';
import type { Cloud, Fleet, World } from './world.ts';

type Parts = { world: World; inventory: Inventory; cloud?: Cloud; facts: RunFacts; note: (error: unknown) => void };

/** Connects to every host, does the work, and ends every connection: tracked connections would outlive the rule (facts: EC2 connection tracking). */
export async function withFleet(
  { world, inventory, cloud, facts, note }: Parts,
  work: (fleet: Fleet) => Promise<void>,
): Promise<void> {
  const all = inventory.hosts.length;
  const fleet = await step(
    world,
    'connect',
    () => world.hosts.connect(inventory, cloud, world.cancelled),
    () => `${all} of ${all} hosts`,
    ({ failed }) => notConnected(failed, all),
  );
  try {
    facts.unreachable = fleet.failed;
    if (fleet.failed.size > 0) throw new AggregateError(fleet.failed.values());
    await work(fleet);
  } catch (error) {
    note(error);
  } finally {
    await fleet.close().catch(note);
  }
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
