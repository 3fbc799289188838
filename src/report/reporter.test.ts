import { expect, test } from 'vitest';
import { fakeParts, readPairs } from '../../test/fakes/ci-parts.ts';
import { hosts, scriptedRun } from '../../test/fakes/event-stream.ts';
import { parseRunnerCommand } from '../../test/fakes/runner-commands.ts';
import { createCiHost } from '../ci/detect.ts';
import { SallyportError } from '../errors.ts';
import type { HostResult } from '../rollout/host-result.ts';
import { Secret } from '../secret.ts';
import type { RunEvent } from './event.ts';
import { createReporter, type ReporterParts } from './reporter.ts';
import type { RunResult } from './run-result.ts';

const github = { GITHUB_ACTIONS: 'true', NO_COLOR: '1', GITHUB_OUTPUT: '/output', GITHUB_STEP_SUMMARY: '/summary' };

/** A reporter on a CI in memory, to which a script is played; `tick` comes each second of the script's time. */
function play(
  { events, result }: { events: readonly RunEvent[]; result: RunResult },
  env: Record<string, string> = github,
  changed: Partial<ReporterParts> = {},
) {
  const parts = fakeParts(env);
  const ci = createCiHost(parts);
  let now = events[0]?.at ?? 0;
  let report = '';
  const saveReport = (json: string) => {
    report = json;
    return '/report.json';
  };
  const clock = { now: () => now };
  const reporter = createReporter({ ci, clock, redact: parts.redactor.redact, saveReport, ...changed });
  const run = () => {
    for (const event of events) {
      for (; now + 1_000 <= event.at; now += 1_000) reporter.tick();
      now = event.at;
      reporter.emit(event);
    }
    reporter.finish(result);
  };
  return { parts, ci, run, report: () => report, lines: () => parts.printed().split('\n') };
}

test('a good run: one line per step, and per host and phase, then the table and one last line', () => {
  const played = play(scriptedRun({ good: true }), { NO_COLOR: '1' });
  played.run();
  const lines = played.lines();
  expect(lines.filter((line) => / ✓ web-\d/.test(line))).toEqual([
    ' 0:09 ✓ web-1.example.com  deployed        6.0 s',
    ' 0:12 ✓ web-1.example.com  verified        4.1 s  2026.11.23-4f2a9c1 answers, 3 passes',
    ' 0:18 ✓ web-2.example.com  deployed        6.0 s',
    ' 0:20 ✓ web-2.example.com  verified        4.1 s  2026.11.23-4f2a9c1 answers, 3 passes',
    ' 0:31 ✓ web-3.example.com  deployed        6.0 s',
    ' 0:32 ✓ web-4.example.com  deployed        6.9 s',
    ' 0:34 ✓ web-3.example.com  verified        4.1 s  2026.11.23-4f2a9c1 answers, 3 passes',
    ' 0:36 ✓ web-4.example.com  verified        4.1 s  2026.11.23-4f2a9c1 answers, 3 passes',
  ]);
  expect(lines).toContain(
    ' 0:25   web-3.example.com │ Digest: sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b',
  );
  expect(lines).toContain(' 0:00 ✓ role            0.4 s  arn:aws:sts::123456789012:assumed-role/deploy/sallyport-42');
  expect(lines.filter((line) => line.endsWith('✓ done'))).toHaveLength(4);
  expect(lines.at(-2)).toBe('✓ 2026.11.23-4f2a9c1 runs on all 4 hosts  36.7 s');
  expect(played.parts.printed()).not.toContain('\u001b');
});

