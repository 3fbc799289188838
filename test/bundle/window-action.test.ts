import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { GroupId } from '../../src/inventory/host.ts';
import { mayRevokeIn } from '../fakes/cloud/ready-cloud.ts';
import type { StageResult } from '../runner/github-runner.ts';
import { windowJob } from './window-job.ts';

/** What a later step does with the outputs: OpenSSH’s own client, with the files alone. */
function ssh({ outputs }: StageResult, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('ssh', ['-F', outputs['ssh-config'] ?? '', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' },
  });
  return { status, stdout, stderr };
}

const told = ({ log }: StageResult) => log.join('\n');

test('main opens and leaves it open with all that it takes to come in; post shuts it and takes the files away', async () => {
  const { job, step, cloud, group, sshd } = await windowJob();
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 0, failed: false, leftovers: [], annotations: [] });
  const [rule] = cloud.groups.rules(group);
  expect(main.outputs).toMatchObject({ address: '127.0.0.1', rule: rule?.id });
  expect(rule).toMatchObject({ fromPort: sshd.port, toPort: sshd.port, cidr: '127.0.0.1/32' });
  expect(told(main)).toContain('The window is open');

  const folder = dirname(main.outputs['ssh-config'] ?? '');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).map((name) => statSync(`${folder}/${name}`).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
  expect(ssh(main, '127.0.0.1', 'echo in')).toMatchObject({ status: 0, stdout: 'in\n' });
  expect(readFileSync(main.outputs['known-hosts'] ?? '', 'utf8')).toBe(
    `[127.0.0.1]:${sshd.port} ${sshd.hostKey.split(' ').slice(0, 2).join(' ')}\n`,
  );

  const [post] = await job.finish();
  expect(post, post && told(post)).toMatchObject({ exitCode: 0, failed: false });
  expect(post?.log.at(-1)).toContain('is shut, and seen shut');
  expect(post?.summary).toContain('### Sallyport: window');
  expect(cloud.groups.rules(group)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
  expect(job.leftovers()).toEqual([]);
});

test('post does as main was told, whatever later steps did to inputs and environment', async () => {
  const { job, step, cloud, group, inputs } = await windowJob();
  await job.run(step);
  Object.assign(inputs, { 'aws-region': 'us-east-1', 'security-group': 'sg-0123456789abcdef0', 'ssh-user': '' });
  Object.assign(job.env, {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ACCESS_KEY_ID: 'other',
    RUNNER_TEMP: '/nonexistent',
  });
  const [post] = await job.finish();
  expect(post, post && told(post)).toMatchObject({ exitCode: 0 });
  expect(cloud.groups.rules(group)).toEqual([]);
});

test('a host that is not the pinned one is refused by ssh as by us', async () => {
  const other = 'AAAAC3NzaC1lZDI1NTE5AAAAIJ5Hn0lGkAZ0b1qkTx8L0y1v2tq4vZ3T2m8rUuJ3nJbS';
  const { job, step, inputs, sshd } = await windowJob();
  inputs['known-hosts'] = `[127.0.0.1]:${sshd.port} ssh-ed25519 ${other}`;
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 0 });
  const answer = ssh(main, '127.0.0.1', 'echo in');
  expect(answer).toMatchObject({ status: 255, stdout: '' });
  expect(answer.stderr).toContain('HOST IDENTIFICATION HAS CHANGED');
  await job.finish();
});

test('a host without a pin is warned of, and refused by ssh', async () => {
  const { job, step } = await windowJob({ 'known-hosts': '' });
  const main = await job.run(step);
  expect(told(main)).toContain('No host key is pinned for 127.0.0.1');
  expect(ssh(main, '127.0.0.1', 'echo in')).toMatchObject({ status: 255, stdout: '' });
  await job.finish();
});

test('a port of choice, with no host known: the rule is for it, and nothing is written', async () => {
  const { job, step, cloud, group } = await windowJob({
    port: '5432',
    hosts: '',
    'ssh-private-key': '',
    'ssh-user': '',
  });
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 0, outputs: { 'ssh-config': '', 'known-hosts': '' } });
  expect(cloud.groups.rules(group)).toMatchObject([{ fromPort: 5_432, toPort: 5_432 }]);
  await job.finish();
  expect(cloud.groups.rules(group)).toEqual([]);
});

test('a known host that does not answer on the port: main fails, and has shut the window itself', async () => {
  const { job, step, cloud, group } = await windowJob({ port: '1' });
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 2, failed: true });
  expect(told(main)).toContain('HOST_UNREACHABLE');
  expect(cloud.calls.map(({ action }) => action)).toContain('AuthorizeSecurityGroupIngress');
  expect(cloud.groups.rules(group)).toEqual([]);
  const [post] = await job.finish();
  expect(post).toMatchObject({ exitCode: 0, log: ['Nothing to do: the run shut its own window.'] });
});

test('the lease of a window that nobody renews lasts as long as window-max, or as window-ttl says', async () => {
  for (const [changes, minutes] of [
    [{}, 120],
    [{ 'window-max': '6h' }, 360],
    [{ 'window-ttl': '20m' }, 20],
  ] as const) {
    const { job, step, cloud, group } = await windowJob(changes);
    const main = await job.run(step);
    const [rule] = cloud.groups.rules(group);
    const [window] = JSON.parse(main.state['sallyport'] ?? '{}').windows;
    expect(Math.round((window.expires - window.asked) / 60_000)).toBe(minutes);
    expect(JSON.stringify(rule)).toContain(new Date(window.expires).toISOString());
    await job.finish();
  }
});

