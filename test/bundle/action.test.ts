import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, onTestFinished, test } from 'vitest';
import type { GroupId } from '../../src/inventory/host.ts';
import { mayRevokeIn } from '../fakes/cloud/ready-cloud.ts';
import { makeKeys } from '../fakes/ssh-host/keys.ts';
import { emptyFolder } from '../fakes/window-place.ts';
import { openJob } from '../runner/github-runner.ts';
import { deployJob, downloadedAction } from './deploy-job.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('main.cjs without inputs tells every problem and ends with 2', () => {
  const { status, stdout, stderr } = runAlone('main.cjs');
  for (const name of ['hosts', 'security-group', 'ssh-user', 'ssh-private-key', 'deploy-command', 'version-command']) {
    expect(stdout).toContain(`input ${name}:`);
  }
  expect(stderr).toBe('');
  expect(status).toBe(2);
});

test('post.cjs without state has nothing to do and ends with 0', () => {
  expect(runAlone('post.cjs')).toMatchObject({
    status: 0,
    stdout: 'Nothing to do: the run opened nothing.\n',
    stderr: '',
  });
});

// The bundle has another build of the YAML parser than the sources run with.
test('the built action reads sallyport.yml, and says where in it a mistake is', async () => {
  const job = openJob();
  onTestFinished(() => job[Symbol.asyncDispose]());
  const lines = ['ssh-user: deploy # as on every host', 'batches: [1, 25%]', 'roles:', '  web: {heath-check: x}', ''];
  writeFileSync(join(job.workspace, 'sallyport.yml'), lines.join('\n'));
  const { log, exitCode } = await job.run({ action: downloadedAction() });
  expect(exitCode).toBe(2);
  expect(log.join('\n')).toMatch(/sallyport\.yml:4:9 .*Did you mean health-check\?/);
  expect(log.join('\n')).not.toContain('input ssh-user');
});

/** `node dist/<entry>` and an empty environment. */
function runAlone(entry: string) {
  const cwd = emptyFolder();
  return spawnSync(process.execPath, [join(downloadedAction(), 'dist', entry)], { cwd, env: {}, encoding: 'utf8' });
}

/** The rows of the table in docs/security.md. */
function documentedCalls(): string[] {
  const [, table = ''] = readFileSync(join(root, 'docs/security.md'), 'utf8').split(
    '## Every AWS call of a healthy run',
  );
  return [...table.matchAll(/^\| (?:open|watch|close) \| `(\w+)` \|/gm)].map(([, call = '']) => call);
}

/** Ciphers that take different ways through ssh2: WebAssembly, Node’s AEAD, a MAC beside it. */
test.each(['chacha20-poly1305@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr'] as const)(
  'the built action takes a version to a host over %s, and leaves nothing behind',
  async (cipher) => {
    const { job, step, cloud, group, folder } = await deployJob(cipher);
    const main = await job.run(step);
    expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0, failed: false, leftovers: [] });
    expect(main.outputs).toMatchObject({ result: 'done', version: 'v2', mixed: 'false' });
    expect(main.summary).toContain('127.0.0.1');
    expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('v2\n');
    expect(cloud.calls.map(({ action }) => action)).toEqual(documentedCalls());
    expect(cloud.groups.rules(group)).toEqual([]);

    const [post] = await job.finish();
    expect(post).toMatchObject({ exitCode: 0, log: ['Nothing to do: the run shut its own window.'] });
    expect(job.leftovers()).toEqual([]);
  },
);

test('main killed while a host changes: post shuts the window from what was saved, whatever later steps did to inputs and environment', async () => {
  const { job, step, cloud, group } = await deployJob('aes128-gcm@openssh.com', {
    'deploy-command': 'echo changing; sleep 60',
  });
  const elsewhere = cloud.groups.addGroup().id;
  const others = {
    'aws-region': 'us-east-1',
    'role-to-assume': 'arn:aws:iam::123456789012:role/other',
    'security-group': elsewhere,
    'source-address': '192.0.2.9',
    hosts: '127.0.0.9',
    'ssh-port': '1',
  };
  let inputs = step.with();
  const running = job.start({ ...step, with: () => inputs });
  await running.until((line) => line.includes('changing'));
  await running.kill();
  const [rule] = cloud.groups.rules(group);
  if (rule === undefined) throw new Error('no rule');
  // Nobody's but the post's that reads its inputs again.
  const equal = cloud.groups.add({ ...rule, group: elsewhere, cidr: '192.0.2.9/32' });

  inputs = { ...inputs, ...others };
  Object.assign(job.env, {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ACCESS_KEY_ID: 'other',
  });
  const [post] = await job.finish();
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(cloud.groups.rules(group)).toEqual([]);
  expect(cloud.groups.rules(elsewhere)).toEqual([equal]);
});

