import { expect, test } from 'vitest';
import { hosts, scriptedRun } from '../../test/fakes/event-stream.ts';
import { SallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';
import type { HostResult } from '../rollout/host-result.ts';
import { closingLines } from './closing-lines.ts';
import { headline } from './headline.ts';
import { codeBlock, escapeMarkdown } from './markdown.ts';
import { createPaint } from './paint.ts';
import { followRun } from './progress.ts';
import type { RunResult } from './run-result.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { duration, firstSentence, stopwatch } from './words.ts';

const run = {
  repository: 'acme/shop',
  commit: 'f00',
  ref: 'main',
  runId: '42',
  attempt: '1',
  job: 'deploy',
  actor: 'ann',
  url: 'https://ci.example/42',
};

function summaryOf(script: ReturnType<typeof scriptedRun>, change: Partial<RunResult> = {}): string {
  const { note, progress } = followRun();
  for (const event of script.events) note(event);
  return summary({ ...script.result, ...change }, run, progress);
}

test('a failed run: headline, cause, what to do, a row for each host, its last lines, the window, a picture', () => {
  const text = summaryOf(scriptedRun());
  expect(text).toMatch(
    /^## ✗ Halted with mixed versions: 2 of 4 hosts are on 2026\.11\.23-4f2a9c1, 1 of them not seen healthy$/m,
  );
  expect(text).toContain(
    'deploy `2026.11.23-4f2a9c1` · acme/shop · 78.9 s · 2026-11-23 10:00 UTC · [run 42](<https://ci.example/42>) · by ann',
  );
  expect(text).toContain('### What went wrong: `HEALTH_CHECK_FAILED`');
  expect(text).toContain('**What to do:** Look at the application’s log');
  expect(text).toContain('| host | role | from | to | deploying | verifying | result |');
  expect(text).toContain(
    '| web-2.example.com | web | `2026.11.20-b81c77e` | `2026.11.23-4f2a9c1` | 6.0 s | 60.3 s | ✗ failed while verifying |',
  );
  expect(text).toContain(
    '| web-3.example.com | web | `2026.11.20-b81c77e` | `2026.11.20-b81c77e` | – | – | · not started |',
  );
  expect(text).toContain('ActiveRecord::PendingMigrationError: run `bin/rails db:migrate` | then restart\n```');
  expect(text).toContain(
    '| 77.4 s | 10:00:01 UTC | 10:01:18 UTC | `203.0.113.7/32` | TCP 22 | `sgr-0f9e8d7c` | `sg-0a1b2c3d` |',
  );
  expect(text).toContain('```mermaid\ngantt\n');
});

test('what went wrong on many hosts in the same way is explained once', () => {
  const script = scriptedRun();
  const failed = (host: string) =>
    new SallyportError('COMMAND_FAILED', {
      message: `deploy-command on ${host} ended with status 1.\nno room`,
      hint: 'Make room.',
    });
  const alsoFailed = [...Array.from({ length: 30 }, (_, at) => failed(`web-${at}`)), failed('x')];
  const result = { ...script.result, failure: failed('first'), alsoFailed };
  const text = summaryOf(script, result);
  expect(text.match(/### (What went wrong|Also)/g)).toHaveLength(1);
  expect(text).toContain('- deploy-command on web-0 ended with status 1.\n- deploy-command on web-1 ended');
  expect(text).toContain('- … and 11 more');
  const log = closingLines(result, createPaint(false)).join('\n');
  expect(log.match(/Make room/g)).toHaveLength(1);
  expect(log).toContain('  no room\n  deploy-command on web-0 ended with status 1.\n');
  const other = new SallyportError('WINDOW_NOT_CLOSED', { message: 'still open', hint: 'Close it.' });
  expect(summaryOf(script, { ...result, alsoFailed: [...alsoFailed, other] })).toContain(
    '### Also: `WINDOW_NOT_CLOSED`',
  );
});

test('a plan’s table says what would be', () => {
  const script = scriptedRun();
  const text = summaryOf(script, { outcome: 'planned' });
  expect(text).toContain(
    '| web-3.example.com | web | `2026.11.20-b81c77e` | `2026.11.23-4f2a9c1` | – | – | · planned |',
  );
});

test('of a batch on trial the plan says what share it gets, and where some are only put back, that the others get it', () => {
  const script = scriptedRun();
  const [plan] = script.events.flatMap((event) => (event.kind === 'plan-made' ? [event.plan] : []));
  if (plan === undefined) throw new Error('The run makes no plan.');
  const planned = (isTried: (at: number) => boolean) => ({
    ...plan,
    canary: { group: 'web-canary', share: 0.2, milliseconds: 300_000 },
    batches: plan.batches.map((batch) => {
      if (batch.number !== 3) return batch;
      const hosts = batch.hosts.map((one, at) => (isTried(at) ? { ...one, canary: true as const } : one));
      return { ...batch, canary: true as const, hosts };
    }),
  });
  const textOf = (made: ReturnType<typeof planned>) => summaryOf(script, { outcome: 'planned', plan: made });
  expect(textOf(planned(() => true))).toContain('canary: 20 % of the requests for 5 m 00 s');
  expect(textOf(planned((at) => at === 1))).toContain(
    'canary: 20 % of the requests to 1 of these 2 hosts for 5 m 00 s',
  );
});

test('where certificates go before the version there are two plans, in their order', () => {
  const script = scriptedRun();
  const [plan] = script.events.flatMap((event) => (event.kind === 'plan-made' ? [event.plan] : []));
  if (plan === undefined) throw new Error('The run makes no plan.');
  const { version: _, ...renewalPlan } = plan;
  const text = summaryOf(script, { outcome: 'planned', plan, renewalPlan });
  expect(text).toMatch(
    /### Plan: certificates first\n\nthe new certificate on 4 hosts[\s\S]*### Plan: then the version\n\n2026\S* on 4 hosts/,
  );
});

test('a window that was not seen closed stands out', () => {
  const script = scriptedRun();
  const open = script.result.windows.map(({ facts, opened }) => ({ facts, opened }));
  expect(summaryOf(script, { windows: open })).toContain('**not seen closed**');
});

test('ten thousand hosts still fit into a step summary', () => {
  const script = scriptedRun();
  const [row] = script.result.hosts;
  if (row === undefined) throw new Error('the script has hosts');
  const many = Array.from({ length: 10_000 }, () => row);
  const text = summaryOf(script, { hosts: many });
  expect(Buffer.byteLength(text)).toBeLessThan(1_024 * 1_024);
  expect(text).toContain('… and 9500 more hosts');
});

test.each([
  ['a | b', 'a \\| b'],
  ['`x`', '\\`x\\`'],
  ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
  ['# x', '\\# x'],
  ['- x', '\\- x'],
  ['1. x', '1\\. x'],
  ['one\n| two', 'one \\| two'],
  ['[l](http://e)', '\\[l\\]\\(http\\://e\\)'],
  ['web-1 a#b', 'web-1 a#b'],
  ['\u001b[31mred', 'red'],
])('%j is only text in Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a code block can’t be ended by what is in it', () => {
  expect(codeBlock(['```', '````x'])).toBe('`````text\n```\n````x\n`````');
});

test('the picture: each bar within the run, failed ones marked, names that Mermaid can read', () => {
  const script = scriptedRun();
  const name = '2001:db8::7;#x\n' as HostName;
  const { started, hosts: rows } = script.result;
  const [row] = rows;
  if (row === undefined) throw new Error('the script has hosts');
  const result = { ...script.result, hosts: [...rows.slice(0, 2), { ...row, host: { ...row.host, name } }] };
  const span = { from: started + 1_500, to: started + 61_800 };
  const picture = timeline(result, [
    { ...span, host: name, phase: 'verifying', failed: true },
    { ...span, host: row.host.name, phase: 'deploying', failed: false },
  ]);
  expect(picture).toBe(
    `gantt
  dateFormat HH:mm:ss.SSS
  axisFormat %M:%S
  section window
    port 22 open :00:00:01.444, 00:01:18.884
  section web-1.example.com
    deploying :done, 00:00:01.500, 00:01:01.800
  section 2001:db8::7--x-
    verifying :crit, 00:00:01.500, 00:01:01.800`,
  );
  expect(timeline(script.result, [])).toBeUndefined();
});

test('output of a host is kept in its last lines only', () => {
  const { note, progress } = followRun();
  for (let i = 1; i <= 100; i += 1)
    note({ kind: 'host-output', host: hosts[0], stream: 'stdout', line: `line ${i} ${'x'.repeat(1_000)}`, at: 0 });
  const output = progress.hosts.get(hosts[0].name)?.output ?? [];
  expect(output).toHaveLength(20);
  expect(output.at(-1)).toMatch(/^line 100 x{391}$/);
});

test('times are short, and never a fraction of a minute', () => {
  expect([0, 49, 12_340, 99_949, 119_600, 3_725_000].map(duration)).toEqual([
    '0.0 s',
    '0.0 s',
    '12.3 s',
    '99.9 s',
    '2 m 00 s',
    '1 h 02 m',
  ]);
  expect([0, 7_999, 760_000, 3_723_000].map(stopwatch)).toEqual(['0:00', '0:07', '12:40', '1:02:03']);
});

test('each outcome has its headline', () => {
  const { result } = scriptedRun();
  const outcomes = [
    'done',
    'nothing-to-do',
    'planned',
    'refused',
    'halted',
    'mixed',
    'cancelled',
    'clean-up-failed',
    'defect',
  ] as const;
  expect(
    outcomes.map((outcome) => `${headline({ ...result, outcome }).mark} ${headline({ ...result, outcome }).words}`),
  ).toEqual([
    '✓ 2026.11.23-4f2a9c1 runs on all 4 hosts',
    '✓ Nothing to do: 2026.11.23-4f2a9c1 already runs on all 4 hosts',
    '✓ Planned 2026.11.23-4f2a9c1; no host was changed',
    '✗ Stopped before any host was changed',
    '✗ Halted: 2 of 4 hosts are on 2026.11.23-4f2a9c1, 1 of them not seen healthy',
    '✗ Halted with mixed versions: 2 of 4 hosts are on 2026.11.23-4f2a9c1, 1 of them not seen healthy',
    '! Cancelled: 2 of 4 hosts are on 2026.11.23-4f2a9c1, 1 of them not seen healthy',
    '✗ Clean-up failed: something may be left open',
    '✗ Stopped by a defect of Sallyport',
  ]);
});

test.each([
  [['done', 'done'], '2 of 4 hosts are on 2026.11.23-4f2a9c1'],
  [['failed'], '1 of 4 hosts is on 2026.11.23-4f2a9c1, not seen healthy'],
  [['failed', 'failed'], '2 of 4 hosts are on 2026.11.23-4f2a9c1, all not seen healthy'],
  [[], '0 of 4 hosts are on 2026.11.23-4f2a9c1'],
])('a host that has the version and is %j is not counted as one that runs it', (ends, expected) => {
  const { result } = scriptedRun({ good: true });
  const [error] = [scriptedRun().result.failure];
  if (error === undefined) throw new Error('the scripted run has no failure');
  const hosts = result.hosts.map((host, at): HostResult => {
    if (ends[at] === undefined) return { ...host, outcome: { kind: 'not-started' }, after: host.before };
    return ends[at] === 'done'
      ? host
      : { ...host, outcome: { kind: 'failed', phase: 'verifying', error, serving: false } };
  });
  expect(headline({ ...result, hosts, outcome: 'halted' }).words).toBe(`Halted: ${expected}`);
});

test.each([
  [
    'deploy-command on web-1 ended with status 3. Its last words:\ndisk full',
    'deploy-command on web-1 ended with status 3.',
  ],
  ['web-1 never passed within 1.8 s. Last miss: http://x.y/up: refused.', 'web-1 never passed within 1.8 s.'],
  ['One sentence of 1.5 words. and no second', 'One sentence of 1.5 words. and no second'],
  ['It has no end', 'It has no end'],
  ['2 hosts are not ready:\n- web-1', '2 hosts are not ready.'],
])('%j is told in a line by its first sentence', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});
