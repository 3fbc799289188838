import type { RunResult } from './run-result.ts';
import { count, type Mark } from './words.ts';

/** The whole run in one sentence, for the last line of a log and the first of a summary. */
export function headline(result: RunResult): { readonly mark: Mark; readonly words: string } {
  const { hosts } = result;
  const all = hosts.length === 1 ? 'the host' : `all ${hosts.length} hosts`;
  const version = result.version ?? (result.plan?.way === 'deploy' ? 'the new certificate' : 'the previous version');
  const right = hosts.filter(({ after, to }) => after.kind === 'version' && after.version === to);
  const unproven = right.filter(({ outcome }) => outcome.kind !== 'done' && outcome.kind !== 'skipped').length;
  const share = `${right.length} of ${count(hosts.length, 'host')} ${right.length === 1 ? 'is' : 'are'} on ${version}${notHealthy(unproven, right.length)}`;
  switch (result.outcome) {
    case 'done':
      return { mark: '✓', words: `${version} runs on ${all}` };
    case 'nothing-to-do':
      return { mark: '✓', words: `Nothing to do: ${version} already runs on ${all}` };
    case 'planned':
      return { mark: '✓', words: `Planned ${version}; no host was changed` };
    case 'refused':
      return { mark: '✗', words: `Stopped before any host was changed` };
    case 'halted':
      return { mark: '✗', words: `Halted: ${share}` };
    case 'mixed':
      return { mark: '✗', words: `Halted with mixed versions: ${share}` };
    case 'rolled-back':
      return {
        mark: '✗',
        words: `Rolled back: ${version} failed, and ${all} ${hosts.length === 1 ? 'runs' : 'run'} what was there before`,
      };
    case 'roll-back-failed':
      return { mark: '✗', words: `The roll-back failed: ${share}` };
    case 'cancelled':
      return { mark: '!', words: hosts.length === 0 ? 'Cancelled' : `Cancelled: ${share}` };
    case 'clean-up-failed':
      return { mark: '✗', words: 'Clean-up failed: something may be left open' };
    case 'defect':
      return { mark: '✗', words: 'Stopped by a defect of Sallyport' };
  }
}

/** A host can have the new version and be down: it does not count as one that runs it. */
function notHealthy(unproven: number, all: number): string {
  if (unproven === 0) return '';
  return `, ${all === 1 ? '' : unproven === all ? 'all ' : `${unproven} of them `}not seen healthy`;
}
