import { expect, test } from 'vitest';
import { runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { GroupId } from '../inventory/host.ts';
import { closingLines } from '../report/closing-lines.ts';
import { jsonReport } from '../report/json-report.ts';
import { createPaint } from '../report/paint.ts';
import { followRun } from '../report/progress.ts';
import type { RunResult } from '../report/run-result.ts';
import { summary } from '../report/summary.ts';
import { exactCidr } from '../window/exact-cidr.ts';
import { heldLease } from '../window/lease.ts';
import { newNonce } from '../window/nonce.ts';
import type { RuleId } from '../window/rule.ts';
import { plan } from './plan.ts';

// A rule that is still there was once reported as “seen closed”, for the run's own part in it was over.

test('a rule that another run still uses is not told as closed', async () => {
  const { world, firewall, clock } = runWorld();
  const hosts = {
    connect: async (...call: Parameters<typeof world.hosts.connect>) => {
      for (const [id, rule] of firewall.rules) {
        const tags = { ...rule.tags, ...heldLease(newNonce(), clock.now() + 3_600_000) };
        firewall.rules.set(id, { ...rule, tags });
      }
      return await world.hosts.connect(...call);
    },
  };
  const result = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), { ...world, hosts });
  expect(result).toMatchObject({ exitCode: 0, windows: [{ stays: 'shared' }] });
  expect(firewall.rules.size).toBe(1);
  for (const told of viewsOf(result)) expect(told).toContain('the rule stays, for another run that uses it');
  expect(reportOf(result)).toMatchObject({ windows: [{ closed: null, stays: 'shared' }] });
});

test('nor is a rule that was there before, and is not ours', async () => {
  const { world, firewall } = runWorld();
  const theirs = 'sgr-0fe1' as RuleId;
  firewall.rules.set(theirs, {
    ...{
      id: theirs,
      group: 'sg-0123456789abcdef0' as GroupId,
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
    },
    ...{ source: exactCidr('203.0.113.7'), description: 'of a person', tags: {} },
  });
  const result = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), world);
  expect(result).toMatchObject({ exitCode: 0, windows: [{ stays: 'foreign', facts: { rule: theirs } }] });
  expect([...firewall.rules.keys()]).toEqual([theirs]);
  for (const told of viewsOf(result)) expect(told).toContain('the rule stays as it was before this run');
  expect(reportOf(result)).toMatchObject({ windows: [{ closed: null, stays: 'foreign' }] });
});

test('a rule that this run removed is', async () => {
  const { world } = runWorld();
  const result = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), world);
  expect(result.windows[0]).not.toHaveProperty('stays');
  expect(reportOf(result)).toMatchObject({ windows: [{ closed: expect.any(String), stays: null }] });
});

test('how long it was open is one figure, in the line that tells of its end and in the table', async () => {
  const { world, firewall, clock, events } = runWorld();
  const { describeRules } = firewall;
  firewall.describeRules = async (group) => {
    await clock.sleep(300);
    return await describeRules(group);
  };
  const { windows } = await plan(runSettings({ SALLYPORT_MODE: 'plan' }), world);
  const told = events.flatMap((event) => (event.kind === 'window-closed' ? [event.milliseconds] : []));
  expect(windows.map(({ opened, closed = Number.NaN }) => closed - opened)).toEqual(told);
});

/** The log's end and the summary; neither may say that what stays was seen closed. */
function viewsOf(result: RunResult): string[] {
  const log = closingLines(result, createPaint(false)).join('\n');
  expect(log).not.toContain('seen closed');
  return [log, summary(result, run, followRun().progress)];
}

function reportOf(result: RunResult): unknown {
  return JSON.parse(jsonReport(result, { run, warnings: [], redact: (text) => text }));
}

const run = { ...{ repository: '', commit: '', ref: '', runId: '', attempt: '' }, job: '', actor: '', url: '' };
