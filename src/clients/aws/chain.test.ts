import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { Secret } from '../../secret.ts';
import { systemClock } from '../clock/system-clock.ts';
import { clientOptions } from './client-options.ts';
import { enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;

afterEach(() => vi.unstubAllEnvs());

describe('without a role', () => {
  const chain = (ready: ReadyCloud, allowedAccountIds: string[] = []) =>
    enterCloud(
      ready.entry,
      { credentials: { region: 'eu-central-1', allowedAccountIds }, endpoint: ready.cloud.url },
      never,
    );

  function environment(ready: ReadyCloud, arn = 'arn:aws:iam::123456789012:user/ci') {
    const user = ready.cloud.identities.addUser(arn);
    vi.stubEnv('AWS_ACCESS_KEY_ID', user.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', user.secretAccessKey);
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);
    vi.stubEnv('AWS_PROFILE', undefined);
  }

  test('the standard AWS chain is used, and AWS is asked whose credentials they are', async () => {
    await using ready = await readyCloud();
    environment(ready);
    const { identity, record } = await chain(ready);
    expect(identity).toBe('arn:aws:iam::123456789012:user/ci');
    expect(record).toMatchObject({ accountId: '123456789012', region: 'eu-central-1' });
    expect(record.role).toBeUndefined();
    expect(ready.cloud.calls.map(({ action }) => action)).toEqual(['GetCallerIdentity']);
  });

  test('an account that is not allowed is refused', async () => {
    await using ready = await readyCloud();
    environment(ready, 'arn:aws:iam::210987654321:user/ci');
    expect(await failureOf(chain(ready, ['123456789012']))).toMatchObject({ code: 'ACCOUNT_NOT_ALLOWED' });
  });

  test('credentials that have expired for good say so', async () => {
    await using ready = await readyCloud();
    environment(ready);
    const { firewall } = await chain(ready);
    ready.cloud.faults.add({ kind: 'expired', action: 'DescribeSecurityGroupRules', times: 9 });
    const error = await failureOf(firewall.describeRules(ready.group));
    expect(error).toMatchObject({ code: 'CREDENTIALS_EXPIRED', hint: expect.stringContaining('role-to-assume') });
  });

  test('no credentials anywhere is an error that says what to set', async () => {
    await using ready = await readyCloud();
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'])
      vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent');
    vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent');
    expect(await failureOf(chain(ready))).toMatchObject({ code: 'CREDENTIALS_MISSING', exitCode: 2 });
  });
});

test('an endpoint in the environment is not used unless it was handed in: post must ask where main asked', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
  const asked: string[] = [];
  const requestHandler = {
    handle: async ({ hostname }: { hostname: string }) => {
      asked.push(hostname);
      throw new Error('seen');
    },
  };
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: new Secret('x') };
  const sts = new STSClient({
    ...clientOptions({ region: 'eu-central-1' }, systemClock, credentials),
    requestHandler: requestHandler as never,
  });
  await sts.send(new GetCallerIdentityCommand({})).catch(() => undefined);
  expect(asked).toEqual(['sts.eu-central-1.amazonaws.com']);
});