test('with window-guard the rule of a long job has its guard until post', async () => {
  const guard = 'arn:aws:iam::123456789012:role/guard';
  const { job, step, cloud, group } = await windowJob({ 'window-guard': 'scheduler', 'window-guard-role': guard });
  cloud.schedules.roles.set(guard, mayRevokeIn(group as GroupId));
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 0 });
  const [entry] = cloud.schedules.all();
  expect(entry?.revokes.SecurityGroupRuleIds).toEqual([main.outputs['rule']]);
  const [window] = JSON.parse(main.state['sallyport'] ?? '{}').windows;
  expect(entry?.at).toBeGreaterThanOrEqual(window.expires);
  await job.finish();
  expect(cloud.schedules.all()).toEqual([]);
  expect(cloud.groups.rules(group)).toEqual([]);
});

test('what is wrong is told at once, and nothing is called', async () => {
  const { job, step, cloud } = await windowJob({
    port: '99999',
    'ssh-key-source': 'instance-connect',
    'ssh-private-key': '',
    'deploy-command': './deploy',
  });
  const main = await job.run(step);
  expect(main).toMatchObject({ exitCode: 2 });
  expect(told(main)).toContain('input port: "99999" is no port.');
  expect(told(main)).toContain('input ssh-key-source: AWS lets the key in for 60 seconds');
  expect(cloud.calls).toEqual([]);
});

// dist/ has only as much of the library that writes keys as this takes.
test.each([
  ['RSA', ['-t', 'rsa', '-b', '2048', '-N', 'open sesame']],
  ['RSA in PEM', ['-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', 'open sesame']],
  ['ECDSA', ['-t', 'ecdsa', '-N', '']],
  ['ECDSA in PKCS8', ['-t', 'ecdsa', '-m', 'PKCS8', '-N', 'open sesame']],
  ['ed25519', ['-t', 'ed25519', '-N', 'open sesame']],
])('a key that is %s comes in by the built action', async (_, how) => {
  const { job, step, inputs, sshd } = await windowJob();
  const file = join(job.temp, 'key');
  execFileSync('ssh-keygen', ['-q', '-f', file, ...how]);
  sshd.authorize(readFileSync(`${file}.pub`, 'utf8'));
  Object.assign(inputs, { 'ssh-private-key': readFileSync(file, 'utf8'), 'ssh-passphrase': how.at(-1) ?? '' });
  const main = await job.run(step);
  expect(main, told(main)).toMatchObject({ exitCode: 0 });
  expect(ssh(main, '127.0.0.1', 'echo in')).toMatchObject({ status: 0, stdout: 'in\n' });
  await job.finish();
});

test('a key that can’t be read is told before anything is opened', async () => {
  const { job, step, cloud } = await windowJob({ 'ssh-private-key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA' });
  const main = await job.run(step);
  expect(main).toMatchObject({ exitCode: 2 });
  expect(told(main)).toContain('SSH_KEY_INVALID');
  expect(cloud.calls.map(({ action }) => action)).not.toContain('AuthorizeSecurityGroupIngress');
});

test.each(['AuthorizeSecurityGroupIngress', 'DescribeSecurityGroupRules'])(
  'killed while %s hangs: post shuts what is open',
  async (action) => {
    const { job, step, cloud, group } = await windowJob();
    cloud.faults.add({ kind: 'hang-after', action, times: 1 });
    const running = job.start(step);
    await expect.poll(() => cloud.calls.some((call) => call.action === action)).toBe(true);
    await running.kill();
    const [post] = await job.finish();
    expect(post?.exitCode, post && told(post)).toBe(0);
    expect(cloud.groups.rules(group)).toEqual([]);
  },
);

test('cancelled before every host has answered: main shuts the window itself, in the runner’s time', async () => {
  const { job, step, cloud, group } = await windowJob({ hosts: '127.0.0.1, 192.0.2.1' });
  const running = job.start(step);
  await expect.poll(() => cloud.groups.rules(group).length).toBe(1);
  const main = await running.cancel();
  expect(main, told(main)).toMatchObject({ exitCode: 130, signal: null });
  expect(cloud.groups.rules(group)).toEqual([]);
  const [post] = await job.finish();
  expect(post).toMatchObject({ exitCode: 0 });
});

test('a window that can’t be shut makes the job red, with the rule and the command; the key is gone all the same', async () => {
  const { job, step, cloud } = await windowJob();
  const main = await job.run(step);
  cloud.faults.add({
    kind: 'error',
    action: 'RevokeSecurityGroupIngress',
    code: 'UnauthorizedOperation',
    status: 403,
    times: 99,
  });
  const [post] = await job.finish();
  expect(post, post && told(post)).toMatchObject({ exitCode: 8, failed: true });
  expect(post && told(post)).toContain(`--security-group-rule-ids ${main.outputs['rule']}`);
  expect(existsSync(main.outputs['ssh-config'] ?? '')).toBe(false);
});

test('no secret shows: neither in the log nor in what the runner shows', async () => {
  const { job, step, sshd } = await windowJob();
  const main = await job.run(step);
  const { session } = JSON.parse(main.state['sallyport'] ?? '{}');
  const [post] = await job.finish();
  const seen = JSON.stringify([main.log, main.outputs, main.summary, post?.log, post?.summary]);
  for (const secret of [sshd.clientKey.split('\n')[2], session.secretAccessKey, session.sessionToken]) {
    expect(String(secret).length).toBeGreaterThan(15);
    expect(seen).not.toContain(secret);
  }
});
