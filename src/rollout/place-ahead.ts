import type { HostName } from '../inventory/host.ts';
import type { PlannedHost } from './plan.ts';
import type { StoppableRoll } from './roll.ts';
import { isChange } from './step.ts';

/** Releases that are brought up to hosts whose turn has not come. */
export type PlacedAhead = {
  /** When the host's turn comes: waits for what is under way there, and begins nothing there any more. How it ended the turn itself finds out. */
  readonly settle: (host: HostName) => Promise<void>;
  /** Begins nothing more, and waits until nothing is under way. */
  readonly end: () => Promise<void>;
};

/**
 * Brings the release up to the hosts in the order of their turns, some at a time, while others change: the rollout need not stand still for
 * an upload. Nothing that runs is touched by it. What fails here is tried again, and told, when the host's turn comes.
 */
export function placeAhead(roll: StoppableRoll): PlacedAhead {
  const { plan, deployer, stop } = roll;
  const ended = new AbortController();
  const signal = AbortSignal.any([stop, ended.signal]);
  const waiting = new Map(
    plan.batches.flatMap(({ hosts }) => hosts.filter(isBrought).map((one) => [one.host.name, one])),
  );
  const under = new Map<HostName, Promise<void>>();
  const next = () => {
    const [name] = waiting.keys();
    const planned = name === undefined ? undefined : waiting.get(name);
    if (name === undefined || planned === undefined || signal.aborted || under.size >= together) return;
    waiting.delete(name);
    const work = place(planned).finally(() => {
      under.delete(name);
      next();
    });
    under.set(name, work);
    next();
  };
  const place = async ({ host, before, to, phases }: PlannedHost) => {
    const change = { host, from: before.running, to, drained: phases.includes('draining') };
    await deployer.place?.(change, signal).catch(() => undefined);
  };
  // The first ones have their turn at once.
  const first = plan.batches[0]?.hosts ?? [];
  for (const { host } of first) waiting.delete(host.name);
  next();
  return {
    settle: async (host) => {
      waiting.delete(host);
      await under.get(host);
    },
    end: async () => {
      ended.abort(new Error('the rollout goes no further'));
      await Promise.all(under.values());
    },
  };
}

function isBrought(host: PlannedHost): boolean {
  return isChange(host) && host.phases.includes('deploying');
}

/** A runner's own way out is what they share. */
const together = 4;
