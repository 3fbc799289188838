import { type Clock, withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { factsOf, type WindowIntent } from './intent.ts';
import { notClosed } from './not-closed.ts';
import type { WindowParts } from './open.ts';
import type { Firewall } from './rule.ts';
import { isOurs } from './same-rule.ts';

export type CloseParts = WindowParts & {
  /** For the command that a person needs when all else fails. */
  readonly region: string;
};

/** `gone` is a rule that somebody else had removed before us; `nothing` means that nothing of ours was ever to be seen. */
export type CloseEnd = { readonly kind: 'closed' | 'gone' | 'nothing' };

/** The whole close, in milliseconds: a job that is being cancelled has about four minutes for all its post steps. */
const longestClose = 60_000;

/**
 * Shuts what `intent` says was opened, and comes back only when the firewall no longer shows it (promise 4).
 *
 * Revokes by id, and only what carries our nonce or what our own request made. May be called again at any time, by any process.
 * Throws WINDOW_NOT_CLOSED with the command to do it by hand; `within` is in milliseconds, 60 s unless the caller has less.
 */
export async function closeWindow(parts: CloseParts, intent: WindowIntent, within = longestClose): Promise<CloseEnd> {
  if (intent.closed) return { kind: 'nothing' };
  const failures: SallyportError[] = [];
  const { clock } = parts;
  try {
    const end = await withDeadline({ clock, milliseconds: within, onTimeout: () => tooLong(within) }, (signal) =>
      shut({ ...parts, signal, failures }, intent),
    );
    const closed = clock.now();
    parts.save({ ...intent, closed: true });
    if (end.kind !== 'nothing') {
      parts.emit({
        kind: 'window-closed',
        window: factsOf(intent),
        milliseconds: closed - (intent.opened ?? intent.asked),
      });
    }
    return end;
  } catch (error) {
    throw notClosed(intent, parts.region, failures[0] ?? toSallyportError(error));
  }
}

type ShutParts = {
  readonly firewall: Firewall;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Every failure on the way, the first one first: a later try may hide it. */
  readonly failures: SallyportError[];
};

async function shut({ firewall, clock, signal, failures }: ShutParts, intent: WindowIntent): Promise<CloseEnd> {
  const { group, nonce, rule } = intent;
  let revoked = false;
  let known = rule;
  for (let turn = 0; ; turn += 1) {
    try {
      if (known !== undefined) revoked = (await firewall.revokeRule(group, known)) === 'revoked' || revoked;
      known = undefined;
      const left = (await firewall.describeRules(group)).find((found) => found.id === rule || isOurs(found, nonce));
      if (left === undefined && (revoked || clock.now() - intent.asked >= settled))
        return { kind: endOf(revoked, rule) };
      known = left?.id;
    } catch (error) {
      const failure = toSallyportError(error);
      // The group is gone, and its rules with it.
      if (failure.code === 'GROUP_NOT_FOUND') return { kind: endOf(revoked, rule) };
      failures.push(failure);
      if (hopeless.has(failure.code)) throw failure;
    }
    await clock.sleep(Math.min(500 * 2 ** turn, 5_000), signal);
  }
}

/**
 * An answer that a rule is not there proves nothing while the rule may be younger than this: EC2 is eventually consistent, and
 * "NotFound does not mean it does not exist". Once we have been told `revoked`, one empty look is enough.
 */
const settled = 15_000;

/** A plain no stays a no; everything else may pass within the minute. */
const hopeless: ReadonlySet<string> = new Set([
  'WINDOW_DENIED',
  'ROLE_DENIED',
  'ACCOUNT_NOT_ALLOWED',
  'CREDENTIALS_MISSING',
  'DEFECT',
]);

function endOf(revoked: boolean, rule: string | undefined): CloseEnd['kind'] {
  if (revoked) return 'closed';
  return rule === undefined ? 'nothing' : 'gone';
}

function tooLong(within: number): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', {
    message: `The firewall did not show the rule as closed within ${within / 1_000} s.`,
    hint: 'See whether AWS is reachable from this runner.',
  });
}
