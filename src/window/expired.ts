import { expiresTag, isToolMade } from './describe-rule.ts';
import { isExactCidr } from './exact-cidr.ts';
import { isOver, leasesOn } from './lease.ts';
import type { Rule } from './rule.ts';

export type ExpiredRule = { readonly rule: Rule /** Milliseconds since the epoch. */; readonly since: number };

/**
 * The rules of this tool that nobody needs any more: every lease on them has ended, by more than clocks may differ. A rule without
 * leases (its last run died while it was leaving) ends when its maker said it would.
 */
export function expiredRules(rules: readonly Rule[], now: number): readonly ExpiredRule[] {
  return rules.flatMap((rule) => {
    if (!isToolMade(rule.tags) || !isOneExactRule(rule)) return [];
    const since = neededUntil(rule);
    return isOver({ until: since }, now) ? [{ rule, since }] : [];
  });
}

/** The only kind of rule that a run makes. What carries our mark and is another was changed or copied by somebody, and may be needed by them. */
export function isOneExactRule({ direction, protocol, fromPort, toPort, source }: Rule): boolean {
  return direction === 'ingress' && protocol === 'tcp' && fromPort === toPort && isExactCidr(source);
}

/**
 * When the last claim on a rule ends or ended; Infinity for what can't be read, for what is not understood is not removed. A mark of
 * leaving claims nothing, and counts only where it is all there is: else a sweep that was killed would put the next one off.
 */
export function neededUntil(rule: Rule): number {
  const leases = leasesOn(rule);
  const held = leases.filter(({ kind }) => kind === 'held');
  const claims = held.length > 0 ? held : leases;
  if (claims.length > 0) return Math.max(...claims.map(({ until }) => until));
  const until = Date.parse(rule.tags[expiresTag] ?? '');
  return Number.isNaN(until) ? Number.POSITIVE_INFINITY : until;
}
