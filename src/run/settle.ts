import { allSallyportErrors, type SallyportError } from '../errors.ts';
import { heldLock } from '../rollout/lock/lock.ts';
import type { Settings } from '../settings/settings.ts';
import { balancerOf } from './balancer-of.ts';
import { connectFleet } from './fleet-life.ts';
import { gather } from './gather.ts';
import type { RunFacts } from './result.ts';
import type { RunRecord } from './run-record.ts';
import { type SettledHost, settleHost } from './settle-host.ts';
import type { Stage } from './story.ts';
import { homesIn } from './unsettled.ts';
import { withWindow } from './window-life.ts';
import type { World } from './world.ts';

/** What a post step found and did about the hosts and the lock of a main that died. */
export type Settled = {
  readonly lock?: { readonly host: string; readonly end: 'released' | 'lost' };
  readonly hosts: readonly SettledHost[];
  /** Why not all of it could be settled, the first one first. */
  readonly failures: readonly SallyportError[];
};

/**
 * Comes back to the hosts through a window of its own, looks at every host that was changing, puts back into the balancer who serves, and
 * gives the deploy lock back.
 * Never throws: what a later run does not need for going on is no reason to fail a clean-up that has shut the port.
 */
export async function settle(record: RunRecord, settings: Settings, world: World): Promise<Settled> {
  const facts: RunFacts = { settings, started: world.clock.now(), failures: [], windows: [], observed: new Map() };
  const note = (error: unknown) => void facts.failures.push(...allSallyportErrors(error));
  let settled: Omit<Settled, 'failures'> = { hosts: [] };
  try {
    const gathered = await gather(settings, world);
    const { inventory } = gathered;
    await world.login.check(inventory);
    await withWindow({ settings, world, facts, note, ...gathered }, async ({ recorder, watch }) => {
      const fleet = await connectFleet({ world, ...gathered, spare: 0 });
      const balancer = balancerOf({ world, ...gathered }, record.settle && homesIn(record.settle));
      try {
        const here = {
          settings,
          world,
          ...gathered,
          reachable: inventory.hosts,
          fleet,
          balancer,
          recorder,
          observed: facts.observed,
        };
        const stage = { ...here, watch: watch.look };
        settled = { ...settled, ...(await settleAll(record, stage, note)) };
      } finally {
        await fleet.close().catch(note);
      }
      return 'shut';
    });
  } catch (error) {
    note(error);
  }
  return { ...settled, failures: facts.failures };
}

async function settleAll(
  { lock, inFlight }: RunRecord,
  stage: Stage,
  note: (error: unknown) => void,
): Promise<Omit<Settled, 'failures'>> {
  const hosts = await Promise.all(inFlight.map((host) => settleHost(host, stage)));
  // Last: the next deploy may else take out a host that is put back here.
  const end = lock === undefined ? undefined : await giveBack(lock, stage).catch(note);
  return { hosts, ...(end === undefined || lock === undefined ? {} : { lock: { host: lock.host, end } }) };
}

async function giveBack(
  { host, application, nonce }: NonNullable<RunRecord['lock']>,
  { inventory, fleet, world }: Stage,
): Promise<'released' | 'lost'> {
  const found = inventory.hosts.find(({ name }) => name === host);
  if (found === undefined) return 'lost';
  return await heldLock(fleet.remote, { host: found.name, claim: { application, nonce } }).release(world.cancelled);
}
