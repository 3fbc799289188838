import type { SweepResult, SweepRow } from './sweep-result.ts';
import { count, type Mark } from './words.ts';

/** What became of a rule: `detail` is the rest of its line. */
export function sweepRowWords({ end, expires, run }: SweepRow): { mark: Mark; words: string; detail: string } {
  const by = run === '' ? '' : ` · ${run}`;
  const until = expires === undefined ? 'its tags tell no time' : `until ${utc(expires)}`;
  const since = expires === undefined ? '' : `expired ${utc(expires)}`;
  switch (end.kind) {
    case 'removed':
      return { mark: '✓', words: 'removed', detail: since + by };
    case 'would-remove':
      return { mark: '·', words: 'would go', detail: since + by };
    case 'gone':
      return { mark: '✓', words: 'was gone', detail: `removed by somebody else${by}` };
    case 'kept':
      return { mark: '–', words: 'kept', detail: until + by };
    case 'not-exact':
      return { mark: '✗', words: 'changed', detail: `${since}; somebody has changed it or copied its tags${by}` };
    case 'not-tried':
      return { mark: '!', words: 'not tried', detail: since + by };
    case 'failed':
      return { mark: '✗', words: 'open?', detail: `${since}; not seen closed${by}` };
  }
}

/** The whole sweep in one sentence. */
export function sweepHeadline({ rows, region, dryRun, exitCode }: SweepResult): { mark: Mark; words: string } {
  const many = (...kinds: SweepRow['end']['kind'][]) => rows.filter(({ end }) => kinds.includes(end.kind)).length;
  const windows = (number: number) => count(number, 'expired window');
  const kept = many('kept') === 0 ? '' : `, ${many('kept')} kept`;
  const open = many('failed', 'not-exact');
  const went = many('removed', 'gone', 'would-remove');
  if (exitCode === 8) {
    return { mark: '✗', words: `${windows(open)} in ${region} may still be open; ${went} removed${kept}` };
  }
  if (exitCode === 130) {
    return {
      mark: '!',
      words: `Cancelled: ${windows(many('not-tried'))} in ${region} not tried; ${went} removed${kept}`,
    };
  }
  if (rows.length === 0) return { mark: '✓', words: `No window of Sallyport in ${region}` };
  if (went === 0) return { mark: '✓', words: `Nothing has expired in ${region}${kept}` };
  return { mark: '✓', words: `${windows(went)} ${dryRun ? 'would be ' : ''}removed in ${region}${kept}` };
}

const utc = (time: number) => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
