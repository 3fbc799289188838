import { withDeadline } from '../clock.ts';
import { type SallyportError, toSallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { HostResult } from './host-result.ts';
import { startWalk } from './host-walk.ts';
import type { Judgement } from './judge.ts';
import { haste } from './look-again.ts';
import type { Batch } from './plan.ts';
import type { StoppableRoll } from './roll.ts';
import { returnToBalancer } from './traffic-moves.ts';
import { triedOf } from './with-canary.ts';

/** The trial of the first hosts: a share of the requests comes to them by a target group of their own, and tells whether they are good. */
export interface Canary {
  /** Puts a proven host into the canary group, waits until it is healthy there, and gives the group its share. Whoever is drained or registered leaves it. */
  admit(host: Host, signal: AbortSignal): Promise<void>;
  /** Watches them for as long as the trial lasts. Rejects with the signal's reason alone. */
  judge(tried: Tried, signal: AbortSignal): Promise<Judgement>;
}

export type Tried = {
  readonly hosts: readonly Host[];
  /** Before the first of them left the balancer: what was before then a trial has no part in. Milliseconds since the epoch. */
  readonly began: number;
};

/** From now on requests reach the host, though not by its own groups. */
export async function admit({ canary, standing }: StoppableRoll, host: Host, signal: AbortSignal): Promise<void> {
  await canary?.admit(host, signal);
  standing.out.delete(host.name);
}

/** How a trial ended: how the batch's hosts did, what was judged, and who is about to be rolled back, which takes a host out by itself. */
export type TrialEnd = {
  readonly batch: Batch;
  readonly hosts: readonly HostResult[];
  readonly judgement: Judgement | undefined;
  readonly back: ReadonlySet<HostName>;
};

/**
 * Nobody stays in the canary group. Hosts that pass go home into their own groups, also where the figures could not tell: a good host is never
 * left out. Those that were judged bad, or failed on trial, and are not rolled back, are taken out. Never throws.
 */
export async function endTrial(
  roll: StoppableRoll,
  { batch, hosts, judgement, back }: TrialEnd,
): Promise<HostResult[]> {
  const tried = new Set(triedOf(batch).map((planned) => planned.host.name));
  return await Promise.all(
    hosts.map(async (result): Promise<HostResult> => {
      const { outcome, host } = result;
      const isDone = outcome.kind === 'done';
      const failed = outcome.kind === 'failed' && outcome.phase === 'soaking' ? outcome.error : undefined;
      if (!tried.has(host.name) || back.has(host.name) || (!isDone && failed === undefined)) return result;
      if (roll.cancelled.aborted) return await goHomeAtOnce(roll, result);
      const error = failed ?? (judgement?.kind === 'bad' ? judgement.error : undefined);
      return error === undefined ? await goHome(roll, result) : await quarantine(roll, result, error);
    }),
  );
}

/** A batch that was on trial, and what was judged of it. */
export type EndedTrial = { readonly batch: Batch; readonly judgement: Judgement | undefined };

/** Those of a trial whose roll-back could not begin are out of their own groups: nobody may take them for done. Never throws. */
export async function endUnbegun(
  roll: StoppableRoll,
  { batch, judgement }: EndedTrial,
  unbegun: readonly HostResult[],
): Promise<HostResult[]> {
  const hosts = unbegun.filter(({ host }) => triedOf(batch).some((planned) => planned.host.name === host.name));
  return await endTrial(roll, { batch, hosts, judgement, back: new Set() });
}

async function goHome(roll: StoppableRoll, result: HostResult): Promise<HostResult> {
  const { host } = result;
  const walk = startWalk(roll, host);
  const told = () => ({ ...result, phases: [...result.phases, ...walk.phases] });
  try {
    await walk.through('registering', async () => {
      await returnToBalancer(roll, host, roll.cancelled);
      return 'home from the canary group, into its own target groups';
    });
    roll.inFlight.leave(host.name);
    roll.emit({ kind: 'host-ended', host, outcome: result.outcome });
    return told();
  } catch (cause) {
    if (roll.cancelled.aborted) return await goHomeAtOnce(roll, told());
    return await quarantine(roll, told(), toSallyportError(cause), 'registering');
  }
}

/** A cancel leaves no time to wait until it is healthy there. It stays on record: the post step looks. */
async function goHomeAtOnce(roll: StoppableRoll, result: HostResult): Promise<HostResult> {
  const { balancer, clock, emit, standing } = roll;
  const { host } = result;
  standing.unsettled.add(host.name);
  const onTimeout = () => new Error('too late');
  await withDeadline({ clock, milliseconds: haste, onTimeout }, (signal) => balancer.register(host, signal)).catch(
    () => undefined,
  );
  const outcome = { kind: 'interrupted', phase: 'soaking' } as const;
  emit({ kind: 'host-ended', host, outcome });
  return { ...result, outcome };
}

async function quarantine(
  roll: StoppableRoll,
  result: HostResult,
  error: SallyportError,
  phase: 'soaking' | 'registering' = 'soaking',
): Promise<HostResult> {
  const { balancer, emit, cancelled, standing } = roll;
  const { host } = result;
  standing.out.add(host.name);
  try {
    await balancer.drain(host, cancelled);
  } catch (cause) {
    // Out of its own groups it is on trial, and it leaves the canary group with everybody else: a post step would bring a bad host home.
    if (phase === 'registering' || cancelled.aborted) standing.unsettled.add(host.name);
    if (!cancelled.aborted) emit({ kind: 'error', error: toSallyportError(cause) });
  }
  const outcome = { kind: 'quarantined', phase, error } as const;
  emit({ kind: 'host-ended', host, outcome });
  return { ...result, outcome };
}
