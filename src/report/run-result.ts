import type { ExitCode, SallyportError } from '../errors.ts';
import type { HostResult } from '../rollout/host-result.ts';
import type { Plan } from '../rollout/plan.ts';
import type { Mode } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import type { WindowFacts } from './event.ts';

/** The whole run as data: outputs, summary and JSON report are views of it. */
export type RunResult = {
  readonly outcome: RunOutcome;
  readonly exitCode: ExitCode;
  readonly mode: Mode;
  /** Absent where each host was to go back to its own previous version, or to get a certificate. */
  readonly version?: Version;
  readonly hosts: readonly HostResult[];
  /** A deploy's hosts as they ended that got a certificate before the version. */
  readonly renewed?: readonly HostResult[];
  /** True when the hosts of one role are seen to run more than one version, or one can't be seen. */
  readonly mixed: boolean;
  /** What was planned, where it came to a plan that could be carried out. */
  readonly plan?: Plan;
  /** Of the certificates that go before the version, where a deploy brings some. */
  readonly renewalPlan?: Plan;
  /** One for each address family by which hosts were reached; empty when no window was opened. */
  readonly windows: readonly WindowLife[];
  /** The first failure; what failed after it is in `alsoFailed`. */
  readonly failure?: SallyportError;
  readonly alsoFailed: readonly SallyportError[];
  readonly started: number;
  readonly ended: number;
};

/** A window as this run had it; times in milliseconds since the epoch. */
export type WindowLife = {
  readonly facts: WindowFacts;
  readonly opened: number;
  /** When the group was seen without it, or without this run's lease on it; absent where that was not to be seen. */
  readonly closed?: number;
  /** The rule is there still, and rightly so: other runs hold leases on it, or it was somebody else's from the beginning. */
  readonly stays?: 'shared' | 'foreign';
};

/** The value of the `result` output. */
export type RunOutcome =
  | 'done'
  | 'nothing-to-do'
  | 'planned'
  | 'refused'
  | 'halted'
  | 'mixed'
  | 'rolled-back'
  | 'roll-back-failed'
  | 'cancelled'
  | 'clean-up-failed'
  | 'defect';