test('a failed run says what failed, why, and what to do, once in a line and once in full', () => {
  const played = play(scriptedRun());
  played.run();
  const text = played.parts.printed();
  expect(text).toMatch(/ ✗ web-2\.example\.com {2}verifying {6}60\.3 s {2}did not become healthy within 60 s/);
  expect(text).toContain('✗ HEALTH_CHECK_FAILED\n  web-2.example.com did not become healthy');
  expect(text).toContain('  because 12 of 12 probes missed');
  expect(text).toContain('docs/errors.md#health_check_failed');
  expect(text).toContain(
    '✗ Halted with mixed versions: 2 of 4 hosts are on 2026.11.23-4f2a9c1, 1 of them not seen healthy',
  );
  const annotations = text.split('\n').flatMap((line) => parseRunnerCommand(line) ?? []);
  expect(annotations).toMatchObject([{ name: 'error', properties: { title: 'Sallyport: HEALTH_CHECK_FAILED' } }]);
  expect(readPairs(played.parts.file('/output'))).toMatchObject({
    result: 'mixed',
    version: '2026.11.23-4f2a9c1',
    mixed: 'true',
    report: '/report.json',
    'window-seconds': '77',
  });
  expect(JSON.parse(readPairs(played.parts.file('/output'))['hosts'] ?? '')).toHaveLength(4);
});

test('a warning that comes again, with the plan of a second rollout, is told once', () => {
  const script = scriptedRun({ good: true });
  const warning = { kind: 'warning', message: 'In service, but not among the hosts: i-0.' } as const;
  const twice = [script.result.ended, script.result.ended + 1_000].map((at) => ({ ...warning, at }));
  const played = play({ ...script, events: [...script.events, ...twice] });
  played.run();
  expect(played.lines().filter((line) => line.includes('not among the hosts') && !line.startsWith('::'))).toHaveLength(
    1,
  );
  expect(played.parts.file('/summary').match(/not among the hosts/g)).toHaveLength(1);
});

test('a long wait is told now and then in a plain log: neither at each poll nor never', () => {
  const played = play(scriptedRun(), { NO_COLOR: '1' });
  played.run();
  const waits = played.lines().filter((line) => line.includes('so far'));
  expect(waits).toHaveLength(2);
  expect(waits[0]).toMatch(
    /^ 0:4\d · web-2\.example\.com {2}healthy: http:\/\/localhost:3000\/up gave 503, \d\d\.\d s so far$/,
  );
});

test('a phase that says nothing at all is not silent either', () => {
  const started = 1_000_000;
  const [host] = hosts;
  const script = scriptedRun({ good: true });
  const events: RunEvent[] = [
    { kind: 'phase-started', host, phase: 'deploying', at: started },
    { kind: 'phase-finished', host, phase: 'deploying', detail: '', milliseconds: 100_000, at: started + 100_000 },
  ];
  const played = play({ events, result: script.result }, { NO_COLOR: '1' });
  played.run();
  expect(played.lines().filter((line) => line.includes('so far'))).toEqual([
    ' 0:30 · web-1.example.com  deploying, 30.0 s so far',
    ' 1:00 · web-1.example.com  deploying, 60.0 s so far',
    ' 1:30 · web-1.example.com  deploying, 90.0 s so far',
  ]);
});

const secret = 'hunter2-secret';
const command = `::set-output name=a::${secret}`;

/** Every field that may hold foreign text holds a secret and a command; the secret also stands where long texts are cut. */
function hostileRun(): { events: readonly RunEvent[]; result: RunResult } {
  const [host] = hosts;
  const foreign = `${command}\n${command}\r##[error]${secret}\u001b[2J`;
  const cut = (at: number) => `${'x'.repeat(at - 10)}${secret} ${foreign}`;
  const error = new SallyportError('COMMAND_FAILED', {
    message: `${foreign} ${cut(300)}`,
    hint: `${foreign} ${cut(4_000)}`,
    cause: new Error(`${foreign} other`, { cause: new Error(cut(600)) }),
  });
  const { result } = scriptedRun();
  const at = result.started;
  const events: RunEvent[] = [
    { kind: 'step-started', step: 'role', at },
    { kind: 'step-finished', step: 'role', detail: foreign + cut(300), milliseconds: 1, at },
    { kind: 'step-failed', step: 'role', error, milliseconds: 1, at },
    { kind: 'phase-started', host, phase: 'deploying', at },
    { kind: 'host-output', host, stream: 'stdout', line: command, at },
    { kind: 'host-output', host, stream: 'stdout', line: cut(400), at },
    { kind: 'waiting', host, what: foreign, milliseconds: 60_000, at: at + 60_000 },
    { kind: 'phase-finished', host, phase: 'deploying', detail: foreign, milliseconds: 1, at: at + 60_000 },
    { kind: 'phase-failed', host, phase: 'verifying', error, milliseconds: 1, at: at + 60_000 },
    { kind: 'host-ended', host, outcome: { kind: 'unreachable', error }, at: at + 60_000 },
    { kind: 'warning', message: cut(1_000), at: at + 60_000 },
    { kind: 'error', error, at: at + 60_000 },
    { kind: 'cancelled', reason: foreign, at: at + 60_000 },
  ];
  const row = {
    host,
    before: { kind: 'unknown', reason: foreign },
    after: { kind: 'unknown', reason: foreign },
    phases: [],
  } as const;
  const rows: readonly HostResult[] = [
    { ...row, outcome: { kind: 'failed', phase: 'verifying', error, serving: false } },
    { ...row, outcome: { kind: 'unreachable', error } },
  ];
  const renewed = rows.map((each): HostResult => ({ ...each, outcome: { kind: 'done' } }));
  return {
    events,
    result: { ...result, failure: error, alsoFailed: [error], hosts: rows, renewed },
  };
}

