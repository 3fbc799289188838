import type { SallyportError } from '../errors.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import { putBack } from './put-back.ts';
import type { StoppableRoll } from './roll.ts';
import { delayOf, type Finish, type Step, type StepEnd } from './step.ts';
import { goInWaves } from './waves.ts';

export type BackEnd = { readonly hosts: readonly HostResult[]; readonly stopped?: SallyportError };

/**
 * Takes hosts back to what each of them ran before, batch after batch from the newest on, by the same waves and gates. The first roll-back that fails is the
 * last: hosts that still serve the new version are better left alone then. Returns those that were begun.
 */
export async function rollBack(roll: StoppableRoll, hosts: readonly HostResult[]): Promise<BackEnd> {
  roll.emit({ kind: 'roll-back-started', hosts: hosts.map(({ host }) => host.name) });
  const ended: HostResult[] = [];
  const forward = new Map(hosts.map((one) => [one.host.name, one]));
  const mayStart = (ends: readonly HostResult[]) =>
    [...ended, ...ends].every(({ outcome }) => outcome.kind === 'rolled-back');
  const finish = finishBack(roll, (step) => forward.get(step.host.name));
  for (const batch of roll.plan.batches.toReversed()) {
    const ofBatch = hosts.filter(({ host }) => batch.hosts.some((planned) => planned.host.name === host.name));
    const steps = ofBatch.flatMap((one) => stepBack(roll, one));
    const end = await goInWaves(roll, { role: batch.role, steps, begin: () => undefined, finish, mayStart });
    ended.push(...end.hosts);
    if (end.stopped !== undefined) return { hosts: ended, stopped: end.stopped };
  }
  return { hosts: ended };
}

/** No soak: the old version has proven itself, and the new one is in service meanwhile. */
function stepBack({ plan, standing }: StoppableRoll, { host, before, after }: HostResult): Step[] {
  if (before.kind !== 'version') return [];
  const planned = plan.batches.flatMap((batch) => batch.hosts).find((one) => one.host.name === host.name);
  if (planned === undefined) return [];
  const balanced = planned.phases.includes('registering');
  const drains = balanced && !standing.out.has(host.name);
  const phases = [
    ...(drains ? (['draining'] as const) : []),
    ...(['rolling-back', 'verifying'] as const),
    ...(balanced ? (['registering'] as const) : []),
  ];
  return [{ host, way: 'roll-back', from: after, to: before.version, phases, delay: delayOf(planned.before) }];
}

function finishBack(roll: StoppableRoll, forwardOf: (step: Step) => HostResult | undefined): Finish {
  return async ({ step, walk, end }: StepEnd) => {
    const { host, from, to } = step;
    const forward = forwardOf(step);
    const result = (outcome: HostOutcome, after: HostResult['after']): HostResult => {
      roll.emit({ kind: 'host-ended', host, outcome });
      const phases = [...(forward?.phases ?? []), ...walk.phases];
      return { host, outcome, before: forward?.before ?? from, after, to: forward?.to ?? to, phases };
    };
    const cause = forward === undefined || !('error' in forward.outcome) ? {} : { error: forward.outcome.error };
    if (end.kind === 'done') {
      roll.standing.serves.set(host.name, true);
      roll.inFlight.leave(host.name);
      return result({ kind: 'rolled-back', ...cause }, { kind: 'version', version: to });
    }
    // One that served the new version may go on with it.
    const wasGood = forward?.outcome.kind === 'done';
    const { after } = await putBack(roll, { step, walk, end }, wasGood ? 'may serve what it ran' : 'stays out');
    if (end.kind === 'interrupted') return result({ kind: 'interrupted', phase: end.phase }, after);
    return result({ kind: 'roll-back-failed', phase: end.phase, error: end.error }, after);
  };
}
