/** The library: one run from code, with its events and its result. All else is inside and may change. */
export { type RunOptions, run } from './entry/library.ts';
export { type ErrorCode, type ExitCode, SallyportError } from './errors.ts';
export type { Host, HostName, Role } from './inventory/host.ts';
export type { RunEvent } from './report/event.ts';
export type { RunOutcome, RunResult } from './report/run-result.ts';
export type { HostOutcome, HostPhase, HostResult } from './rollout/host-result.ts';
export type { Batch, Plan } from './rollout/plan.ts';
export type { Version } from './version.ts';
