import type { Clock } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Emit } from '../report/event.ts';
import type { Witnesses } from './gate-of.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import { type InFlight, keepInFlight, type SaveInFlight } from './in-flight.ts';
import type { Batch, Plan, PlannedHost } from './plan.ts';
import { rollBatch } from './roll-batch.ts';

export type RolloutParts = Witnesses & {
  readonly clock: Clock;
  readonly emit: Emit;
  readonly saveInFlight: SaveInFlight;
  /** Asked before each batch; what it throws ends the rollout, with this batch and those after it untouched. */
  readonly mayGoOn?: () => Promise<void>;
};

export type RolloutEnd = {
  /** One for each host of the plan. */
  readonly hosts: readonly HostResult[];
  /** What ended the rollout from outside: CANCELLED, DEADLINE_PASSED, a window that is gone, or that nothing could be saved any more. */
  readonly stopped?: SallyportError;
};

/** What a batch needs: the parts, and how it is told to stop. */
export type Roll = RolloutParts & {
  readonly plan: Plan;
  readonly inFlight: InFlight;
  /** A cancel or the deadline: no host starts, the waits for those in flight end. */
  readonly stop: AbortSignal;
  /** A cancel alone: a last look must be quick. */
  readonly cancelled: AbortSignal;
};

/**
 * Takes the plan's batches one after another through deployer and gates. The first batch with a failed host is the last:
 * its other hosts finish, later ones stay untouched. Never throws; every host ends up in the result, with what it runs as the host itself says.
 */
export async function rollOut(
  plan: Plan,
  parts: RolloutParts,
  { deadline }: { deadline: number },
  cancelled: AbortSignal,
): Promise<RolloutEnd> {
  const end = new AbortController();
  const late = new AbortController();
  parts.clock.sleep(deadline, end.signal).then(
    () => late.abort(deadlinePassed(deadline)),
    () => undefined,
  );
  const stop = AbortSignal.any([cancelled, late.signal]);
  const roll = { ...parts, plan, stop, cancelled, inFlight: keepInFlight(parts.saveInFlight) };
  try {
    const skipped = plan.skipped.map((host) => ended(parts.emit, host, { kind: 'skipped' }));
    const { hosts, stopped } = await rollBatches(roll);
    const reason = stopped ?? (stop.aborted ? toSallyportError(stop.reason) : undefined);
    return { hosts: [...skipped, ...hosts], ...(reason === undefined ? {} : { stopped: reason }) };
  } finally {
    end.abort(new Error('the rollout has ended'));
  }
}

async function rollBatches(roll: Roll): Promise<RolloutEnd> {
  const hosts: HostResult[] = [];
  const leave = (batches: readonly Batch[]) =>
    batches.flatMap((batch) => batch.hosts.map((host) => ended(roll.emit, host, { kind: 'not-started' })));

  for (const [index, batch] of roll.plan.batches.entries()) {
    if (roll.stop.aborted) return { hosts: [...hosts, ...leave(roll.plan.batches.slice(index))] };
    try {
      await roll.mayGoOn?.();
      // Saved before the first of them changes (promise 1). Where nothing can be saved nothing may start.
      roll.inFlight.enter(batch.hosts.map(({ host }) => host.name));
    } catch (cause) {
      return { hosts: [...hosts, ...leave(roll.plan.batches.slice(index))], stopped: toSallyportError(cause) };
    }
    hosts.push(...(await rollBatch(roll, batch)));
    if (hosts.some(({ outcome }) => outcome.kind !== 'done')) {
      return { hosts: [...hosts, ...leave(roll.plan.batches.slice(index + 1))] };
    }
  }
  return { hosts };
}

function ended(emit: Emit, { host, before }: PlannedHost, outcome: HostOutcome): HostResult {
  emit({ kind: 'host-ended', host, outcome });
  return { host, outcome, before: before.running, after: before.running, phases: [] };
}

function deadlinePassed(milliseconds: number): SallyportError {
  return new SallyportError('DEADLINE_PASSED', {
    message: `The rollout did not end within its deadline of ${Math.round(milliseconds / 1_000)} s.`,
    hint: 'See which host it waited for. If all of them are only slow, make deadline longer, or the batches larger.',
  });
}
