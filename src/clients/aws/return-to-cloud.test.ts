import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { audience } from '../../../test/fakes/cloud/trust-role.ts';
import { SallyportError } from '../../errors.ts';
import type { RunRecord } from '../../run/run-record.ts';
import { enterCloud } from './cloud-door.ts';
import { returnToCloud } from './return-to-cloud.ts';

const never = new AbortController().signal;

afterEach(() => vi.unstubAllEnvs());

/** What main saved. */
async function mainsRecord(ready: ReadyCloud): Promise<RunRecord> {
  const credentials = {
    role: { arn: ready.roleArn, audience, durationSeconds: 3_600 },
    region: 'eu-central-1',
    allowedAccountIds: [],
  };
  const { record } = await enterCloud(ready.entry, { credentials, endpoint: ready.cloud.url }, never);
  const window = { group: ready.group, cidr: '198.51.100.7/32', port: 22, nonce: 'n' };
  return { schema: 1, ...record, windows: [window], inFlight: [] };
}

function ambient(ready: ReadyCloud, arn: string) {
  const user = ready.cloud.identities.addUser(arn);
  vi.stubEnv('AWS_ACCESS_KEY_ID', user.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', user.secretAccessKey);
  vi.stubEnv('AWS_SESSION_TOKEN', undefined);
  vi.stubEnv('AWS_PROFILE', undefined);
}

const denied = (): { token: () => Promise<never> } => ({
  token: () =>
    Promise.reject(
      new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', { message: 'the job is being cancelled', hint: '' }),
    ),
});

test('a fresh token and the role come first, whatever the environment holds, and the session is narrowed to the group', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  ambient(ready, 'arn:aws:iam::210987654321:user/other');
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
  vi.stubEnv('AWS_REGION', 'us-west-2');
  const from = ready.cloud.calls.length;

  const { firewall } = await returnToCloud(ready.entry, record, never);

  expect(await firewall.describeRules(ready.group)).toEqual([]);
  expect(ready.cloud.calls.slice(from).map(({ action }) => action)).toEqual([
    'AssumeRoleWithWebIdentity',
    'DescribeSecurityGroupRules',
  ]);
  const other = ready.cloud.groups.addGroup().id;
  await expect(firewall.revokeRule(other as never, 'sgr-1' as never)).rejects.toMatchObject({ code: 'WINDOW_DENIED' });
});

test.each([
  ['AWS_USE_FIPS_ENDPOINT', 'true'],
  ['AWS_USE_DUALSTACK_ENDPOINT', 'true'],
  ['AWS_AUTH_SCHEME_PREFERENCE', 'sigv4a'],
  ['AWS_ENDPOINT_URL_EC2', 'http://127.0.0.1:9'],
  ['AWS_PROFILE', 'elsewhere'],
])('what a later step put into %s leads nowhere else', async (name, value) => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  const profile = join(mkdtempSync(join(tmpdir(), 'sallyport-profile-')), 'config');
  writeFileSync(
    profile,
    '[profile elsewhere]\nuse_fips_endpoint = true\nendpoint_url = http://127.0.0.1:9\nregion = us-west-2\n',
  );
  vi.stubEnv('AWS_CONFIG_FILE', profile);
  vi.stubEnv(name, value);
  const from = ready.cloud.calls.length;

  const { firewall } = await returnToCloud(ready.entry, record, never);

  expect(await firewall.describeRules(ready.group)).toEqual([]);
  const made = ready.cloud.calls.slice(from).map(({ action }) => action);
  expect(made).toEqual(['AssumeRoleWithWebIdentity', 'DescribeSecurityGroupRules']);
});

test('without a token main’s own session serves, without asking STS', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  ready.cloud.faults.add({
    kind: 'error',
    status: 503,
    code: 'ServiceUnavailable',
    action: 'GetCallerIdentity',
    times: 99,
  });
  const { firewall } = await returnToCloud({ ...ready.entry, identity: denied() }, record, never);
  expect(await firewall.describeRules(ready.group)).toEqual([]);
});

test('when STS hangs there is still time for main’s session', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  ready.cloud.faults.add({ kind: 'hang', action: 'AssumeRoleWithWebIdentity', times: 99 });
  const started = ready.clock.now();
  const { firewall } = await returnToCloud(ready.entry, record, never);
  expect(ready.clock.now() - started).toBeLessThanOrEqual(15_000);
  expect(await firewall.describeRules(ready.group)).toEqual([]);
});

test('when both are spent, the environment’s credentials serve if they are of the same account', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  ready.clock.advance(7_200_000);
  ambient(ready, 'arn:aws:iam::123456789012:user/ci');
  const { identity } = await returnToCloud({ ...ready.entry, identity: denied() }, record, never);
  expect(identity).toBe('arn:aws:iam::123456789012:user/ci');
});

test('credentials of another account are never used: there the group would be “not found”, which reads as closed', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  ready.clock.advance(7_200_000);
  ambient(ready, 'arn:aws:iam::210987654321:user/other');
  const entering = returnToCloud({ ...ready.entry, identity: denied() }, record, never);
  await expect(entering).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_UNAVAILABLE' });
});

test('the same holds when main’s session ends in the middle of the close', async () => {
  await using ready = await readyCloud();
  const record = await mainsRecord(ready);
  const { firewall } = await returnToCloud({ ...ready.entry, identity: denied() }, record, never);
  ready.clock.advance(7_200_000);
  ambient(ready, 'arn:aws:iam::210987654321:user/other');
  await expect(firewall.describeRules(ready.group)).rejects.toMatchObject({ code: 'ACCOUNT_NOT_ALLOWED' });
  ambient(ready, 'arn:aws:iam::123456789012:user/ci');
  expect(await firewall.describeRules(ready.group)).toEqual([]);
});
