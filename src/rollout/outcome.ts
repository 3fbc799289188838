import type { Observation } from '../deployers/deployer.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import type { Version } from '../version.ts';
import type { HostResult } from './host-result.ts';

export type Verdict = {
  readonly outcome: 'done' | 'nothing-to-do' | 'halted' | 'mixed' | 'cancelled';
  readonly mixed: boolean;
  readonly exitCode: ExitCode;
};

/** What the hosts' ends mean for the whole run. `stopped` is what ended the rollout from outside: a cancel or the deadline. */
export function judgeHosts(hosts: readonly HostResult[], version: Version, stopped?: SallyportError): Verdict {
  const mixed = isMixed(hosts, version);
  if (!mixed && hosts.every(({ outcome, after }) => isGood(outcome.kind) && runs(after, version))) {
    const nothing = hosts.every(({ outcome }) => outcome.kind === 'skipped');
    return { outcome: nothing ? 'nothing-to-do' : 'done', mixed, exitCode: 0 };
  }
  if (mixed) return { outcome: 'mixed', mixed, exitCode: 4 };
  // Exit 3 promises the old version everywhere, and 130 that nothing half-done is hidden: neither holds where the new one runs and is bad.
  if (hosts.some((host) => !isGood(host.outcome.kind) && changed(host)))
    return { outcome: 'halted', mixed, exitCode: 4 };
  if (stopped?.code === 'CANCELLED') return { outcome: 'cancelled', mixed, exitCode: 130 };
  return { outcome: 'halted', mixed, exitCode: 3 };
}

/**
 * Mixed: hosts of one role run different versions, the new one runs on some hosts and not on others,
 * or a host that was touched can't be seen any more (unknown is never success).
 */
function isMixed(hosts: readonly HostResult[], version: Version): boolean {
  const roles = Map.groupBy(hosts, ({ host }) => host.role).values();
  const differ = [...roles].some((ofRole) => new Set(ofRole.map(({ after }) => seen(after)).filter(isSeen)).size > 1);
  const onNew = hosts.filter(({ after }) => runs(after, version)).length;
  return differ || (onNew > 0 && onNew < hosts.length) || hosts.some(isLost);
}

function isLost({ outcome, after }: HostResult): boolean {
  const touched = outcome.kind === 'failed' || outcome.kind === 'interrupted' || outcome.kind === 'done';
  return touched && after.kind === 'unknown';
}

function isGood(kind: HostResult['outcome']['kind']): boolean {
  return kind === 'done' || kind === 'skipped';
}

function changed({ before, after }: HostResult): boolean {
  return seen(before) !== seen(after);
}

function runs(after: Observation, version: Version): boolean {
  return after.kind === 'version' && after.version === version;
}

/** Two that run nothing are alike. A space can be in no version. */
function seen(observation: Observation): string | undefined {
  switch (observation.kind) {
    case 'version':
      return observation.version;
    case 'none':
      return 'runs nothing';
    case 'unknown':
      return undefined;
  }
}

function isSeen(text: string | undefined): text is string {
  return text !== undefined;
}
