/**
 * Names whose meaning is settled but which do nothing in this version. Whoever writes one is told so,
 * for a setting that is accepted and ignored (a balancer that nobody drains) is worse than one that is refused.
 */
export const laterSettings: ReadonlySet<string> = new Set(['puma-certificates']);
