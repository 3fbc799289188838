import type { Observation } from '../deployers/deployer.ts';
import { SallyportError } from '../errors.ts';
import type { HostOutcome, HostResult, TrafficSeen } from '../rollout/host-result.ts';
import type { Plan, PlannedHost } from '../rollout/plan.ts';
import type { RunEvent } from './event.ts';
import type { RunResult } from './run-result.ts';

type Redact = (text: string) => string;

/** The event without secrets, before anything cuts its texts: of a secret that is cut in two neither half would be known any more. */
export function redactedEvent(event: RunEvent, redact: Redact): RunEvent {
  switch (event.kind) {
    case 'step-finished':
    case 'phase-finished':
      return { ...event, detail: redact(event.detail) };
    case 'step-failed':
    case 'phase-failed':
    case 'error':
      return { ...event, error: redactedError(event.error, redact) };
    case 'host-output':
    case 'judge-output':
      return { ...event, line: redact(event.line) };
    case 'waiting':
      return { ...event, what: redact(event.what) };
    case 'warning':
      return { ...event, message: redact(event.message) };
    case 'cancelled':
      return { ...event, reason: redact(event.reason) };
    case 'host-ended':
      return { ...event, outcome: redactedOutcome(event.outcome, redact) };
    case 'plan-made':
      return { ...event, plan: redactedPlan(event.plan, redact) };
    case 'run-ended':
      return { ...event, result: redactedResult(event.result, redact) };
    case 'run-started':
    case 'step-started':
    case 'window-opened':
    case 'window-closed':
    case 'batch-started':
    case 'roll-back-started':
    case 'phase-started':
      return event;
  }
}

/** The same for a whole result. */
export function redactedResult(result: RunResult, redact: Redact): RunResult {
  return {
    ...result,
    hosts: result.hosts.map(redactedHost(redact)),
    ...(result.renewed === undefined ? {} : { renewed: result.renewed.map(redactedHost(redact)) }),
    ...(result.failure === undefined ? {} : { failure: redactedError(result.failure, redact) }),
    ...(result.plan === undefined ? {} : { plan: redactedPlan(result.plan, redact) }),
    ...(result.renewalPlan === undefined ? {} : { renewalPlan: redactedPlan(result.renewalPlan, redact) }),
    alsoFailed: result.alsoFailed.map((error) => redactedError(error, redact)),
  };
}

function redactedHost(redact: Redact) {
  return (host: HostResult): HostResult => ({
    ...host,
    outcome: redactedOutcome(host.outcome, redact),
    before: redactedObservation(host.before, redact),
    after: redactedObservation(host.after, redact),
    ...(host.traffic === undefined ? {} : { traffic: redactedTraffic(host.traffic, redact) }),
  });
}

function redactedError(error: SallyportError, redact: Redact): SallyportError {
  const { code, message, hint, cause } = error;
  const safe = new SallyportError(code, {
    message: redact(message),
    hint: redact(hint),
    cause: redactedCause(cause, redact),
  });
  safe.stack = redact(error.stack ?? '');
  return safe;
}

/** Causes are of any kind, and may go in a ring. */
function redactedCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (cause === undefined || cause === null || depth > 8) return undefined;
  if (!(cause instanceof Error)) return redact(String(cause));
  const under = redactedCause(cause.cause, redact, depth + 1);
  const safe = new Error(redact(cause.message), under === undefined ? undefined : { cause: under });
  safe.name = cause.name;
  safe.stack = redact(cause.stack ?? '');
  return safe;
}

function redactedOutcome(outcome: HostOutcome, redact: Redact): HostOutcome {
  return 'error' in outcome && outcome.error !== undefined
    ? { ...outcome, error: redactedError(outcome.error, redact) }
    : outcome;
}

/** What a deployer or a balancer says of a host may quote it. */
function redactedPlan(plan: Plan, redact: Redact): Plan {
  const redacted = (hosts: readonly PlannedHost[]): readonly PlannedHost[] =>
    hosts.map((planned) => {
      const { before, wayBack } = planned;
      return {
        ...planned,
        before: { ...before, traffic: redactedTraffic(before.traffic, redact) },
        wayBack: wayBack.kind === 'none' ? { ...wayBack, why: redact(wayBack.why) } : wayBack,
      };
    });
  const batches = plan.batches.map((batch) => ({ ...batch, hosts: redacted(batch.hosts) }));
  return { ...plan, batches, skipped: redacted(plan.skipped) };
}

function redactedTraffic<T extends TrafficSeen>(traffic: T, redact: Redact): T {
  return 'why' in traffic ? { ...traffic, why: redact(traffic.why) } : traffic;
}

function redactedObservation(observed: Observation, redact: Redact): Observation {
  return observed.kind === 'unknown' ? { ...observed, reason: redact(observed.reason) } : observed;
}
