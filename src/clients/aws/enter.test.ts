import { describe, expect, test } from 'vitest';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { audience } from '../../../test/fakes/cloud/trust-role.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { SallyportError } from '../../errors.ts';
import type { GroupId } from '../../inventory/host.ts';
import { Secret } from '../../secret.ts';
import type { CredentialSettings } from '../../settings/settings.ts';
import { type CloudRequest, type EntryParts, enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;

type Changes = {
  readonly entry?: Partial<EntryParts>;
  readonly role?: Partial<NonNullable<CredentialSettings['role']>>;
  readonly allowed?: readonly string[];
  readonly request?: Partial<CloudRequest>;
};

function enter(ready: ReadyCloud, { entry, role, allowed = [], request }: Changes = {}) {
  const credentials = {
    role: { arn: ready.roleArn, audience, durationSeconds: 3_600, ...role },
    region: 'eu-central-1',
    allowedAccountIds: allowed,
  };
  return enterCloud({ ...ready.entry, ...entry }, { credentials, endpoint: ready.cloud.url, ...request }, never);
}

describe('with a role', () => {
  test('says who we are, masks the session, and leaves post what it needs', async () => {
    await using ready = await readyCloud();
    const cloud = await enter(ready);
    expect(cloud.identity).toBe('arn:aws:sts::123456789012:assumed-role/deploy/sallyport-acme-shop-77-1');
    const { session, ...rest } = cloud.record;
    expect(rest).toEqual({
      region: 'eu-central-1',
      endpoint: ready.cloud.url,
      role: { arn: ready.roleArn, audience, durationSeconds: 3_600 },
      accountId: '123456789012',
    });
    expect(ready.masked.map((secret) => secret.reveal())).toEqual([session?.secretAccessKey, session?.sessionToken]);
    expect(session?.expires).toBe(ready.clock.now() + 3_600_000);
  });

  test('asks for a fresh token at each try: one that was fetched once would die while STS is slow', async () => {
    await using ready = await readyCloud();
    const sent: string[] = [];
    const identity = {
      token: async (wanted: string) => {
        const token = ready.tokens.token(wanted);
        sent.push(token);
        return new Secret(token);
      },
    };
    ready.cloud.faults.add({
      kind: 'error',
      status: 500,
      code: 'InternalFailure',
      action: 'AssumeRoleWithWebIdentity',
    });
    ready.cloud.faults.add({ kind: 'before', action: 'AssumeRoleWithWebIdentity' });
    ready.cloud.faults.add({
      kind: 'error',
      status: 400,
      code: 'ExpiredTokenException',
      action: 'AssumeRoleWithWebIdentity',
    });
    await enter(ready, { entry: { identity } });
    expect(new Set(sent).size).toBe(4);
  });

  test('a token that is spent by the time it arrives is replaced', async () => {
    await using ready = await readyCloud();
    const old = new Secret(ready.tokens.token(audience));
    ready.clock.advance(301_000);
    const tokens = [old];
    const identity = { token: async (wanted: string) => tokens.pop() ?? new Secret(ready.tokens.token(wanted)) };
    expect((await enter(ready, { entry: { identity } })).identity).toContain('assumed-role/deploy');
  });

  test('a refusal tells the subject and audience that were sent, both forms of the subject, and never the token', async () => {
    await using ready = await readyCloud();
    ready.tokens.claims['sub'] = 'repo:acme@1001/shop@2002:environment:production';
    const error = await failureOf(enter(ready));
    expect(error).toMatchObject({ code: 'ROLE_DENIED', exitCode: 2 });
    expect(error.message).toContain(ready.roleArn);
    expect(error.message).toContain('sub “repo:acme@1001/shop@2002:environment:production”, aud “sts.amazonaws.com”');
    expect(error.hint).toContain('“repo:acme/shop:environment:production”');
    expect(error.hint).toContain(`"${ready.tokens.issuer}:sub"`);
    expect(`${error.message}${error.hint}`).not.toMatch(/eyJ/);
    expect(ready.cloud.calls).toHaveLength(1);
  });

  test('the other form is made from the ids in the token where the subject is of the old form', async () => {
    await using ready = await readyCloud();
    ready.tokens.claims['sub'] = 'repo:other/shop:ref:refs/heads/main';
    expect((await failureOf(enter(ready))).hint).toContain('“repo:other@1001/shop@2002:ref:refs/heads/main”');
  });

  test('an audience that IAM does not list, and an issuer it does not know, are told apart', async () => {
    await using ready = await readyCloud();
    const wrong = await failureOf(enter(ready, { role: { audience: 'https://else.example' } }));
    expect(wrong).toMatchObject({
      code: 'ROLE_DENIED',
      hint: expect.stringContaining('audience “https://else.example”'),
    });
    ready.cloud.trust.issuers.clear();
    const unknown = await failureOf(enter(ready));
    expect(unknown).toMatchObject({
      code: 'ROLE_DENIED',
      hint: expect.stringContaining(`identity provider for ${ready.tokens.issuer}`),
    });
  });

  test('a duration above the role’s own maximum is named', async () => {
    await using ready = await readyCloud();
    const error = await failureOf(enter(ready, { role: { durationSeconds: 7_200 } }));
    expect(error).toMatchObject({ code: 'ROLE_DURATION_TOO_LONG', message: expect.stringContaining('7200 s') });
  });

  test('an account that is not allowed is refused before any call', async () => {
    await using ready = await readyCloud();
    expect(await failureOf(enter(ready, { allowed: ['999999999999'] }))).toMatchObject({ code: 'ACCOUNT_NOT_ALLOWED' });
    expect(ready.cloud.calls).toEqual([]);
  });

  test('a job without identity tokens is told how to get them', async () => {
    await using ready = await readyCloud();
    const error = await failureOf(enter(ready, { entry: { identity: undefined } }));
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_UNAVAILABLE', hint: 'Give the job id-token: write.' });
    expect(ready.cloud.calls).toEqual([]);
  });

  test('what the token service says is handed on as it is', async () => {
    await using ready = await readyCloud();
    const refused = new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', { message: 'no', hint: 'ask' });
    const identity = { token: () => Promise.reject(refused) };
    expect(await failureOf(enter(ready, { entry: { identity } }))).toBe(refused);
  });

  test.each(['hang', 'before'] as const)(
    'an STS that can’t be reached (%s) is an error within a minute',
    async (kind) => {
      await using ready = await readyCloud();
      ready.cloud.faults.add({ kind, action: 'AssumeRoleWithWebIdentity', times: 99 });
      const started = ready.clock.now();
      expect(await failureOf(enter(ready))).toMatchObject({
        code: 'AWS_UNREACHABLE',
        message: expect.stringContaining(ready.cloud.url),
      });
      expect(ready.clock.now() - started).toBeLessThan(60_000);
    },
  );

  test('the session may touch no other group, and read nothing else', async () => {
    await using ready = await readyCloud();
    const other = ready.cloud.groups.addGroup().id as GroupId;
    const { firewall, readState } = await enter(ready, { request: { group: ready.group } });
    await firewall.describeRules(ready.group);
    const rule = ready.cloud.groups.add({
      group: other,
      egress: false,
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      cidr: '192.0.2.1/32',
      description: '',
      tags: {},
    });
    expect(await failureOf(firewall.revokeRule(other, rule.id as never))).toMatchObject({ code: 'WINDOW_DENIED' });
    ready.cloud.buckets.set('states', { region: 'eu-central-1', objects: new Map([['a.tfstate', '{}']]) });
    expect(await failureOf(readState('states', 'a.tfstate', never))).toMatchObject({ code: 'TERRAFORM_FAILED' });
  });

  test('reads the one state it is told of, and says what is wrong with another', async () => {
    await using ready = await readyCloud();
    ready.cloud.buckets.set('states', {
      region: 'eu-central-1',
      objects: new Map([['prod/a b*.tfstate', '{"version":4}']]),
    });
    const state = { bucket: 'states', key: 'prod/a b*.tfstate' };
    const { readState } = await enter(ready, { request: { state } });
    expect(await readState(state.bucket, state.key, never)).toBe('{"version":4}');
    expect((await failureOf(readState('gone', 'x', never))).message).toContain(
      's3://gone/x can’t be read: there is no such bucket',
    );
    ready.clock.advance(7_200_000);
    expect(await readState(state.bucket, state.key, never)).toBe('{"version":4}');
  });
});
