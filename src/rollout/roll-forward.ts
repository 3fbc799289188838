import type { SallyportError } from '../errors.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import type { Judgement } from './judge.ts';
import { lookBack } from './look-back.ts';
import type { Batch, PlannedHost } from './plan.ts';
import { afterFailure, afterFall, decide, type Policy, tooMany, type Verdict } from './policy.ts';
import { putBack } from './put-back.ts';
import type { StoppableRoll } from './roll.ts';
import { type Finish, isChange, type StepEnd, stepOf } from './step.ts';
import { goInWaves, type TurnEnd } from './waves.ts';

export type ForwardEnd = {
  /** One for each host of the batches. */
  readonly hosts: readonly HostResult[];
  /** Those that have to go back, the newest first. */
  readonly back: readonly HostResult[];
  readonly stopped?: SallyportError;
};

/** Takes batch after batch to the version, until too many hosts have failed or something from outside ends it. */
export async function rollForward(roll: StoppableRoll, policy: Policy): Promise<ForwardEnd> {
  const { plan } = roll;
  const hosts: HostResult[] = [];
  const finish = finishForward(roll);
  for (const [index, batch] of plan.batches.entries()) {
    const steps = batch.hosts.map((host) => stepOf(host, plan.way));
    const end = await goInWaves(roll, {
      role: batch.role,
      steps,
      begin: () => tellBatch(roll, batch),
      finish,
      mayStart: (ends) => !tooMany([...hosts, ...ends], policy),
    });
    hosts.push(...end.hosts);
    const names = new Set(batch.hosts.map(({ host }) => host.name));
    const ended = { hosts, batch: names };
    const decided = decide(plan, ended, policy);
    const judgement = decided.kind === 'go-on' && !isOver(roll, end) ? await judge(roll, batch, hosts) : undefined;
    const judged = judgement === undefined ? decided : verdictOf(judgement, () => afterFailure(plan, ended, policy));
    const stopped = isOver(roll, end);
    const verdict = judged.kind === 'go-on' && !stopped ? await lookedBack(roll, hosts, policy) : judged;
    if (verdict.kind === 'go-on' && !stopped) continue;

    const isLeft = ({ host }: PlannedHost) => end.notStarted.some((step) => step.host.name === host.name);
    const left = [...batch.hosts.filter(isLeft), ...plan.batches.slice(index + 1).flatMap((later) => later.hosts)];
    if (verdict.kind === 'halt' && verdict.why !== undefined && !stopped)
      roll.emit({ kind: 'warning', message: `Nothing is rolled back: ${verdict.why}` });
    return {
      hosts: [...hosts, ...left.map((host) => leave(roll, host))],
      back: verdict.kind === 'roll-back' && !stopped ? verdict.hosts : [],
      ...stoppedBy(end, judgement),
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

function isOver({ stop }: StoppableRoll, { stopped }: TurnEnd): boolean {
  return stopped !== undefined || stop.aborted;
}

/** Only of hosts that have changed; a cancel meanwhile judges nothing. */
async function judge(roll: StoppableRoll, batch: Batch, hosts: readonly HostResult[]): Promise<Judgement | undefined> {
  const { plan, stop } = roll;
  if (plan.way === 'roll-back' || !batch.hosts.some(isChange)) return undefined;
  try {
    return await roll.judge?.({ plan, batch, hosts }, stop);
  } catch (error) {
    if (stop.aborted) return undefined;
    throw error;
  }
}

function verdictOf(judgement: Judgement, bad: () => Verdict): Verdict {
  switch (judgement.kind) {
    case 'go':
      return { kind: 'go-on' };
    case 'bad':
      return bad();
    case 'inconclusive':
      return { kind: 'halt', why: 'the judge could not tell, which is no ground to take back what passes.' };
  }
}

function stoppedBy({ stopped }: TurnEnd, judgement: Judgement | undefined): Pick<ForwardEnd, 'stopped'> {
  if (stopped !== undefined) return { stopped };
  return judgement === undefined || judgement.kind === 'go' ? {} : { stopped: judgement.error };
}

/** Every host comes to an end that is known: done, or looked at again and put back where it can serve. */
function finishForward(roll: StoppableRoll): Finish {
  return async ({ step, walk, end }: StepEnd) => {
    const { host, from, to } = step;
    const result = (outcome: HostOutcome, after: HostResult['after']): HostResult => {
      roll.emit({ kind: 'host-ended', host, outcome });
      return { host, outcome, before: from, after, to, phases: walk.phases };
    };
    if (end.kind === 'done') {
      roll.standing.serves.set(host.name, true);
      roll.inFlight.leave(host.name);
      return result({ kind: 'done' }, { kind: 'version', version: to });
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
