import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the look script printed on a real host, by the Puma that ran there: 5.6.5 of Debian, or 8.0.2 of the gem. */
export function recorded(
  name: '5-phased' | '5-preload' | '5-single' | '8-phased' | '8-phased-text' | '8-single',
): string {
  return readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8');
}
