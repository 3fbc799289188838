import type { TargetGroupArn } from '../../inventory/host.ts';
import type { Weight } from './listener-rules.ts';

/** How a rule's weights are while no canary is on trial: as they were found, and nothing for the canary's own group. */
export function atRest(found: readonly Weight[], canary: TargetGroupArn): readonly Weight[] {
  return found.map((one) => (one.group === canary ? { ...one, weight: 0 } : one));
}

/**
 * The weights that give the canary group this share of all requests, from 0 up to but not including 1. The other groups keep their
 * proportions. The smallest whole numbers that come nearest: 3 to 1 for a quarter.
 */
export function withShare(found: readonly Weight[], canary: TargetGroupArn, share: number): readonly Weight[] {
  const rest = atRest(found, canary);
  const others = rest.reduce((sum, { weight }) => sum + weight, 0);
  if (share <= 0 || others === 0) return rest;
  const largest = Math.max(...rest.map(({ weight }) => weight));
  let best = { times: 1, own: 1, error: Number.POSITIVE_INFINITY };
  for (let times = 1; times * largest <= most; times++) {
    const own = Math.min(Math.max(Math.round((share / (1 - share)) * others * times), 1), most);
    const error = Math.abs(own / (own + others * times) - share);
    if (error < best.error - negligible) best = { times, own, error };
  }
  return rest.map(({ group, weight }) => ({ group, weight: group === canary ? best.own : weight * best.times }));
}

/**
 * Whether the other groups share the requests as they did: by the same weights, or by multiples of them, as a share takes. Else somebody else
 * has changed them meanwhile, and what they were is no good any more.
 */
export function isUnchanged(found: readonly Weight[], rest: readonly Weight[], canary: TargetGroupArn): boolean {
  const others = (weights: readonly Weight[]) =>
    new Map(weights.flatMap(({ group, weight }) => (group === canary || weight === 0 ? [] : [[group, weight]])));
  const [now, then] = [others(found), others(rest)];
  const times = new Set([...then].map(([group, weight]) => (now.get(group) ?? 0) / weight));
  return now.size === then.size && times.size <= 1 && !times.has(0);
}

/** Whether a rule spreads its requests so. A group that it has beside these is nobody's business here. */
export function isSpread(found: readonly Weight[], wanted: readonly Weight[]): boolean {
  return wanted.every(({ group, weight }) => {
    const own = found.find((one) => one.group === group);
    return own === undefined || own.weight === weight;
  });
}

/** The most that AWS takes (API reference, TargetGroupTuple). */
const most = 999;

/** Of a share: a thousandth more or less nobody sees in a minute's requests. */
const negligible = 0.001;
