import { safeText } from '../report/foreign-output.ts';
import type { Version } from '../version.ts';
import type { ProbeAnswer } from './probe.ts';

/** Whether an answer names the version as a whole word: `1.2` is neither in `1.20` nor in `1.2.3` or `v1.2`. */
export function namesVersion(body: string, version: Version, redact: (text: string) => string): ProbeAnswer {
  // A version's own characters, and `+` and `~`, which lengthen one in semver and Debian. A full stop that ends a sentence is no part of it.
  const word = new RegExp(`(?<![\\w.+~-])${version.replaceAll('.', '\\.')}(?![\\w+~-]|\\.[\\w.+~-])`);
  if (word.test(body)) return { kind: 'pass', body };
  const shown = bodyStart(body, redact);
  return {
    kind: 'miss',
    reason: `the answer does not name ${version}${shown === '' ? ': it is empty' : `: “${shown}”`}`,
  };
}

/** The start of a foreign text, on one line and safe to print. */
export function bodyStart(body: string, redact: (text: string) => string): string {
  return safeText(body, redact, 200).replaceAll(/\s+/g, ' ');
}
