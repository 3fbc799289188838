import type { SallyportError } from '../errors.ts';
import type { EndedTrial } from './canary.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import type { Judgement } from './judge.ts';
import { isOver, judgeBatch } from './judge-batch.ts';
import { lookBack } from './look-back.ts';
import type { Batch, PlannedHost } from './plan.ts';
import { afterFall, type Policy, tooMany, type Verdict } from './policy.ts';
import { putBack } from './put-back.ts';
import type { StoppableRoll } from './roll.ts';
import { type Finish, type StepEnd, stepOf } from './step.ts';
import { goInWaves, type TurnEnd } from './waves.ts';

export type ForwardEnd = {
  /** One for each host of the batches. */
  readonly hosts: readonly HostResult[];
  /** Those that have to go back, the newest first. */
  readonly back: readonly HostResult[];
  readonly stopped?: SallyportError;
  /** The trial with which it ended: its hosts are on trial still where they are in `back`. */
  readonly trial?: EndedTrial;
};

/** Takes batch after batch to the version, until too many hosts have failed or something from outside ends it. */
export async function rollForward(roll: StoppableRoll, policy: Policy): Promise<ForwardEnd> {
  const { plan } = roll;
  const hosts: HostResult[] = [];
  const finish = finishForward(roll);
  for (const [index, batch] of plan.batches.entries()) {
    const steps = batch.hosts.map((host) => stepOf(host, plan.way));
    const began = roll.clock.now();
    const end = await goInWaves(roll, {
      role: batch.role,
      steps,
      begin: () => tellBatch(roll, batch),
      finish,
      mayStart: (ends) => !tooMany([...hosts, ...ends], policy),
    });
    hosts.push(...end.hosts);
    const { judgement, verdict: first } = await judgeBatch(roll, { batch, hosts, end, policy, began });
    const stopped = isOver(roll, end);
    const verdict = first.kind === 'go-on' ? await lookedBack(roll, hosts, policy) : first;
    if (verdict.kind === 'go-on' && !stopped) continue;

    const isLeft = ({ host }: PlannedHost) => end.notStarted.some((step) => step.host.name === host.name);
    const left = [...batch.hosts.filter(isLeft), ...plan.batches.slice(index + 1).flatMap((later) => later.hosts)];
    if (verdict.kind === 'halt' && verdict.why !== undefined && !stopped)
      roll.emit({ kind: 'warning', message: `Nothing is rolled back: ${verdict.why}` });
    return {
      hosts: [...hosts, ...left.map((host) => leave(roll, host))],
      back: verdict.kind === 'roll-back' && !stopped ? verdict.hosts : [],
      ...stoppedBy(end, judgement),
      ...(batch.canary === undefined ? {} : { trial: { batch, judgement } }),
    };
  }
  return { hosts, back: [] };
}

/** What follows from hosts that were done, and are so no more: those are replaced in `hosts`. */
async function lookedBack(roll: StoppableRoll, hosts: HostResult[], policy: Policy): Promise<Verdict> {
  const seen = await lookBack(roll, hosts);
  const fallen = seen.filter((one, index) => one.outcome.kind !== hosts[index]?.outcome.kind);
  hosts.splice(0, hosts.length, ...seen);
  return fallen.length === 0 ? { kind: 'go-on' } : afterFall(roll.plan, { hosts, fallen }, policy);
}

function stoppedBy({ stopped }: TurnEnd, judgement: Judgement | undefined): Pick<ForwardEnd, 'stopped'> {
  if (stopped !== undefined) return { stopped };
  return judgement === undefined || judgement.kind === 'go' ? {} : { stopped: judgement.error };
}

/** Every host comes to an end that is known: done, or looked at again and put back where it can serve. */
function finishForward(roll: StoppableRoll): Finish {
  return async ({ step, walk, end }: StepEnd) => {
    const { host, from, to } = step;
    const told = { host, before: from, to, phases: walk.phases };
    const runs = { kind: 'version', version: to } as const;
    const result = (outcome: HostOutcome, after: HostResult['after']): HostResult => {
      roll.emit({ kind: 'host-ended', host, outcome });
      return { ...told, outcome, after };
    };
    if (end.kind === 'done') {
      roll.standing.serves.set(host.name, true);
      // On trial it has not come to its end: it is out of its own groups.
      if (step.canary !== undefined) return { ...told, outcome: { kind: 'done' }, after: runs };
      roll.inFlight.leave(host.name);
      return result({ kind: 'done' }, runs);
    }
    const { after, serving, out } = await putBack(roll, { step, walk, end }, 'may serve what it ran');
    if (end.kind === 'interrupted') return result({ kind: 'interrupted', phase: end.phase }, after);
    const { phase, error } = end;
    if (out) return result({ kind: 'quarantined', phase, error }, after);
    return result({ kind: 'failed', phase, error, serving }, after);
  };
}

function tellBatch({ emit, plan }: StoppableRoll, { number, hosts }: Batch): void {
  const names = hosts.map(({ host }) => host.name);
  emit({ kind: 'batch-started', number, of: plan.batches.length, hosts: names });
}

function leave({ emit }: StoppableRoll, { host, before, to }: PlannedHost): HostResult {
  const outcome = { kind: 'not-started' } as const;
  emit({ kind: 'host-ended', host, outcome });
  return { host, outcome, before: before.running, after: before.running, to, phases: [] };
}
