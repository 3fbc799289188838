import type { Way } from '../deployers/deployer.ts';
import type { ChangePhase } from './host-result.ts';
import type { PlannedHost } from './plan.ts';

/**
 * What will happen to a host, from what was seen of it: nothing at all where it is right already. One that is right and only out of the
 * balancer, as a run that was killed may leave it, is put back.
 */
export function phasesOf(
  { before: { running, health, traffic }, to }: Pick<PlannedHost, 'before' | 'to'>,
  way: Way,
  soak: number,
): readonly ChangePhase[] {
  const balanced = traffic.kind !== 'unbalanced';
  // A version that nobody can see, or a host that was not asked, is never taken for right.
  const right =
    running.kind === 'version' && running.version === to && (health === 'healthy' || health === 'unchecked');
  if (right && traffic.kind !== 'out') return [];
  const change: ChangePhase[] = balanced ? ['draining', phaseOfWay[way]] : [phaseOfWay[way]];
  return [
    ...(right ? [] : change),
    'verifying',
    ...(balanced ? (['registering'] as const) : []),
    ...(soak > 0 ? (['soaking'] as const) : []),
  ];
}

const phaseOfWay = { deploy: 'deploying', 'roll-back': 'rolling-back' } as const;
