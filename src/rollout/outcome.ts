import type { Observation } from '../deployers/deployer.ts';
import type { ExitCode, SallyportError } from '../errors.ts';
import type { HostResult } from './host-result.ts';

export type Verdict = {
  readonly outcome: 'done' | 'nothing-to-do' | 'halted' | 'mixed' | 'rolled-back' | 'roll-back-failed' | 'cancelled';
  readonly mixed: boolean;
  readonly exitCode: ExitCode;
};

export type Fleet = {
  readonly hosts: readonly HostResult[];
  /** Targets in service that Terraform does not know: nobody has looked what they run. */
  readonly strangers: number;
  /** What ended the rollout from outside: a cancel or the deadline. */
  readonly stopped?: SallyportError | undefined;
};

/** What the hosts' ends mean for the whole run. */
export function judgeHosts({ hosts, strangers, stopped }: Fleet): Verdict {
  const mixed = strangers > 0 || isMixed(hosts);
  if (!mixed && hosts.every((host) => isGood(host.outcome.kind) && isThere(host))) {
    // Neither what was there before, nor all that was to be.
    if (stopped?.exitCode === 4) return { outcome: 'halted', mixed, exitCode: 4 };
    const nothing = hosts.every(({ outcome }) => outcome.kind === 'skipped');
    return { outcome: nothing ? 'nothing-to-do' : 'done', mixed, exitCode: 0 };
  }
  const ended = (kind: HostResult['outcome']['kind']) => hosts.some(({ outcome }) => outcome.kind === kind);
  if (ended('roll-back-failed')) return { outcome: 'roll-back-failed', mixed, exitCode: 6 };
  if (mixed) return { outcome: 'mixed', mixed, exitCode: 4 };
  // Exit 3 and 5 promise the old version everywhere, and 130 that nothing half-done is hidden: none holds where the new one runs and is bad.
  if (hosts.some((host) => !isGood(host.outcome.kind) && (changed(host) || isThere(host))))
    return { outcome: 'halted', mixed, exitCode: 4 };
  if (ended('rolled-back')) return { outcome: 'rolled-back', mixed, exitCode: 5 };
  if (stopped?.code === 'CANCELLED') return { outcome: 'cancelled', mixed, exitCode: 130 };
  return { outcome: 'halted', mixed, exitCode: 3 };
}

/**
 * Mixed: hosts of one role run different versions, some hosts are where they were to go and others are not, or a host can't be seen that
 * was touched or never reached (unknown is never success).
 */
function isMixed(hosts: readonly HostResult[]): boolean {
  const roles = Map.groupBy(hosts, ({ host }) => host.role).values();
  const differ = [...roles].some((ofRole) => new Set(ofRole.map(({ after }) => seen(after)).filter(isSeen)).size > 1);
  const there = hosts.filter(isThere).length;
  return differ || (there > 0 && there < hosts.length) || hosts.some(isLost);
}

function isLost({ outcome, after }: HostResult): boolean {
  return after.kind === 'unknown' && outcome.kind !== 'not-started' && outcome.kind !== 'skipped';
}

function isGood(kind: HostResult['outcome']['kind']): boolean {
  return kind === 'done' || kind === 'skipped';
}

function isThere({ after, to }: HostResult): boolean {
  return to !== undefined && after.kind === 'version' && after.version === to;
}

function changed({ before, after }: HostResult): boolean {
  return seen(before) !== seen(after);
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
