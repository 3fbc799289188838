import type { SallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { HostOutcome, HostPhase } from '../rollout/host-result.ts';
import type { Plan } from '../rollout/plan.ts';
import type { Mode } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import type { RunResult } from './run-result.ts';

/** What happens in a run, as it happens. Every line, summary, picture and report is made from these and nothing else. */
export type RunEvent = { readonly at: number } & (
  | { readonly kind: 'run-started'; readonly mode: Mode; readonly version?: Version }
  | { readonly kind: 'step-started'; readonly step: RunStep }
  /** `detail` is what was found: `4 hosts, group sg-…`, `203.0.113.7`. */
  | { readonly kind: 'step-finished'; readonly step: RunStep; readonly detail: string; readonly milliseconds: number }
  | {
      readonly kind: 'step-failed';
      readonly step: RunStep;
      readonly error: SallyportError;
      readonly milliseconds: number;
    }
  | { readonly kind: 'window-opened'; readonly window: WindowFacts }
  /** `left`: the rule stays, for other runs hold leases on it. */
  | {
      readonly kind: 'window-closed';
      readonly window: WindowFacts;
      readonly milliseconds: number;
      readonly left?: boolean;
    }
  | { readonly kind: 'plan-made'; readonly plan: Plan }
  | {
      readonly kind: 'batch-started';
      readonly number: number;
      readonly of: number;
      readonly hosts: readonly HostName[];
    }
  /** Back to what each of them ran before, in this order. */
  | { readonly kind: 'roll-back-started'; readonly hosts: readonly HostName[] }
  | { readonly kind: 'phase-started'; readonly host: Host; readonly phase: HostPhase }
  | {
      readonly kind: 'phase-finished';
      readonly host: Host;
      readonly phase: HostPhase;
      readonly detail: string;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'phase-failed';
      readonly host: Host;
      readonly phase: HostPhase;
      readonly error: SallyportError;
      readonly milliseconds: number;
    }
  /** A line that a command on a host printed, made safe by foreign-output.ts. */
  | { readonly kind: 'host-output'; readonly host: Host; readonly stream: 'stdout' | 'stderr'; readonly line: string }
  /** The same of a team's own judge, which runs here. */
  | { readonly kind: 'judge-output'; readonly stream: 'stdout' | 'stderr'; readonly line: string }
  /** A wait goes on: told now and then, so that a long one is not silent. */
  | { readonly kind: 'waiting'; readonly host?: Host; readonly what: string; readonly milliseconds: number }
  | { readonly kind: 'host-ended'; readonly host: Host; readonly outcome: HostOutcome }
  | { readonly kind: 'warning'; readonly message: string }
  /** Beside the first failure, never instead of it: a window that would not close, a connection that would not end. */
  | { readonly kind: 'error'; readonly error: SallyportError }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'run-ended'; readonly result: RunResult }
);

export type RunStep =
  | 'terraform'
  | 'role'
  | 'address'
  | 'inventory'
  | 'instances'
  | 'host-keys'
  | 'let-in'
  | 'window'
  | 'reach'
  | 'connect'
  | 'canary'
  | 'certificate'
  | 'judge'
  | 'before-command'
  | 'after-command'
  | 'preflight'
  | 'lock'
  | 'close';

export type WindowFacts = {
  readonly group: string;
  readonly rule: string;
  readonly cidr: string;
  readonly port: number;
  readonly expires: number;
};

/** Where rooms tell what they do; `at` is filled in by the maker of this function. */
export type Emit = (event: WithoutTime<RunEvent>) => void;

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;
