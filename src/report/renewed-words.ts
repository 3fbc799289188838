import type { RunResult } from './run-result.ts';
import { count, versionWords } from './words.ts';

/** What a deploy did about certificates before it brought the version, in one line; empty where it had none to bring. */
export function renewedWords({ renewed = [] }: Pick<RunResult, 'renewed'>): string {
  if (renewed.length === 0) return '';
  const changed = renewed.filter(({ outcome }) => outcome.kind === 'done');
  const ways = new Set(changed.map(({ before, after }) => `${versionWords(before)} → ${versionWords(after)}`));
  const already = renewed.length - changed.length;
  return [
    ...(changed.length === 0
      ? []
      : [`Certificates renewed on ${count(changed.length, 'host')}: ${[...ways].join(', ')}`]),
    ...(already === 0
      ? []
      : [`${changed.length === 0 ? 'Certificates: ' : ''}${count(already, 'host')} served the right one already`]),
  ].join('; ');
}
