import { SallyportError } from '../../src/errors.ts';
import type { Host, HostName, Role } from '../../src/inventory/host.ts';
import type { RunEvent } from '../../src/report/event.ts';
import type { RunResult } from '../../src/report/run-result.ts';
import type { HostOutcome, HostResult } from '../../src/rollout/host-result.ts';
import type { Version } from '../../src/version.ts';

/** A run as a list of events and its result: four hosts one after another and then two at once, the second one failing unless `good`. */
export function scriptedRun({ good = false, started = Date.UTC(2026, 10, 23, 10, 0, 0) } = {}): {
  readonly events: readonly RunEvent[];
  readonly result: RunResult;
} {
  const events: RunEvent[] = [];
  let now = started;
  const at = (milliseconds: number, ...made: readonly Timeless[]) => {
    now += milliseconds;
    for (const event of made) events.push({ ...event, at: now });
  };

  at(0, { kind: 'run-started', mode: 'deploy', version: next });
  at(
    0,
    { kind: 'step-started', step: 'terraform' },
    { kind: 'step-started', step: 'role' },
    { kind: 'step-started', step: 'address' },
  );
  at(210, { kind: 'step-finished', step: 'address', detail: '203.0.113.7', milliseconds: 210 });
  at(180, {
    kind: 'step-finished',
    step: 'role',
    detail: 'arn:aws:sts::123456789012:assumed-role/deploy/sallyport-42',
    milliseconds: 390,
  });
  at(440, { kind: 'step-finished', step: 'terraform', detail: '7 outputs', milliseconds: 830 });
  at(2, { kind: 'step-finished', step: 'inventory', detail: '4 hosts, group sg-0a1b2c3d', milliseconds: 2 });
  at(0, { kind: 'step-started', step: 'window' });
  at(
    612,
    { kind: 'window-opened', window: facts },
    { kind: 'step-finished', step: 'window', detail: `${facts.rule}: TCP 22 from ${facts.cidr}`, milliseconds: 612 },
  );
  const opened = now;
  at(0, { kind: 'step-started', step: 'reach' });
  at(1_130, { kind: 'step-finished', step: 'reach', detail: 'all 4 hosts answer', milliseconds: 1_130 });
  at(0, { kind: 'step-started', step: 'connect' });
  at(520, { kind: 'step-finished', step: 'connect', detail: '4 of 4 hosts', milliseconds: 520 });
  at(900, {
    kind: 'plan-made',
    plan: {
      way: 'deploy',
      version: next,
      batches: [[0], [1], [2, 3]].map((indexes, index) => ({
        number: index + 1,
        role: hosts[0].role,
        hosts: indexes.map((each) => ({
          host: hosts[each] ?? hosts[0],
          before: { running: running(previous), health: 'healthy', traffic: { kind: 'unbalanced' } },
          to: next,
          phases: ['deploying', 'verifying'],
          wayBack: { kind: 'ready' },
        })),
        capacity: { waves: 1, left: 4 - indexes.length, of: 4 },
      })),
      skipped: [],
      strangers: [],
      takes: 12_000,
      drains: 0,
      once: {},
    },
  });

  const results: HostResult[] = [];
  const deploy = (batch: readonly Host[]) => {
    for (const host of batch) at(0, { kind: 'phase-started', host, phase: 'deploying' });
    for (const line of [
      'Pulling registry.example.com/shop:4f2a9c1',
      'Digest: sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b',
      'Restarting puma (phased)',
    ])
      for (const host of batch) at(1_700, { kind: 'host-output', host, stream: 'stdout', line });
    for (const [index, host] of batch.entries())
      at(
        900,
        { kind: 'phase-finished', host, phase: 'deploying', detail: '', milliseconds: 6_000 + 900 * index },
        { kind: 'phase-started', host, phase: 'verifying' },
      );
  };
  const succeed = (batch: readonly Host[]) => {
    for (const host of batch) {
      at(
        2_050,
        { kind: 'phase-finished', host, phase: 'verifying', detail: `${next} answers, 3 passes`, milliseconds: 4_100 },
        { kind: 'host-ended', host, outcome: { kind: 'done' } },
      );
      results.push(resultOf(host, { kind: 'done' }, next, [6_000, 4_100]));
    }
  };
  at(0, { kind: 'batch-started', number: 1, of: 3, hosts: [hosts[0].name] });
  deploy([hosts[0]]);
  succeed([hosts[0]]);
  at(0, { kind: 'batch-started', number: 2, of: 3, hosts: [hosts[1].name] });
  deploy([hosts[1]]);

  let failure: SallyportError | undefined;
  if (good) {
    succeed([hosts[1]]);
    at(0, { kind: 'batch-started', number: 3, of: 3, hosts: [hosts[2].name, hosts[3].name] });
    deploy([hosts[2], hosts[3]]);
    succeed([hosts[2], hosts[3]]);
  } else {
    failure = neverHealthy();
    const outcome = { kind: 'failed', phase: 'verifying', error: failure, serving: false } as const;
    at(300, {
      kind: 'host-output',
      host: hosts[1],
      stream: 'stderr',
      line: 'ActiveRecord::PendingMigrationError: run `bin/rails db:migrate` | then restart',
    });
    for (let waited = 5_000; waited <= 60_000; waited += 5_000)
      at(5_000, {
        kind: 'waiting',
        host: hosts[1],
        what: 'healthy: http://localhost:3000/up gave 503',
        milliseconds: waited,
      });
    at(
      0,
      { kind: 'phase-failed', host: hosts[1], phase: 'verifying', error: failure, milliseconds: 60_300 },
      { kind: 'host-ended', host: hosts[1], outcome },
    );
    results.push(resultOf(hosts[1], outcome, next, [6_000, 60_300]));
    for (const host of [hosts[2], hosts[3]]) {
      at(0, { kind: 'host-ended', host, outcome: { kind: 'not-started' } });
      results.push({ ...resultOf(host, { kind: 'not-started' }, previous, []) });
    }
  }
  at(0, { kind: 'step-started', step: 'close' });
  at(
    540,
    { kind: 'window-closed', window: facts, milliseconds: now + 540 - opened },
    { kind: 'step-finished', step: 'close', detail: 'closed', milliseconds: 540 },
  );
  const result: RunResult = {
    outcome: good ? 'done' : 'mixed',
    exitCode: good ? 0 : 4,
    mode: 'deploy',
    version: next,
    hosts: results,
    mixed: !good,
    windows: [{ facts, opened, closed: now }],
    ...(failure === undefined ? {} : { failure }),
    alsoFailed: [],
    started,
    ended: now,
  };
  at(0, { kind: 'run-ended', result });
  return { events, result };
}