test.each([
  ['GitHub', github],
  ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1' }],
  ['a plain place', {}],
  ['GitHub in colour', { ...github, NO_COLOR: '' }],
])('with a secret and a command in every field, on %s: none shows, none acts', (_name, env) => {
  const played = play(hostileRun(), env, { debug: true });
  played.ci.log.mask(new Secret(secret));
  const masks = played.lines().length - 1;
  played.run();
  const printed = played.lines().slice(masks);
  const everything = [...printed, played.parts.file('/output'), played.parts.file('/summary'), played.report()].join(
    '\n',
  );
  for (let from = 0; from + 6 <= secret.length; from += 1)
    expect(everything).not.toContain(secret.slice(from, from + 6));
  const acting = printed.flatMap((line) => parseRunnerCommand(line) ?? []).map(({ name }) => name);
  const ours = ['error', 'warning'];
  expect(acting.filter((name) => !ours.includes(name))).toEqual([]);
  expect(acting).toHaveLength('GITHUB_ACTIONS' in env ? 3 : 0);
  expect(printed.join('\n')).not.toContain('\u001b[2J');
});

test('live lines are redacted too', () => {
  let drawn = '';
  const screen = {
    draw: (text: string) => {
      drawn += text;
    },
    clear: () => undefined,
    done: () => undefined,
  };
  const played = play(hostileRun(), {}, { live: { screen, columns: () => 100 } });
  played.ci.log.mask(new Secret(secret));
  played.run();
  expect(drawn).toContain('deploying');
  expect(drawn).not.toMatch(/hunter|secret/);
});

test('a report that can’t be written does not hide how the run ended', () => {
  const full = () => {
    throw new Error('no space left');
  };
  const played = play(scriptedRun({ good: true }), github, { saveReport: full });
  played.run();
  expect(played.parts.printed()).toContain('The JSON report could not be written: no space left');
  expect(readPairs(played.parts.file('/output'))).toMatchObject({ result: 'done', report: '' });
  expect(played.parts.file('/summary')).toContain('runs on all 4 hosts');
});

test('where no output tells it the log says where the JSON report lies', () => {
  const told = play(scriptedRun({ good: true }), {}, { tellsReport: true, saveReport: () => '/tmp/r/report.json' });
  told.run();
  expect(told.parts.printed()).toMatch(/\n {2}report {2}\/tmp\/r\/report\.json\n[\s\S]*✓ [^\n]*\n$/);
  const silent = play(scriptedRun({ good: true }), github, { saveReport: () => '/tmp/r/report.json' });
  silent.run();
  expect(silent.parts.printed()).not.toContain('report.json');
});

test('stacks are for the debug log only', () => {
  const quiet = play(hostileRun());
  quiet.run();
  expect(quiet.parts.printed() + quiet.parts.file('/summary') + quiet.report()).not.toContain('reporter.test.ts');
  const debug = play(hostileRun(), github, { debug: true });
  debug.run();
  expect(debug.parts.printed()).toContain('reporter.test.ts');
  expect(debug.parts.file('/summary') + debug.report()).not.toContain('reporter.test.ts');
});
