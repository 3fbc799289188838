import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startFakeCloud } from './fakes/cloud/fake-cloud.ts';
import { leaveWindows } from './fakes/cloud/old-windows.ts';

const cli = fileURLToPath(new URL('../src/entry/cli.ts', import.meta.url));

/** `sallyport …` as a process, in an environment with nothing but keys of the cloud. */
async function sallyport(
  cloud: { url: string; keys: Record<string, string>; more?: Record<string, string> },
  ...args: string[]
) {
  const { PATH } = process.env;
  const env = { PATH, AWS_ENDPOINT_URL: cloud.url, AWS_REGION: 'eu-central-1', ...cloud.keys, ...cloud.more };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  let said = '';
  const hear = (text: Buffer) => {
    said += text.toString();
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
  const [status] = await once(child, 'close');
  return { status, said };
}

async function scene() {
  const cloud = await startFakeCloud();
  onTestFinished(() => cloud.stop());
  const { accessKeyId, secretAccessKey } = cloud.identities.addUser('arn:aws:iam::123456789012:user/ann');
  const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  const group = cloud.groups.addGroup().id;
  const ids = leaveWindows(cloud, group, [-2, 1, -5]);
  const left = () => cloud.groups.rules(group).map(({ id }) => id);
  return { cloud, at: { url: cloud.url, keys }, ids, left };
}

test('sallyport sweep --dry-run tells, sallyport sweep does', async () => {
  const { at, ids, left } = await scene();
  const looked = await sallyport(at, 'sweep', '--dry-run');
  expect(looked.status, looked.said).toBe(0);
  expect(looked.said).toContain('sweep of eu-central-1, only looking');
  expect(looked.said).toContain('✓ 2 expired windows would be removed in eu-central-1, 1 kept');
  expect(left()).toEqual(ids);

  const swept = await sallyport(at, 'sweep');
  expect(swept.status, swept.said).toBe(0);
  expect(swept.said).toContain('✓ 2 expired windows removed in eu-central-1, 1 kept');
  expect(left()).toEqual([ids[1]]);
  expect((await sallyport(at, 'sweep')).said).toContain('✓ Nothing has expired in eu-central-1, 1 kept');
});

test('the log says where the report lies; one that can’t be written does not hide that a port may be open', async () => {
  const { cloud, at } = await scene();
  const looked = await sallyport(at, 'sweep', '--dry-run');
  const [, path = ''] = /\n {2}report {2}(\S+)\n/.exec(looked.said) ?? [];
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ kind: 'sweep', dryRun: true });
  rmSync(dirname(path), { recursive: true });

  const refused = { kind: 'error', status: 403, code: 'UnauthorizedOperation', times: 99 } as const;
  cloud.faults.add({ ...refused, action: 'RevokeSecurityGroupIngress' });
  const { status, said } = await sallyport({ ...at, more: { TMPDIR: '/nowhere' } }, 'sweep');
  expect(said).toContain('The JSON report could not be written: ENOENT');
  expect(status, said).toBe(8);
});

test('rules that can’t be looked at are no success', async () => {
  const { cloud, at, ids, left } = await scene();
  cloud.faults.add({ kind: 'error', status: 403, code: 'UnauthorizedOperation', action: 'DescribeSecurityGroupRules' });
  const { status, said } = await sallyport(at, 'sweep');
  expect(status).toBe(2);
  expect(said).toContain('WINDOW_DENIED');
  expect(left()).toEqual(ids);
});

test.each([
  [['sweep', '--security-group', 'sg-1'], '--security-group: A sweep looks after every group'],
  [['sweep', '--dryrun'], '--dryrun: There is no setting of this name.'],
  [['sweep', 'sg-1'], '"sg-1": This is one word too many.'],
  [['deploy', '--dry-run'], '--dry-run: There is no setting of this name.'],
  [['--batches', '1', 'sweep'], 'Write it before all flags.'],
])('sallyport %j is refused, and calls nobody', async (args, words) => {
  const { cloud, at } = await scene();
  const { status, said } = await sallyport(at, ...args);
  expect(status, said).toBe(2);
  expect(said).toContain(words);
  expect(cloud.calls).toEqual([]);
});

test('sallyport sweep --help tells its own settings', async () => {
  const { at } = await scene();
  const { status, said } = await sallyport(at, 'sweep', '--help');
  expect(status).toBe(0);
  expect(said).toContain('--dry-run');
  expect(said).not.toContain('--batches');
});
