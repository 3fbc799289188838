import type { Secret } from '../../secret.ts';

/** The text of a key without what pasting into a secret does to it: CRLF, white space around it, a missing last newline. */
export function mended(key: Secret): string {
  return `${key.reveal().replaceAll('\r\n', '\n').trim()}\n`;
}
