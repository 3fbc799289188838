import type { Host } from '../inventory/host.ts';
import { endTrial } from './canary.ts';
import type { HostResult } from './host-result.ts';
import type { Judgement } from './judge.ts';
import type { Batch } from './plan.ts';
import { afterFailure, decide, type Policy, type Verdict } from './policy.ts';
import type { StoppableRoll } from './roll.ts';
import { isChange } from './step.ts';
import type { TurnEnd } from './waves.ts';

export type EndedBatch = {
  readonly batch: Batch;
  /** All hosts so far; those of a trial are replaced by how they end. */
  readonly hosts: HostResult[];
  readonly end: TurnEnd;
  readonly policy: Policy;
  /** Before its first host left the balancer; milliseconds since the epoch. */
  readonly began: number;
};

/** What follows from a batch that has ended, and from what its judges say. A trial is over by then. */
export async function judgeBatch(
  roll: StoppableRoll,
  { batch, hosts, end, policy, began }: EndedBatch,
): Promise<{ judgement: Judgement | undefined; verdict: Verdict }> {
  const { plan } = roll;
  const ended = { hosts, batch: new Set(batch.hosts.map(({ host }) => host.name)) };
  const decided = decide(plan, ended, policy);
  const judgement =
    decided.kind === 'go-on' && !isOver(roll, end) ? await judge(roll, { batch, hosts, began }) : undefined;
  const verdict = judgement === undefined ? decided : verdictOf(judgement, () => afterFailure(plan, ended, policy));
  if (batch.canary === undefined) return { judgement, verdict };

  const back = verdict.kind === 'roll-back' && !isOver(roll, end) ? verdict.hosts.map(({ host }) => host.name) : [];
  const ofBatch = hosts.splice(-end.hosts.length, end.hosts.length);
  hosts.push(...(await endTrial(roll, { hosts: ofBatch, judgement, back: new Set(back) })));
  // Who can't come home has failed like any other.
  return { judgement, verdict: verdict.kind === 'go-on' ? decide(plan, ended, policy) : verdict };
}

/** Something from outside ends the rollout. */
export function isOver({ stop }: StoppableRoll, { stopped }: TurnEnd): boolean {
  return stopped !== undefined || stop.aborted;
}

/** Only of hosts that have changed; a cancel meanwhile judges nothing. */
async function judge(
  roll: StoppableRoll,
  { batch, hosts, began }: Pick<EndedBatch, 'batch' | 'hosts' | 'began'>,
): Promise<Judgement | undefined> {
  const { plan, stop } = roll;
  if (plan.way === 'roll-back' || !batch.hosts.some(isChange)) return undefined;
  try {
    const tried =
      batch.canary === undefined ? undefined : await roll.canary?.judge({ hosts: onTrial(batch, hosts), began }, stop);
    if (tried !== undefined && tried.kind !== 'go') return tried;
    return (await roll.judge?.({ plan, batch, hosts }, stop)) ?? tried;
  } catch (error) {
    if (stop.aborted) return undefined;
    throw error;
  }
}

function onTrial(batch: Batch, hosts: readonly HostResult[]): readonly Host[] {
  const names = new Set(batch.hosts.map(({ host }) => host.name));
  return hosts.filter(({ host, outcome }) => names.has(host.name) && outcome.kind === 'done').map(({ host }) => host);
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