type Timeless = RunEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

// The brands are made by parsers; a script has parsed nothing.
export const next = '2026.11.23-4f2a9c1' as Version;
export const previous = '2026.11.20-b81c77e' as Version;

export const hosts: readonly [Host, Host, Host, Host] = [host('web-1'), host('web-2'), host('web-3'), host('web-4')];

function host(name: string): Host {
  return { name: `${name}.example.com` as HostName, address: `${name}.example.com`, role: 'web' as Role, hostKeys: [] };
}

const facts = {
  group: 'sg-0a1b2c3d',
  rule: 'sgr-0f9e8d7c',
  cidr: '203.0.113.7/32',
  port: 22,
  expires: Date.UTC(2026, 10, 23, 11, 0, 0),
};

const running = (version: Version) => ({ kind: 'version', version }) as const;

function resultOf(
  of: Host,
  outcome: HostOutcome,
  after: Version,
  [deploying, verifying]: readonly number[],
): HostResult {
  return {
    host: of,
    outcome,
    before: running(previous),
    after: running(after),
    to: next,
    phases: [
      ...(deploying === undefined ? [] : [{ phase: 'deploying' as const, milliseconds: deploying }]),
      ...(verifying === undefined ? [] : [{ phase: 'verifying' as const, milliseconds: verifying }]),
    ],
  };
}

function neverHealthy(): SallyportError {
  return new SallyportError('HEALTH_CHECK_FAILED', {
    message:
      'web-2.example.com did not become healthy within 60 s: http://localhost:3000/up gave 503, "Migrations are pending".',
    hint: 'Look at the application’s log on web-2.example.com. The next run starts with this host; web-3 and web-4 were not touched.',
    cause: new Error('12 of 12 probes missed'),
  });
}
