import { SallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';
import type { HostResult } from './host-result.ts';
import type { Batch, Plan } from './plan.ts';

/** A team's own judge of a batch that has passed everything else. */
export interface Judge {
  /** The facts are JSON (docs/rollout.md); each line that it prints comes safe to print. Rejects with the signal's reason alone. */
  ask(
    facts: string,
    onLine: (stream: 'stdout' | 'stderr', line: string) => void,
    signal: AbortSignal,
  ): Promise<JudgeAnswer>;
}

/** What became of the judge. */
export type JudgeAnswer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'none'; readonly why: string; readonly hint: string };

export type Judgement =
  | { readonly kind: 'go' }
  | { readonly kind: 'bad'; readonly error: SallyportError }
  /** Never success, and no ground for a roll-back either. */
  | { readonly kind: 'inconclusive'; readonly error: SallyportError };

/** What is judged: the batch that went last, and every host that has come to an end so far. */
export type Case = { readonly plan: Plan; readonly batch: Batch; readonly hosts: readonly HostResult[] };

/** Status 0 is go on, 75 (EX_TEMPFAIL of sysexits.h) is that it can't tell, any other is no. */
export function judgementOf(answer: JudgeAnswer, said: readonly string[], { plan, batch }: Case): Judgement {
  const after = `after batch ${batch.number} of ${plan.batches.length}`;
  if (answer.kind === 'none')
    return inconclusive(`judge-command gave no judgement ${after}: ${answer.why}.`, answer.hint);
  const { status } = answer;
  if (status === 0) return { kind: 'go' };
  const words = said.length === 0 ? ' It printed nothing.' : `\nIts last words:\n${said.join('\n')}`;
  if (status === cantTell)
    return inconclusive(
      `judge-command could not tell ${after} (status ${status}).${words}`,
      'See whether there was enough traffic to judge by, and deploy again.',
    );
  const message = `judge-command said no ${after} (status ${status}).${words}`;
  const hint = 'Its output is in the log. The hosts of the batch had passed their own checks.';
  return { kind: 'bad', error: new SallyportError('JUDGED_BAD', { message, hint }) };
}

const cantTell = 75;

function inconclusive(message: string, hint: string): Judgement {
  return { kind: 'inconclusive', error: new SallyportError('JUDGE_INCONCLUSIVE', { message, hint }) };
}

/** What the judge reads on its stdin. */
export function factsOf({ plan, batch, hosts }: Case) {
  const inBatch = new Set<HostName>(batch.hosts.map(({ host }) => host.name));
  return {
    schema: 1,
    version: plan.version ?? null,
    batch: { number: batch.number, of: plan.batches.length, role: batch.role, hosts: [...inBatch] },
    hosts: hosts.map(({ host, outcome, before, after, to }) => ({
      host: host.name,
      role: host.role,
      address: host.address,
      instanceId: host.instanceId ?? null,
      result: outcome.kind,
      before: before.kind === 'version' ? before.version : null,
      after: after.kind === 'version' ? after.version : null,
      to: to ?? null,
      judgedNow: inBatch.has(host.name),
    })),
  };
}
