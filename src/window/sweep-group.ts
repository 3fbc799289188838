import { withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { expiredRules } from './expired.ts';
import type { WindowIntent } from './intent.ts';
import type { WindowParts } from './open.ts';
import { type RetireParts, retire } from './retire.ts';
import type { Nonce, Rule } from './rule.ts';

/**
 * Takes away what other runs left in this group and what has expired since; tells how many rules went. `rules` is a look that somebody has
 * just had. Never throws: this run's own work does not depend on it, so what fails is a warning.
 */
export async function sweepGroup(
  parts: Pick<WindowParts, 'firewall' | 'clock' | 'emit'>,
  { group, nonce }: Pick<WindowIntent, 'group' | 'nonce'>,
  { rules, within = longestSweep }: { rules?: readonly Rule[]; within?: number } = {},
): Promise<number> {
  const { firewall, clock, emit } = parts;
  const started = clock.now();
  let removed = 0;
  try {
    for (const { rule } of expiredRules(rules ?? (await firewall.describeRules(group)), clock.now())) {
      const left = within - (clock.now() - started);
      if (left <= 0) break;
      if ((await retireExpired(parts, rule, nonce, left)) !== 'in-use') removed += 1;
    }
  } catch (cause) {
    const error = toSallyportError(cause);
    // A cancel is told once, and is no fault of what was going on.
    if (error.code !== 'CANCELLED') {
      emit({ kind: 'warning', message: `Expired rules of other runs could not be removed: ${error.message}` });
    }
  }
  return removed;
}

/** Milliseconds for what is done on the way; what it leaves another run or a sweep finds again. */
const longestSweep = 30_000;

/** One expired rule. Throws what it failed with. */
export async function retireExpired(
  { firewall, clock }: Pick<WindowParts, 'firewall' | 'clock'>,
  rule: Rule,
  nonce: Nonce,
  within = longestSweep,
): Promise<'revoked' | 'gone' | 'in-use'> {
  const failures: SallyportError[] = [];
  const onTimeout = () => failures[0] ?? tooLong(rule, within);
  const work = (signal: AbortSignal) =>
    retire({ firewall, clock, signal, failures } satisfies RetireParts, rule, nonce, 0);
  return (await withDeadline({ clock, milliseconds: within, onTimeout }, work)).kind;
}

function tooLong({ id, group }: Rule, within: number): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', {
    message: `Expired rule ${id} of ${group} was not seen closed within ${Math.round(within / 1_000)} s.`,
    hint: 'See whether AWS is reachable from this runner.',
  });
}
