import type { Clock } from '../clock.ts';
import { toSallyportError } from '../errors.ts';
import type { SweepEnd, SweepResult, SweepRow } from '../report/sweep-result.ts';
import { nonceTag, ownerOf } from '../window/describe-rule.ts';
import { expiredRules, isOneExactRule, neededUntil } from '../window/expired.ts';
import { isOver } from '../window/lease.ts';
import { newNonce } from '../window/nonce.ts';
import { ruleNotClosed } from '../window/not-closed.ts';
import type { Firewall, Rule, RuleFinder } from '../window/rule.ts';
import { retireExpired } from '../window/sweep-group.ts';

/** What a sweep needs of the outside; `firewall` and `region` are `Cloud`'s. */
export type SweepParts = {
  readonly firewall: Firewall & RuleFinder;
  readonly region: string;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Told of each rule as it is done with. */
  readonly tell: (row: SweepRow) => void;
};

/**
 * Removes every expired rule that some run of this tool left in any group of the region, and nothing else; `dryRun` only looks.
 * Throws when the rules can't even be looked at; what can't be removed is a row, and exit code 8.
 */
export async function sweep(parts: SweepParts, { dryRun }: { readonly dryRun: boolean }): Promise<SweepResult> {
  const { firewall, region, clock, cancelled, tell } = parts;
  const started = clock.now();
  const rules = await firewall.rulesTagged(nonceTag);
  const expired = expiredRules(rules, started).map(({ rule }) => rule);
  const rows: SweepRow[] = [];
  const done = (rule: Rule, end: SweepEnd) => {
    const row = rowOf(rule, end);
    rows.push(row);
    tell(row);
  };
  for (const rule of expired) {
    if (cancelled.aborted) done(rule, { kind: 'not-tried' });
    else done(rule, dryRun ? { kind: 'would-remove' } : await remove(parts, rule));
  }
  for (const rule of rules.filter((rule) => !expired.includes(rule))) {
    done(rule, { kind: !isOneExactRule(rule) && isOver({ until: neededUntil(rule) }, started) ? 'not-exact' : 'kept' });
  }
  return { region, dryRun, started, ended: clock.now(), rows, exitCode: exitCodeOf(rows) };
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
    return { kind: 'failed', error: ruleNotClosed(rule, parts.region, toSallyportError(error)) };
  }
}

function rowOf(rule: Rule, end: SweepEnd): SweepRow {
  const { group, id, tags } = rule;
  const expires = neededUntil(rule);
  return {
    ...{ group, rule: id, lets: whatItLets(rule), run: ownerOf(tags), end },
    ...(Number.isFinite(expires) ? { expires } : {}),
  };
}

function whatItLets({ protocol, fromPort, toPort, source, direction }: Rule): string {
  const ports = fromPort === toPort ? `${fromPort}` : `${fromPort}–${toPort}`;
  const what = protocol === 'tcp' ? `TCP ${ports}` : protocol === '-1' ? 'everything' : `${protocol} ${ports}`;
  return `${what} ${direction === 'ingress' ? 'from' : 'to'} ${source}`;
}

/** A look at what would be removed leaves nothing undone. */
function exitCodeOf(rows: readonly SweepRow[]): SweepResult['exitCode'] {
  const ends = new Set(rows.map(({ end }) => end.kind));
  if (ends.has('failed') || ends.has('not-exact')) return 8;
  return ends.has('not-tried') ? 130 : 0;
}
