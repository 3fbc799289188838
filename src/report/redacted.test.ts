import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { hosts, next, scriptedRun } from '../../test/fakes/event-stream.ts';
import { SallyportError } from '../errors.ts';
import type { HostOutcome } from '../rollout/host-result.ts';
import type { Plan } from '../rollout/plan.ts';
import type { RunEvent } from './event.ts';
import { redactedEvent, redactedResult } from './redacted.ts';
import type { RunResult } from './run-result.ts';

const redact = (text: string) => text.replaceAll('hush', '***');

/** With what enumerating would pass over: a stack, a cause. */
const allOf = (value: unknown) => inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true });

function failure(): SallyportError {
  const cause = new Error('hush said the host', { cause: new Error('hush below') });
  return new SallyportError('COMMAND_FAILED', { message: 'it said hush', hint: 'look for hush', cause });
}

const [host] = hosts;
const unseen = { kind: 'unknown', reason: 'it printed hush' } as const;
const traffic = { kind: 'out', why: 'AWS says hush', delay: 0 } as const;
const outcomes: readonly HostOutcome[] = [
  { kind: 'unreachable', error: failure() },
  { kind: 'failed', phase: 'deploying', error: failure(), serving: false },
  { kind: 'quarantined', phase: 'deploying', error: failure() },
  { kind: 'rolled-back', error: failure() },
  { kind: 'roll-back-failed', phase: 'deploying', error: failure() },
];

function planOfHush(): Plan {
  const made = scriptedRun().events.find((event) => event.kind === 'plan-made');
  const [batch] = made?.plan.batches ?? [];
  const [planned] = batch?.hosts ?? [];
  if (made === undefined || batch === undefined || planned === undefined) throw new Error('the script has a plan');
  const told = {
    ...planned,
    before: { ...planned.before, traffic },
    wayBack: { kind: 'none', why: 'ls said hush' },
  } as const;
  return { ...made.plan, batches: [{ ...batch, hosts: [told] }], skipped: [told] };
}

function resultOfHush(): RunResult {
  return {
    ...scriptedRun().result,
    hosts: outcomes.map((outcome) => ({ host, outcome, before: unseen, after: unseen, to: next, traffic, phases: [] })),
    plan: planOfHush(),
    failure: failure(),
    alsoFailed: [failure()],
  };
}

type Told = RunEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

const told: readonly Told[] = [
  { kind: 'step-finished', step: 'role', detail: 'hush', milliseconds: 1 },
  { kind: 'step-failed', step: 'role', error: failure(), milliseconds: 1 },
  { kind: 'phase-finished', host, phase: 'deploying', detail: 'hush', milliseconds: 1 },
  { kind: 'phase-failed', host, phase: 'deploying', error: failure(), milliseconds: 1 },
  { kind: 'host-output', host, stream: 'stdout', line: 'hush' },
  { kind: 'waiting', host, what: 'hush', milliseconds: 1 },
  { kind: 'warning', message: 'hush' },
  { kind: 'error', error: failure() },
  { kind: 'cancelled', reason: 'hush' },
  ...outcomes.map((outcome) => ({ kind: 'host-ended', host, outcome }) as const),
  { kind: 'plan-made', plan: planOfHush() },
  { kind: 'run-ended', result: resultOfHush() },
];

test.each(told.map((event) => [event.kind, event] as const))(
  '%s carries no secret on, wherever it was',
  (_kind, event) => {
    const whole = { ...event, at: 0 };
    expect(allOf(whole)).toContain('hush');
    const safe = allOf(redactedEvent(whole, redact));
    expect(safe).not.toContain('hush');
    expect(safe).toContain('***');
  },
);

test('nor does a result that is handed to other code', () => {
  expect(allOf(redactedResult(resultOfHush(), redact))).not.toContain('hush');
});

test('a cause that leads back to itself comes to an end, and one that is no error is kept as text', () => {
  const ring = new Error('round and round');
  ring.cause = ring;
  const redacted = (cause: unknown) => {
    const error = new SallyportError('DEFECT', { message: 'x', hint: 'y', cause });
    return redactedResult({ ...scriptedRun().result, failure: error }, redact).failure?.cause;
  };
  expect(redacted(ring)).toMatchObject({ message: 'round and round' });
  expect(redacted({ toString: () => 'a hush of its own' })).toBe('a *** of its own');
  expect(redacted(undefined)).toBeUndefined();
});