test('main killed while a host changes: post comes back to give the deploy lock back and to see what the host runs, and the next run goes on', async () => {
  const { job, step, cloud, group, folder } = await deployJob('aes128-gcm@openssh.com', {
    'deploy-command': 'echo "$SALLYPORT_VERSION" > VERSION; echo changing; [ -e again ] || sleep 60',
  });
  const running = job.start(step);
  await running.until((line) => line.includes('changing'));
  await running.kill();
  const [post] = await job.finish();
  const told = post?.log.join('\n') ?? '';
  expect(told).toContain('The deploy lock on 127.0.0.1 is given back.');
  // Once, though it is an annotation too: the runner shows those in the log.
  expect(told.split('127.0.0.1 was deploying when the run ended; it runs v2 now')).toHaveLength(2);
  expect(post).toMatchObject({ exitCode: 0 });
  expect(cloud.groups.rules(group)).toEqual([]);

  writeFileSync(join(folder, 'again'), '');
  expect(await job.run(step)).toMatchObject({ exitCode: 0 });
});

test.each([
  ['is gone', '', 'ssh-private-key: There is no SSH key.'],
  ['is another one', makeKeys().private, 'ssh-private-key is another key now (SHA256:'],
])(
  'the SSH key %s when post wants to come back to the hosts: no host is shown it, and the port is shut all the same',
  async (_, later, why) => {
    let key = '';
    const { job, step, cloud, group, host } = await deployJob('aes128-gcm@openssh.com', {
      'deploy-command': 'echo changing; sleep 60',
      'ssh-private-key': () => key,
    });
    key = host.privateKey;
    const running = job.start(step);
    await running.until((line) => line.includes('changing'));
    await running.kill();
    key = later;
    const ran = host.commands.length;
    const [post] = await job.finish();
    expect(post?.log.join('\n')).toContain(why);
    expect(post).toMatchObject({ exitCode: 0 });
    expect(host.commands).toHaveLength(ran);
    expect(cloud.groups.rules(group)).toEqual([]);
  },
);

test('a post step that can’t shut the window ends with 8, and names the hosts that nobody looks at', async () => {
  const { job, step, cloud } = await deployJob('aes128-gcm@openssh.com', {
    'deploy-command': 'echo changing; sleep 60',
  });
  const running = job.start(step);
  await running.until((line) => line.includes('changing'));
  await running.kill();
  const refused = { kind: 'error', code: 'UnauthorizedOperation', status: 403, times: 99 } as const;
  cloud.faults.add({ ...refused, action: 'RevokeSecurityGroupIngress' });
  const [post] = await job.finish();
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 8 });
  const hosts = 'The run ended while these hosts were changing: 127.0.0.1 (deploying).';
  expect(post?.log.join('\n')).toContain(hosts);
  expect(post?.summary).toContain(hosts);
});

test('a post step that can’t shut the window of its own, by which it came back to the hosts, ends with 8 as well', async () => {
  const { job, step, cloud, group } = await deployJob('aes128-gcm@openssh.com', {
    'deploy-command': 'echo changing; sleep 60',
  });
  const running = job.start(step);
  await running.until((line) => line.includes('changing'));
  await running.kill();
  const refused = { kind: 'error', code: 'UnauthorizedOperation', status: 403, times: 99 } as const;
  cloud.faults.add({ ...refused, action: 'RevokeSecurityGroupIngress', after: 1 });
  const [post] = await job.finish();
  const [left] = cloud.groups.rules(group);
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 8 });
  expect(post?.log.join('\n')).toContain(`--security-group-rule-ids ${left?.id}`);
  expect(post?.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(post?.summary).toContain('clean-up failed');
});

test('with window-guard: main killed, post shuts the window and deletes the guard; with no post the guard shuts it', async () => {
  const guard = 'arn:aws:iam::123456789012:role/guard';
  const { job, step, cloud, group } = await deployJob('aes128-gcm@openssh.com', {
    'deploy-command': 'echo changing; sleep 60',
    'window-guard': 'scheduler',
    'window-guard-role': guard,
  });
  cloud.schedules.roles.set(guard, mayRevokeIn(group as GroupId));
  const dead = async () => {
    const running = job.start(step);
    await running.until((line) => line.includes('changing'));
    const { log } = await running.kill();
    expect(log.join('\n')).toMatch(/window .*, with a guard/);
    const [rule] = cloud.groups.rules(group);
    expect(cloud.schedules.all().map(({ name }) => name)).toEqual([`sallyport-${rule?.id}`]);
  };
  await dead();
  const [post] = await job.finish();
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect([cloud.groups.rules(group), cloud.schedules.all()]).toEqual([[], []]);

  await dead();
  cloud.schedules.act(Date.now() + 64 * 60_000);
  expect(cloud.groups.rules(group)).toHaveLength(1);
  cloud.schedules.act(Date.now() + 66 * 60_000);
  expect([cloud.groups.rules(group), cloud.schedules.all()]).toEqual([[], []]);
});

