import type { Nonce, Rule, Tags } from './rule.ts';

/**
 * A run's claim on a rule, kept as a tag on that rule. `held` lets nobody remove the rule; `leaving` is the same tag while its run is
 * about to: it claims nothing any more, and tells a run that joins to wait and see.
 */
export type Lease = {
  readonly nonce: Nonce;
  readonly kind: 'held' | 'leaving';
  /** Milliseconds since the epoch; Infinity where the tag can't be read, for what is not understood is not removed. */
  readonly until: number;
  /** Its run keeps the guard of the rule behind this lease. */
  readonly guarded: boolean;
};

const prefix = 'sallyport:lease:';
const leavingWord = 'leaving ';
const guardedWord = ' guarded';

/** Milliseconds for which clocks of two runners may differ: AWS itself refuses calls that are more than five minutes off. */
export const clockGrace = 5 * 60_000;

/**
 * How long a closer may act on one look: it revokes within `actWithin` of having said so, and a revoke gets `revokeWithin`. A run that
 * joins waits `leavingFor` by its own clock, so that no two clocks are ever compared.
 */
export const actWithin = 15_000;
export const revokeWithin = 10_000;
export const leavingFor = 30_000;

/** `guarded` is part of the claim: others must know whether its run moves the guard when it renews. */
export function heldLease(nonce: Nonce, until: number, guarded = false): Tags {
  return { [prefix + nonce]: new Date(until).toISOString() + (guarded ? guardedWord : '') };
}

export function leavingLease(nonce: Nonce, now: number): Tags {
  return { [prefix + nonce]: leavingWord + new Date(now + leavingFor).toISOString() };
}

export function leasesOn(rule: Rule): readonly Lease[] {
  return Object.entries(rule.tags).flatMap(([key, value]) => {
    if (!key.startsWith(prefix)) return [];
    const leaving = value.startsWith(leavingWord);
    const guarded = value.endsWith(guardedWord);
    const until = Date.parse(value.slice(leaving ? leavingWord.length : 0, guarded ? -guardedWord.length : undefined));
    return [
      {
        nonce: key.slice(prefix.length) as Nonce,
        kind: leaving ? 'leaving' : 'held',
        until: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until,
        guarded,
      } as const,
    ];
  });
}

export function leaseOf(rule: Rule, nonce: Nonce): Lease | undefined {
  return leasesOn(rule).find((lease) => lease.nonce === nonce);
}

/** The leases for which the rule has to stay, whatever this run does. */
export function othersNeeding(rule: Rule, nonce: Nonce, now: number): readonly Lease[] {
  return leasesOn(rule).filter((lease) => lease.nonce !== nonce && lease.kind === 'held' && !isOver(lease, now));
}

/** Past its end on everybody's clock. */
export function isOver({ until }: Pick<Lease, 'until'>, now: number): boolean {
  return now > until + clockGrace;
}

/** The tags, as they are on the rule now, of the leases that the choice takes. */
export function tagsOf(rule: Rule, choice: (lease: Lease) => boolean): Tags {
  const chosen = leasesOn(rule).filter(choice);
  return Object.fromEntries(chosen.map(({ nonce }) => [prefix + nonce, rule.tags[prefix + nonce] ?? '']));
}
