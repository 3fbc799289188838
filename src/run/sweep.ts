import type { Clock } from '../clock.ts';
import { type SallyportError, toSallyportError } from '../errors.ts';
import type { Emit } from '../report/event.ts';
import { nonceTag, ownerOf } from '../window/describe-rule.ts';
import { expiredRules, neededUntil } from '../window/expired.ts';
import { newNonce } from '../window/nonce.ts';
import type { Firewall, Rule, RuleFinder } from '../window/rule.ts';
import { retireExpired } from '../window/sweep-group.ts';

/** What a sweep needs of the outside; `firewall` and `region` are `Cloud`'s. */
export type SweepParts = {
  readonly firewall: Firewall & RuleFinder;
  readonly region: string;
  readonly clock: Clock;
  readonly emit: Emit;
};

export type SweepReport = {
  readonly region: string;
  readonly dryRun: boolean;
  /** One for each rule that some run of this tool made, expired ones first. */
  readonly rows: readonly SweepRow[];
  /** 8 when something that has expired could not be closed. */
  readonly exitCode: 0 | 8;
};

export type SweepRow = {
  readonly group: string;
  readonly rule: string;
  readonly cidr: string;
  readonly port: number;
  /** Whose run made it, as its tags say: a URL, or what else is known; may be empty. */
  readonly run: string;
  /** Milliseconds since the epoch: when its last lease ended or will end. Absent where its tags can't be read. */
  readonly expires?: number;
  readonly end: SweepEnd;
};

export type SweepEnd =
  | { readonly kind: 'removed' | 'would-remove' }
  /** Somebody else removed it first. */
  | { readonly kind: 'gone' }
  /** Not expired, or a run has joined it meanwhile. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly error: SallyportError };

/**
 * Removes every expired rule that some run of this tool left in any group of the region, and nothing else; `dryRun` only looks.
 * Throws when the rules can't even be looked at; what can't be removed is a row, and exit code 8.
 */
export async function sweep(parts: SweepParts, { dryRun }: { readonly dryRun: boolean }): Promise<SweepReport> {
  const { firewall, region, clock } = parts;
  const rules = await firewall.rulesTagged(nonceTag);
  const expired = expiredRules(rules, clock.now()).map(({ rule }) => rule);
  const rows: SweepRow[] = [];
  for (const rule of expired) rows.push(rowOf(rule, dryRun ? { kind: 'would-remove' } : await remove(parts, rule)));
  for (const rule of rules) if (!expired.includes(rule)) rows.push(rowOf(rule, { kind: 'kept' }));
  return { region, dryRun, rows, exitCode: rows.some(({ end }) => end.kind === 'failed') ? 8 : 0 };
}

async function remove(parts: SweepParts, rule: Rule): Promise<SweepEnd> {
  try {
    switch (await retireExpired(parts, rule, newNonce())) {
      case 'revoked':
        return { kind: 'removed' };
      case 'gone':
        return { kind: 'gone' };
      case 'in-use':
        return { kind: 'kept' };
    }
  } catch (error) {
    const failure = toSallyportError(error);
    parts.emit({ kind: 'error', error: failure });
    return { kind: 'failed', error: failure };
  }
}

function rowOf(rule: Rule, end: SweepEnd): SweepRow {
  const { group, id, source, fromPort, tags } = rule;
  const expires = neededUntil(rule);
  return {
    ...{ group, rule: id, cidr: source, port: fromPort, run: ownerOf(tags), end },
    ...(Number.isFinite(expires) ? { expires } : {}),
  };
}
