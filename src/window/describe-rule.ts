import { heldLease } from './lease.ts';
import type { Nonce } from './rule.ts';

/** Whose rule it is, for people who look at the group: all of it may be empty text on a laptop. */
export type RuleOwner = {
  readonly repository: string;
  readonly runId: string;
  readonly attempt: string;
  readonly job: string;
  readonly actor: string;
  readonly url: string;
};

/** The tag that says that some run of this tool made a rule, and which. It stays for as long as the rule; who needs the rule is told by leases. */
export const nonceTag = 'sallyport:nonce';
/** When the rule may go if its leases say nothing (they say it first, and are renewed). */
export const expiresTag = 'sallyport:expires';
const runTag = 'sallyport:run';
const repositoryTag = 'sallyport:repository';

/** A rule that some run of this tool made. */
export function isToolMade(tags: Readonly<Record<string, string>>): boolean {
  return nonceTag in tags;
}

/** Whose run made a rule, as far as its tags say. */
export function ownerOf(tags: Readonly<Record<string, string>>): string {
  return tags[runTag] ?? tags[repositoryTag] ?? '';
}

/** One line that says which run made the rule; AWS refuses every character outside its list and more than 255 of them. */
export function describeRule(owner: RuleOwner): string {
  const run = owner.runId === '' ? '' : ` run ${owner.runId}${owner.attempt === '' ? '' : `.${owner.attempt}`}`;
  const parts = ['Sallyport', ` ${owner.repository}`.trimEnd(), run, owner.job === '' ? '' : ` job ${owner.job}`];
  return inDescriptionAlphabet(parts.join('')).slice(0, 255).trimEnd();
}

/** The tags of a rule with its first lease. Values are wider than descriptions, but end at 256 characters. `expires` is in milliseconds since the epoch. */
export function tagRule(owner: RuleOwner, nonce: Nonce, expires: number, guarded = false): Record<string, string> {
  const wanted = {
    Name: 'sallyport',
    [nonceTag]: nonce,
    [expiresTag]: new Date(expires).toISOString(),
    ...heldLease(nonce, expires, guarded),
    [runTag]: owner.url,
    [repositoryTag]: owner.repository,
    'sallyport:job': owner.job,
    'sallyport:actor': owner.actor,
  };
  const tags: Record<string, string> = {};
  for (const [key, value] of Object.entries(wanted)) {
    const safe = inTagAlphabet(value).slice(0, 256).trim();
    if (safe !== '') tags[key] = safe;
  }
  return tags;
}

// AWS, AuthorizeSecurityGroupIngress: "a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*".
function inDescriptionAlphabet(text: string): string {
  return text.replace(/[^a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/gu, '-');
}

// AWS, tag restrictions common to all services: letters, numbers and spaces of any script, and + - = . _ : / @
function inTagAlphabet(text: string): string {
  return text.replace(/[^\p{L}\p{N} +\-=._:/@]/gu, '-');
}
