import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { hosts, next, previous, scriptedRun } from '../../test/fakes/event-stream.ts';
import { SallyportError } from '../errors.ts';
import type { HostPhase } from '../rollout/host-result.ts';
import type { Mode } from '../settings/settings.ts';
import { jsonReport } from './json-report.ts';
import { resultTable } from './result-table.ts';
import type { RunOutcome, RunResult } from './run-result.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));

/** Nothing that the schema does not name may be in a report: an undocumented field is one that users come to depend on. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner;
}

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) },
});
const validate = ajv.compile(closed(schema) as object);

const run = {
  repository: 'acme/shop',
  commit: 'f00',
  ref: 'main',
  runId: '42',
  attempt: '1',
  job: 'deploy',
  actor: 'ann',
  url: 'https://x',
};
const unchanged = (text: string) => text;

function reportOf(result: RunResult, warnings: readonly string[] = [], redact = unchanged): unknown {
  const report: unknown = JSON.parse(jsonReport(result, { run, warnings, redact }));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

const failure = new SallyportError('COMMAND_FAILED', {
  message: 'a',
  hint: 'b',
  cause: new Error('c', { cause: 'd' }),
});

test('every mode’s report is as the schema says', () => {
  const modes: Readonly<Record<Mode, true>> = { deploy: true, plan: true, rollback: true, certificates: true };
  for (const mode of Object.keys(modes)) reportOf({ ...scriptedRun().result, mode: mode as Mode });
});

test('reports of good and failed runs are as the schema says', () => {
  expect(reportOf(scriptedRun({ good: true }).result)).toMatchObject({
    result: 'done',
    exitCode: 0,
    failure: null,
    mixed: false,
  });
  expect(reportOf(scriptedRun().result, ['careful'])).toMatchObject({
    result: 'mixed',
    hosts: [
      {
        host: 'web-1.example.com',
        role: 'web',
        result: 'done',
        phase: null,
        before: { kind: 'version', version: previous },
        after: { kind: 'version', version: next },
        to: next,
        failure: null,
      },
      {
        result: 'failed',
        phase: 'verifying',
        to: next,
        failure: { code: 'HEALTH_CHECK_FAILED', causes: ['12 of 12 probes missed'] },
      },
      {},
      {},
    ],
    windows: [{ cidr: '203.0.113.7/32', seconds: 77.44 }],
    warnings: ['careful'],
  });
});

test('every outcome of a run and of a host, and a run that found nothing out, have their place in the schema', () => {
  const [host] = hosts;
  const before = { kind: 'none' } as const;
  const after = { kind: 'unknown', reason: 'no answer' } as const;
  const outcomes = [
    { kind: 'done' },
    { kind: 'skipped' },
    { kind: 'not-started' },
    { kind: 'unreachable', error: failure },
    { kind: 'failed', phase: 'soaking', error: failure, serving: true },
    { kind: 'quarantined', phase: 'registering', error: failure },
    { kind: 'rolled-back', error: failure },
    { kind: 'rolled-back' },
    { kind: 'roll-back-failed', phase: 'rolling-back', error: failure },
    { kind: 'interrupted', phase: 'draining' },
  ] as const;
  const base = {
    exitCode: 0,
    mode: 'plan',
    version: next,
    mixed: false,
    alsoFailed: [failure],
    windows: [],
    started: 0,
    ended: 1,
  } as const;
  // Complete by its type: a new outcome or phase does not compile until it stands here, and then fails until the schema has it.
  const every: Record<RunOutcome, RunOutcome> = {
    done: 'done',
    'nothing-to-do': 'nothing-to-do',
    planned: 'planned',
    refused: 'refused',
    halted: 'halted',
    mixed: 'mixed',
    'rolled-back': 'rolled-back',
    'roll-back-failed': 'roll-back-failed',
    cancelled: 'cancelled',
    'clean-up-failed': 'clean-up-failed',
    defect: 'defect',
  };
  const results = Object.values(every);
  for (const outcome of results) {
    reportOf({ ...base, outcome, hosts: [] });
    reportOf({
      ...base,
      outcome,
      failure,
      hosts: outcomes.map((each) => ({
        host,
        outcome: each,
        before,
        after,
        phases: everyPhase.map((phase) => ({ phase, milliseconds: 5 })),
      })),
    });
  }
});

const phases: Record<HostPhase, HostPhase> = {
  connecting: 'connecting',
  preflight: 'preflight',
  draining: 'draining',
  deploying: 'deploying',
  'rolling-back': 'rolling-back',
  verifying: 'verifying',
  registering: 'registering',
  soaking: 'soaking',
};
const everyPhase = Object.values(phases);

test('of a plan’s batches the report names the one on trial, and who is on trial in it', () => {
  const { events, result } = scriptedRun();
  const [made] = events.flatMap((event) => (event.kind === 'plan-made' ? [event.plan] : []));
  const [, , last] = made?.batches ?? [];
  const [first, other] = last?.hosts ?? [];
  if (made === undefined || last === undefined || first === undefined || other === undefined)
    throw new Error('no batch');
  const canary = { group: 'web-canary', share: 0.2, milliseconds: 300_000 };
  const onTrial = { ...last, canary: true, hosts: [first, { ...other, canary: true }] } as const;
  const plan = { ...made, canary, batches: made.batches.map((batch) => (batch === last ? onTrial : batch)) };
  const wanted = { batch: 3, hosts: [other.host.name], group: 'web-canary', share: 0.2, seconds: 300 };
  expect(reportOf({ ...result, plan })).toMatchObject({ plan: { canary: wanted } });
});

test('every phase has its column', () => {
  const lived = everyPhase.map((phase) => ({ phase, milliseconds: 5 }));
  const unseen = { kind: 'none' } as const;
  const row = { host: hosts[0], outcome: { kind: 'done' }, before: unseen, after: unseen, phases: lived } as const;
  expect(resultTable({ ...scriptedRun().result, hosts: [row] }).phases).toEqual(everyPhase);
});

test('a window that was not seen closed has no end', () => {
  const { result } = scriptedRun();
  const windows = result.windows.map(({ facts, opened }) => ({ facts, opened }));
  expect(reportOf({ ...result, windows })).toMatchObject({ windows: [{ closed: null, seconds: null }] });
});

test('a secret is cut out of each value, and the report is still JSON', () => {
  const secret = 'se"cr\\et';
  const report = reportOf(
    {
      ...scriptedRun().result,
      failure: new SallyportError('COMMAND_FAILED', {
        message: `x ${secret} y`,
        hint: secret,
        cause: `because of ${secret}`,
      }),
    },
    [secret],
    (text) => text.replaceAll(secret, '***'),
  );
  expect(report).toMatchObject({
    failure: { message: 'x *** y', hint: '***', causes: ['because of ***'] },
    warnings: ['***'],
  });
});
