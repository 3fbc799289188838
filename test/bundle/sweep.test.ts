import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startFakeCloud } from '../fakes/cloud/fake-cloud.ts';
import { leaveRule, leaveWindows } from '../fakes/cloud/old-windows.ts';
import { jobEnvironment, trustRole } from '../fakes/cloud/trust-role.ts';
import { startTokenServer } from '../fakes/token-server/token-server.ts';
import { openJob } from '../runner/github-runner.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const role = 'arn:aws:iam::123456789012:role/sweep';

/** A scheduled job whose one step is the built action, and a cloud with pages of five rules. */
async function setUp(inputs: Record<string, string> = {}) {
  const [cloud, tokens] = [await startFakeCloud(), await startTokenServer()];
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-sweep-'));
  for (const name of ['sweep', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const job = openJob({
    env: jobEnvironment(cloud, tokens),
  });
  onTestFinished(async () => {
    await job[Symbol.asyncDispose]();
    await Promise.all([cloud.stop(), tokens.stop()]);
    rmSync(folder, { recursive: true });
  });
  trustRole(cloud, tokens, role);
  cloud.limits.page = 5;
  const groups = [cloud.groups.addGroup().id, cloud.groups.addGroup().id] as const;
  const step = {
    action: join(folder, 'sweep'),
    with: { 'role-to-assume': role, 'aws-region': 'eu-central-1', ...inputs },
  };
  const left = () => groups.flatMap((group) => cloud.groups.rules(group).map(({ id }) => id));
  return { cloud, job, step, groups, left };
}

test('the built sweep removes what has expired in every group, page after page, and nothing else', async () => {
  const { cloud, job, step, groups, left } = await setUp();
  const [expired, alive] = [
    leaveWindows(cloud, groups[0], Array(12).fill(-2)),
    leaveWindows(cloud, groups[1], [-3, 1]),
  ];
  const stranger = leaveRule(cloud, { group: groups[1], cidr: '198.51.100.77/32', tags: { owner: 'somebody' } }).id;
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0, failed: false, leftovers: [], annotations: [] });
  expect(left()).toEqual([alive[1], stranger]);
  expect(main.outputs).toMatchObject({ result: 'done', expired: '13', removed: '13', 'not-closed': '0' });
  expect(main.log.at(-1)).toContain('13 expired windows removed in eu-central-1, 1 kept');
  expect(main.summary).toContain('13 expired windows removed');
  for (const id of [...expired, ...alive]) expect(main.summary).toContain(id);
  expect(main.summary).not.toContain(stranger);

  const report: Report = JSON.parse(readFileSync(main.outputs['report'] ?? '', 'utf8'));
  expect(report).toMatchObject({ schema: 1, kind: 'sweep', region: 'eu-central-1', dryRun: false, exitCode: 0 });
  expect(report.rules.filter(({ result }) => result === 'removed')).toHaveLength(13);
  expect(report.rules.at(-1)).toMatchObject({ rule: alive[1], result: 'kept', lets: 'TCP 22 from 198.51.100.1/32' });
  expect(await job.finish()).toEqual([]);
  expect(new Set(cloud.calls.map(({ action }) => action))).toEqual(
    new Set([
      ...['AssumeRoleWithWebIdentity', 'DescribeSecurityGroupRules'],
      ...['CreateTags', 'RevokeSecurityGroupIngress'],
    ]),
  );
});

type Report = { readonly rules: readonly { readonly rule: string; readonly result: string }[] };

test('a dry run only looks', async () => {
  const { cloud, job, step, groups, left } = await setUp({ 'dry-run': 'true' });
  const ids = leaveWindows(cloud, groups[0], [-2, -2, 1]);
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(main.outputs).toMatchObject({ result: 'done', expired: '2', removed: '0' });
  expect(main.summary).toContain('A dry run: nothing was changed.');
  expect(left()).toEqual(ids);
  expect(new Set(cloud.calls.map(({ action }) => action))).toEqual(
    new Set(['AssumeRoleWithWebIdentity', 'DescribeSecurityGroupRules']),
  );
});

test('what could not be closed, or is not one exact rule any more, is named, and the job is red with 8', async () => {
  const { cloud, job, step, groups, left } = await setUp();
  const [stuck = '', other = ''] = leaveWindows(cloud, groups[0], [-2, -2]);
  const [wide = ''] = leaveWindows(cloud, groups[1], [-2]);
  cloud.groups.change(wide, (rule) => ({ ...rule, cidr: '0.0.0.0/0' }));
  cloud.faults.add({ kind: 'error', status: 403, code: 'UnauthorizedOperation', action: 'RevokeSecurityGroupIngress' });
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 8, failed: true });
  expect(left()).toEqual([stuck, wide]);
  expect(main.outputs).toMatchObject({ result: 'clean-up-failed', removed: '1', 'not-closed': '2' });
  const said = main.log.join('\n');
  expect(said).toContain(
    `aws ec2 revoke-security-group-ingress --group-id ${groups[0]} --security-group-rule-ids ${stuck}`,
  );
  expect(said).toContain(
    `${wide} of ${groups[1]}, region eu-central-1, has the tags of an expired window but is no such rule: TCP 22 from 0.0.0.0/0.`,
  );
  expect(said).toMatch(new RegExp(`removed +${other}`));
  expect(main.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
});

test('wrong inputs are told all at once, and nothing is called', async () => {
  const { cloud, job, step } = await setUp({ 'dry-run': 'maybe', 'aws-region': '', 'security-group': 'sg-1' });
  const main = await job.run(step);
  expect(main).toMatchObject({ exitCode: 2, outputs: { result: 'refused' } });
  for (const words of [
    'input dry-run: "maybe"',
    'input aws-region: No region',
    'input security-group: A sweep looks',
  ]) {
    expect(main.log.join('\n')).toContain(words);
  }
  expect(cloud.calls).toEqual([]);
});