test.each([
  ['done', 'echo "$SALLYPORT_VERSION" > VERSION', 0],
  ['halted', 'echo no disk left >&2; exit 7', 3],
])('the JSON report of a run that ends %s is as the published schema says', async (result, command, exitCode) => {
  const { job, step } = await deployJob('aes128-gcm@openssh.com', { 'deploy-command': command });
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode, outputs: { result } });
  const report: unknown = JSON.parse(readFileSync(main.outputs['report'] ?? '', 'utf8'));
  const schema: object = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'));
  const isTime = (text: string) => !Number.isNaN(Date.parse(text));
  const validate = new Ajv2020({ strict: true, allErrors: true, formats: { 'date-time': isTime } }).compile(schema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report).toMatchObject({ result, exitCode, hosts: [{ before: expect.anything() }] });
});

test('no secret shows: neither in the log nor in what the runner keeps', async () => {
  const { job, step, host } = await deployJob('aes128-gcm@openssh.com');
  const main = await job.run(step);
  const { session } = JSON.parse(main.state['sallyport'] ?? '{}');
  const secrets = [host.privateKey.split('\n')[2], session.secretAccessKey, session.sessionToken];
  const seen = JSON.stringify([main.log, main.annotations, main.outputs, main.summary]);
  for (const secret of secrets) {
    expect(String(secret).length).toBeGreaterThan(15);
    expect(seen).not.toContain(secret);
  }
});

test('a key that is none is refused before a rule is asked for', async () => {
  const { job, step, cloud } = await deployJob('aes128-gcm@openssh.com', {
    'ssh-private-key': 'ssh-ed25519 AAAAC3Nza ci',
  });
  const main = await job.run(step);
  expect(main).toMatchObject({ exitCode: 2 });
  expect(main.log.join('\n')).toContain('ssh-private-key can’t be used: it is the public half of a key.');
  expect(cloud.calls.map(({ action }) => action)).not.toContain('AuthorizeSecurityGroupIngress');
});

test.each(['AuthorizeSecurityGroupIngress', 'DescribeSecurityGroupRules'])(
  'cancelled while %s hangs: main ends by itself before the runner ends it, and post shuts what is open',
  async (action) => {
    const { job, step, cloud, group } = await deployJob('aes128-gcm@openssh.com');
    cloud.faults.add({ kind: 'hang', action, times: 9_999 });
    const running = job.start(step);
    await expect.poll(() => cloud.calls.some((call) => call.action === action)).toBe(true);
    const main = await running.cancel();
    expect(main, main.log.join('\n')).toMatchObject({ signal: null });
    expect(main.log.join('\n')).toContain('The run was cancelled');
    cloud.faults.clear();
    const [post] = await job.finish();
    expect(post?.exitCode, post?.log.join('\n')).toBe(0);
    expect(cloud.groups.rules(group)).toEqual([]);
  },
);

test('the built action reads its hosts and its group from a Terraform state in S3', async () => {
  const place = await deployJob('aes128-gcm@openssh.com', {
    ...{ hosts: '', 'security-group': '', 'known-hosts': '' },
    'terraform-state': 's3://states/prod/app.tfstate',
  });
  const output = (value: unknown) => ({ value, type: 'string' });
  const outputs = {
    hosts: output(['127.0.0.1']),
    security_group_id: output(place.group),
    known_hosts: output(place.host.pin),
  };
  const state = { version: 4, terraform_version: '1.11.4', serial: 1, outputs, resources: [] };
  const objects = new Map([['prod/app.tfstate', JSON.stringify(state)]]);
  place.cloud.buckets.set('states', { region: 'eu-central-1', objects });
  const main = await place.job.run(place.step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(place.cloud.calls.map(({ action }) => action)).toContain('GetObject');
});

// How EKS and others hand a job its role: the chain’s own call of STS, which in the bundle is made by the client that we have.
test('without role-to-assume the built action takes the role that the job’s own AWS environment names', async () => {
  const { job, step, cloud, tokens, role, folder } = await deployJob('aes128-gcm@openssh.com', {
    'role-to-assume': '',
  });
  const file = join(folder, 'token');
  writeFileSync(file, tokens.token('sts.amazonaws.com'));
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role, AWS_EC2_METADATA_DISABLED: 'true' };
  const main = await job.run({ ...step, env });
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(cloud.calls.map(({ action }) => action).slice(0, 2)).toEqual([
    'AssumeRoleWithWebIdentity',
    'GetCallerIdentity',
  ]);
});
