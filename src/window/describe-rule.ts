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

/** The tag that makes a rule ours. Rules are found, adopted and revoked by this and by nothing else. */
export const nonceTag = 'sallyport:nonce';
export const expiresTag = 'sallyport:expires';
const runTag = 'sallyport:run';

/** A rule that some run of this tool made. */
export function isToolMade(tags: Readonly<Record<string, string>>): boolean {
  return nonceTag in tags;
}

/** One line that says which run made the rule; AWS refuses every character outside its list and more than 255 of them. */
export function describeRule(owner: RuleOwner): string {
  const run = owner.runId === '' ? '' : ` run ${owner.runId}${owner.attempt === '' ? '' : `.${owner.attempt}`}`;
  const parts = ['Sallyport', ` ${owner.repository}`.trimEnd(), run, owner.job === '' ? '' : ` job ${owner.job}`];
  return inDescriptionAlphabet(parts.join('')).slice(0, 255).trimEnd();
}

/** Values of tags are wider than descriptions, but end at 256 characters. `expires` is in milliseconds since the epoch. */
export function tagRule(owner: RuleOwner, nonce: Nonce, expires: number): Record<string, string> {
  const wanted = {
    Name: 'sallyport',
    [nonceTag]: nonce,
    [expiresTag]: new Date(expires).toISOString(),
    [runTag]: owner.url,
    'sallyport:repository': owner.repository,
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
