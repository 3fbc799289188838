import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import { endTrial } from './canary.ts';
import type { HostResult } from './host-result.ts';
import type { Judgement } from './judge.ts';
import type { Batch } from './plan.ts';
import { afterFailure, decide, type Policy, type Verdict } from './policy.ts';
import type { StoppableRoll } from './roll.ts';
import { isChange } from './step.ts';
import type { TurnEnd } from './waves.ts';
import { triedOf } from './with-canary.ts';

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
  hosts.push(...(await endTrial(roll, { batch, hosts: ofBatch, judgement, back: new Set(back) })));
  // Who can't come home has failed like any other.
  return { judgement, verdict: verdict.kind === 'go-on' ? decide(plan, ended, policy) : verdict };
}

/** Something from outside ends the rollout. */
export function isOver({ stop }: StoppableRoll, { stopped }: TurnEnd): boolean {
  return stopped !== undefined || stop.aborted;
}

type Judged = Pick<EndedBatch, 'batch' | 'hosts' | 'began'>;

/** Only of hosts that have changed; a cancel meanwhile judges nothing. */
async function judge(roll: StoppableRoll, seen: Judged): Promise<Judgement | undefined> {
  const { batch, hosts } = seen;
  const { plan, stop } = roll;
  if (plan.way === 'roll-back' || !batch.hosts.some(isChange)) return undefined;
  try {
    const tried = batch.canary === undefined ? undefined : await judgeTrial(roll, seen);
    if (tried !== undefined && tried.kind !== 'go') return tried;
    return (await roll.judge?.({ plan, batch, hosts }, stop)) ?? tried;
  } catch (error) {
    if (stop.aborted) return undefined;
    throw error;
  }
}

async function judgeTrial({ canary, stop }: StoppableRoll, seen: Judged): Promise<Judgement | undefined> {
  const hosts = onTrial(seen);
  if (hosts.length > 0) return await canary?.judge({ hosts, began: seen.began }, stop);
  // Of nobody there will be no figures, however long one waits; and the others may not follow as if somebody had been tried.
  return { kind: 'inconclusive', error: nobodyTried(seen.batch) };
}

function onTrial({ batch, hosts }: Judged): readonly Host[] {
  const tried = new Set(triedOf(batch).map(({ host }) => host.name));
  return hosts.filter(({ host, outcome }) => tried.has(host.name) && outcome.kind === 'done').map(({ host }) => host);
}

function nobodyTried(batch: Batch): SallyportError {
  const names = triedOf(batch).map(({ host }) => host.name);
  return new SallyportError('CANARY_INCONCLUSIVE', {
    message: `Nobody is on trial: ${names.join(', ')} failed before the figures could tell anything.`,
    hint: 'See why. Fewer may have failed than max-failures says, but nobody has tried this version under users’ requests.',
  });
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
