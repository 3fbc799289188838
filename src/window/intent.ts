import type { GroupId } from '../inventory/host.ts';
import type { WindowFacts } from '../report/event.ts';
import { parseExactCidr } from './exact-cidr.ts';
import type { ExactCidr, Nonce, RuleId } from './rule.ts';

/**
 * What has to be undone, saved before it is done (promise 1). With only the nonce a later process finds the rule; with the rule's id
 * it need not look for it. Times are milliseconds since the epoch.
 */
export type WindowIntent = {
  readonly group: GroupId;
  readonly cidr: ExactCidr;
  readonly port: number;
  readonly nonce: Nonce;
  /** When the firewall was about to be asked. */
  readonly asked: number;
  readonly expires: number;
  /** Known once the firewall has answered, and only for a rule of our own. */
  readonly rule?: RuleId;
  readonly opened?: number;
  /** Nothing is left to undo: it was seen closed, or the firewall refused to open it. */
  readonly closed?: boolean;
};

/** The same as plain data, as a state file holds it. */
export type SavedWindow = {
  readonly group: string;
  readonly cidr: string;
  readonly port: number;
  readonly nonce: string;
  readonly asked?: number | undefined;
  readonly expires?: number | undefined;
  readonly rule?: string | undefined;
  readonly opened?: number | undefined;
  readonly closed?: boolean | undefined;
};

/** Reads a saved intent again; throws WINDOW_RULE_REFUSED when what was saved is not one exact rule. */
export function readIntent(saved: SavedWindow): WindowIntent {
  return {
    // Saved by ourselves from values of these very types: the only check worth having is the CIDR's.
    group: saved.group as GroupId,
    cidr: parseExactCidr(saved.cidr),
    port: saved.port,
    nonce: saved.nonce as Nonce,
    asked: saved.asked ?? 0,
    expires: saved.expires ?? 0,
    ...(saved.rule === undefined ? {} : { rule: saved.rule as RuleId }),
    ...(saved.opened === undefined ? {} : { opened: saved.opened }),
    ...(saved.closed === undefined ? {} : { closed: saved.closed }),
  };
}

/** The intent as logs, summaries and reports show it. */
export function factsOf({ group, rule, cidr, port, expires }: WindowIntent): WindowFacts {
  return { group, rule: rule ?? '', cidr, port, expires };
}
