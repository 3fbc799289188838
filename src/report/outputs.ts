import type { RunResult } from './run-result.ts';
import { windowTime } from './window-words.ts';
import { versionWords } from './words.ts';

/** The outputs of a step, name → text, as action.yml names them. */
export function outputsOf(result: RunResult, reportPath: string | undefined): Readonly<Record<string, string>> {
  const open = result.window === undefined ? undefined : windowTime(result.window);
  return {
    result: result.outcome,
    version: result.version ?? '',
    mixed: String(result.mixed),
    hosts: JSON.stringify(
      result.hosts.map(({ host, before, after, outcome, traffic }) => ({
        host: host.name,
        role: host.role,
        before: versionWords(before),
        after: versionWords(after),
        result: outcome.kind,
        ...(traffic === undefined || traffic.kind === 'unbalanced' ? {} : { traffic: traffic.kind }),
      })),
    ),
    report: reportPath ?? '',
    'window-seconds': open === undefined ? '' : String(Math.round(open / 1_000)),
  };
}
