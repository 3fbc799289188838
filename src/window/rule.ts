import type { SallyportError } from '../errors.ts';
import type { GroupId } from '../inventory/host.ts';
import type { Family } from './families.ts';

export type RuleId = string & { readonly __brand: 'RuleId' };

/** One address as AWS writes it: `203.0.113.7/32` or `2001:db8::7/128`. Never wider: `exactCidr` is the only maker. */
export type ExactCidr = string & { readonly __brand: 'ExactCidr' };

/** The run's own mark on a rule: 128 random bits, saved before the rule exists. */
export type Nonce = string & { readonly __brand: 'Nonce' };

/** What is asked of the firewall: always TCP, one port, one address. */
export type RuleRequest = {
  readonly group: GroupId;
  readonly cidr: ExactCidr;
  readonly port: number;
  /** In AWS's alphabet and at most 255 characters (see `describeRule`). */
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
};

/** A rule as the firewall tells it; nothing is assumed about whose it is or how wide. */
export type Rule = {
  readonly id: RuleId;
  readonly group: GroupId;
  readonly direction: 'ingress' | 'egress';
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** A CIDR, or whatever else the rule names (a group, a prefix list). */
  readonly source: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
};

/** What the window needs of a cloud. Errors are SallyportErrors; a rule that is gone is an answer, not an error. */
export type Firewall = Rules & RuleTags;

export interface Rules {
  /**
   * Asks for one rule. `exists` is AWS's `InvalidPermission.Duplicate`: a rule of the same protocol, port and address is there, ours or not.
   * `refused` is a plain no to the first and only request. Whatever is thrown leaves it open whether the rule was made.
   */
  authorizeRule(request: RuleRequest): Promise<AuthorizeAnswer>;
  /** Every rule of the group, all pages. A group that does not exist is thrown as GROUP_NOT_FOUND. */
  describeRules(group: GroupId): Promise<readonly Rule[]>;
  /** Once the signal is aborted nothing more is sent: a revoke that arrives late would cut off a run that has joined since. */
  revokeRule(group: GroupId, id: RuleId, signal?: AbortSignal): Promise<'revoked' | 'not-found'>;
}

/** The tags of a rule that exists: where leases are kept. Each call is one step for all its tags. */
export interface RuleTags {
  /** Adds, or replaces by key. `full`: the rule has no room for another tag (50). */
  writeTags(rule: RuleRef, tags: Tags): Promise<'written' | 'not-found' | 'full'>;
  /** Takes away exactly these: a tag whose value has changed meanwhile stays. */
  dropTags(rule: RuleRef, tags: Tags): Promise<'dropped' | 'not-found'>;
}

/** For a sweep: the rules of all groups that carry a tag, all pages. */
export interface RuleFinder {
  rulesTagged(key: string): Promise<readonly Rule[]>;
}

export type RuleRef = Pick<Rule, 'group' | 'id'>;
export type Tags = Readonly<Record<string, string>>;

export type AuthorizeAnswer =
  | { readonly kind: 'made'; readonly rules: readonly Rule[] }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly error: SallyportError };

/** The address other machines see this runner at, already checked to be one public address (or the user's own `source-address`). */
export interface AddressSource {
  address(family: Family, signal: AbortSignal): Promise<string>;
}

/** Does a TCP connection to this address get an answer? A banner is not awaited; only the handshake counts. */
export interface PortProbe {
  answers(address: string, port: number, signal: AbortSignal): Promise<PortAnswer>;
}

/** `refused` is an answer too: the packet passed the group, but nothing listens. */
export type PortAnswer =
  | { kind: 'open' }
  | { kind: 'refused' }
  | { kind: 'silent' }
  | { kind: 'failed'; reason: string };
