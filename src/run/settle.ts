import type { Observation } from '../deployers/deployer.ts';
import { allSallyportErrors, type SallyportError, toSallyportError } from '../errors.ts';
import { firstMiss } from '../health/gate.ts';
import { gateOf } from '../rollout/gate-of.ts';
import { heldLock } from '../rollout/lock/lock.ts';
import type { Settings } from '../settings/settings.ts';
import { connectFleet } from './fleet-life.ts';
import { gather } from './gather.ts';
import type { RunFacts } from './result.ts';
import type { RunRecord } from './run-record.ts';
import type { Stage } from './story.ts';
import { withWindow } from './window-life.ts';
import { witnesses } from './witnesses.ts';
import type { World } from './world.ts';

/** What a post step found and did about the hosts and the lock of a main that died. */
export type Settled = {
  readonly lock?: { readonly host: string; readonly end: 'released' | 'lost' };
  readonly hosts: readonly SettledHost[];
  /** Why not all of it could be settled, the first one first. */
  readonly failures: readonly SallyportError[];
};

/** A host that was changing: what it runs now, and whether it serves. */
export type SettledHost = {
  readonly host: string;
  readonly phase: string;
  readonly running: Observation;
  /** Why it does not pass; undefined where it does, or has no check. */
  readonly miss?: string;
};

/**
 * Comes back to the hosts through a window of its own, gives the deploy lock back, and looks at every host that was changing.
 * Never throws: what a later run does not need for going on is no reason to fail a clean-up that has shut the port.
 */
export async function settle(record: RunRecord, settings: Settings, world: World): Promise<Settled> {
  const facts: RunFacts = { settings, started: world.clock.now(), failures: [], windows: [] };
  const note = (error: unknown) => void facts.failures.push(...allSallyportErrors(error));
  let settled: Omit<Settled, 'failures'> = { hosts: [] };
  try {
    const gathered = await gather(settings, world);
    const { inventory } = gathered;
    await world.login.check(inventory);
    await withWindow({ settings, world, facts, note, ...gathered }, async ({ recorder, watch }) => {
      const fleet = await connectFleet({ world, ...gathered, spare: 0 });
      try {
        settled = await settleAll(
          record,
          { settings, world, ...gathered, reachable: inventory.hosts, fleet, recorder, watch: watch.look },
          note,
        );
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
  const [end, ...hosts] = await Promise.all([
    lock === undefined ? undefined : giveBack(lock, stage).catch(note),
    ...inFlight.map(({ host, phase }) => lookAt(host, phase, stage)),
  ]);
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

async function lookAt(name: string, phase: string, stage: Stage): Promise<SettledHost> {
  const host = stage.inventory.hosts.find((one) => one.name === name);
  const told = { host: name, phase };
  if (host === undefined) return { ...told, running: { kind: 'unknown', reason: 'it is not on record' } };
  const { cancelled, clock } = stage.world;
  const seen = witnesses(stage);
  try {
    const running = await seen.deployer.observe(host, cancelled);
    if (running.kind !== 'version') return { ...told, running };
    const miss = await firstMiss({ clock }, gateOf(seen, host, running.version), cancelled);
    return { ...told, running, ...(miss === undefined ? {} : { miss: `${miss.question.place}: ${miss.reason}` }) };
  } catch (error) {
    return { ...told, running: { kind: 'unknown', reason: toSallyportError(error).message } };
  }
}
