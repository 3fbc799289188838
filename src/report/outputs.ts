import type { Observation } from '../deployers/deployer.ts';
import type { RunResult } from './run-result.ts';
import { versionWords } from './words.ts';

/** The outputs of a step, name → text, as action.yml names them. */
export function outputsOf(result: RunResult, reportPath: string | undefined): Readonly<Record<string, string>> {
  const open = openTime(result);
  return {
    result: result.outcome,
    version: result.version ?? '',
    mixed: String(result.mixed),
    hosts: JSON.stringify(
      result.hosts.map(({ host, before, after, outcome, traffic }) => ({
        host: host.name,
        role: host.role,
        before: fullVersion(before),
        after: fullVersion(after),
        result: outcome.kind,
        ...(traffic === undefined || traffic.kind === 'unbalanced' ? {} : { traffic: traffic.kind }),
      })),
    ),
    report: reportPath ?? '',
    'window-seconds': open === undefined ? '' : String(Math.round(open / 1_000)),
  };
}

/** For programs: a fingerprint with all its digits. */
function fullVersion(observed: Observation): string {
  return observed.kind === 'version' ? observed.version : versionWords(observed);
}

/** From the first rule to the last one seen closed, in milliseconds; undefined where one was not, or none was opened. */
function openTime({ windows }: RunResult): number | undefined {
  if (windows.length === 0 || windows.some(({ closed }) => closed === undefined)) return undefined;
  return Math.max(...windows.map(({ closed = 0 }) => closed)) - Math.min(...windows.map(({ opened }) => opened));
}
