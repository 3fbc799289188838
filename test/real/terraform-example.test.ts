import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { sessionPolicy, sweepPolicy } from '../../src/clients/aws/session-policy.ts';
import { parseOutputs } from '../../src/inventory/outputs.ts';

const example = fileURLToPath(new URL('../../examples/terraform/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'sallyport-example-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// Providers come from an empty directory: no test depends on a registry.
mkdirSync(join(root, 'providers'));
writeFileSync(
  join(root, 'terraform.rc'),
  `provider_installation {\n  filesystem_mirror {\n    path = "${join(root, 'providers')}"\n  }\n}\n`,
);
const environment = {
  PATH: process.env['PATH'],
  HOME: root,
  TF_CLI_CONFIG_FILE: join(root, 'terraform.rc'),
  CHECKPOINT_DISABLE: '1',
};

test('it is formatted as Terraform formats', () => {
  const { status, stdout } = spawnSync('terraform', ['fmt', '-check', '-recursive', '-diff', example], {
    env: environment,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.optional(z.union([z.string(), z.array(z.string())])),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
const policyOf = z.object({ Version: z.literal('2012-10-17'), Statement: z.array(statement) });
const group = 'arn:aws:ec2:eu-central-1:123456789012:security-group/sg-0123456789abcdef0';
const rules = 'arn:aws:ec2:eu-central-1:123456789012:security-group-rule/*';
const state = 'arn:aws:s3:::states/prod/app.tfstate';

/** All policies as Terraform evaluates them, with the two ARNs that resources would give written by hand. */
type Given = {
  readonly stateObject?: string;
  readonly guard?: string;
  readonly targetGroups?: readonly string[];
  readonly canary?: string;
};

function policies({ stateObject, guard, targetGroups, canary }: Given = {}) {
  const directory = mkdtempSync(join(root, 'policies-'));
  for (const file of ['policies.tf', 'guard.tf', 'sweep.tf', 'traffic.tf', 'variables.tf'])
    cpSync(join(example, file), join(directory, file));
  writeFileSync(
    join(directory, 'given.tf'),
    `locals {
      identity_provider_arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
      group_arn             = "${group}"
      guard_role_arn        = ${guard === undefined ? 'null' : `"${guard}"`}
    }
    output "trust" { value = local.trust_policy }
    output "deploy" { value = local.deploy_policy }
    output "guard_trust" { value = local.guard_trust_policy }
    output "guard" { value = local.guard_policy }
    output "sweep_trust" { value = local.sweep_trust_policy }
    output "sweep" { value = local.sweep_policy }`,
  );
  writeFileSync(
    join(directory, 'given.auto.tfvars.json'),
    JSON.stringify({
      github: { owner: 'acme', owner_id: 11, repository: 'shop', repository_id: 22, environment: 'prod:eu' },
      ...(stateObject === undefined ? {} : { state_object_arn: stateObject }),
      ...(targetGroups === undefined ? {} : { target_group_arns: targetGroups }),
      ...(canary === undefined ? {} : { canary_target_group_arn: canary }),
      ...{ vpc_id: '', subnet_ids: [], ami: '', app_security_group_id: '' },
    }),
  );
  const terraform = (...args: string[]) =>
    execFileSync('terraform', [`-chdir=${directory}`, ...args], { env: environment, encoding: 'utf8', stdio: 'pipe' });
  terraform('init');
  terraform('apply', '-auto-approve');
  const outputs = parseOutputs(terraform('output', '-json'), 'policies');
  const policy = (name: string) => policyOf.parse(JSON.parse(z.string().parse(outputs.get(name)?.value)));
  return {
    ...{ trust: policy('trust'), deploy: policy('deploy') },
    ...{ sweepTrust: policy('sweep_trust'), sweep: policy('sweep') },
    ...{ guardTrust: policy('guard_trust'), guard: policy('guard') },
  };
}

const one = policies();

test('the role is taken by both forms of one exact subject, and by no pattern', () => {
  expect(one.trust.Statement.map(({ Condition }) => Condition)).toEqual([
    {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': [
          'repo:acme@11/shop@22:environment:prod%3Aeu',
          'repo:acme/shop:environment:prod%3Aeu',
        ],
      },
    },
  ]);
});

function allowed(text: unknown): string[] {
  const pairs = policyOf
    .parse(text)
    .Statement.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource ?? []].flat().map((resource) => `${action} ${resource}`)),
    );
  return pairs.filter((pair) => !pair.startsWith('kms:')).toSorted();
}

test('the role of a sweep is taken on one branch, may do what its session asks for, on this group, and can open nothing', () => {
  expect(one.sweepTrust.Statement.map(({ Condition }) => Condition)).toEqual([
    {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': [
          'repo:acme@11/shop@22:ref:refs/heads/main',
          'repo:acme/shop:ref:refs/heads/main',
        ],
      },
    },
  ]);
  const session = sweepPolicy({ roleArn: 'arn:aws:iam::123456789012:role/sweep', region: 'eu-central-1' });
  const ofThisGroup = session.replaceAll('security-group/*', 'security-group/sg-0123456789abcdef0');
  expect(allowed(one.sweep)).toEqual(allowed(JSON.parse(ofThisGroup)));
  const conditions = (policy: z.infer<typeof policyOf>) => policy.Statement.flatMap(({ Condition }) => Condition ?? []);
  expect(conditions(one.sweep)).toEqual(conditions(policyOf.parse(JSON.parse(session))));
});

test('with a guard: a run may do what its session asks for, and Scheduler, for this account alone, may revoke in this group', () => {
  const guard = 'arn:aws:iam::123456789012:role/window-guard';
  const guarded = policies({ guard });
  const scope = { roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1' };
  const session = policyOf.parse(
    JSON.parse(sessionPolicy({ ...scope, group: 'sg-0123456789abcdef0', guardRole: guard })),
  );
  expect(allowed(guarded.deploy)).toEqual(allowed(session));
  const passing = (policy: typeof session) => policy.Statement.filter(({ Action }) => Action === 'iam:PassRole');
  expect(passing(guarded.deploy)).toEqual(passing(session));
  expect(guarded.guardTrust.Statement).toMatchObject([
    { Action: 'sts:AssumeRole', Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } },
  ]);
  expect(allowed(guarded.guard)).toEqual([`ec2:RevokeSecurityGroupIngress ${group}`]);
});

test('with target groups: a run may look at all, and move targets in these alone', () => {
  const targetGroups = ['arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef'];
  const scope = { roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1', targetGroups };
  const session = sessionPolicy({ ...scope, group: 'sg-0123456789abcdef0' });
  expect(allowed(policies({ targetGroups }).deploy)).toEqual(allowed(JSON.parse(session)));
});

test('with a canary group: a run may move targets there too, and the weights of rules', () => {
  const [web, canary] = ['web', 'canary'].map(
    (name) => `arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/${name}/0123456789abcdef`,
  );
  const [targetGroups, scope] = [
    [web ?? ''],
    { roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1' },
  ];
  const both = { targetGroups: [...targetGroups, canary ?? ''], canary: true };
  const session = sessionPolicy({ ...scope, ...both, group: 'sg-0123456789abcdef0' });
  expect(allowed(policies({ targetGroups, canary: canary ?? '' }).deploy)).toEqual(allowed(JSON.parse(session)));
});

test('the role may do what a session asks for, on this group, and no more', () => {
  const session = (withState: boolean) =>
    JSON.parse(
      sessionPolicy({
        roleArn: 'arn:aws:iam::123456789012:role/deploy',
        region: 'eu-central-1',
        group: 'sg-0123456789abcdef0',
        state: withState ? { bucket: 'states', key: 'prod/app.tfstate' } : undefined,
      }),
    );
  expect(allowed(one.deploy)).toEqual(allowed(session(false)));
  expect(allowed(policies({ stateObject: state }).deploy)).toEqual(allowed(session(true)));
});

test('rules are made with our mark only, the mark only while a rule is made, and leases only where the mark is', () => {
  const onRules = one.deploy.Statement.filter(({ Resource }) => Resource === rules);
  expect(onRules.map(({ Action, Condition }) => [Action, Condition])).toEqual([
    ['ec2:AuthorizeSecurityGroupIngress', { Null: { 'aws:RequestTag/sallyport:nonce': 'false' } }],
    ['ec2:CreateTags', { StringEquals: { 'ec2:CreateAction': 'AuthorizeSecurityGroupIngress' } }],
    [
      ['ec2:CreateTags', 'ec2:DeleteTags'],
      {
        Null: { 'aws:ResourceTag/sallyport:nonce': 'false' },
        'ForAllValues:StringLike': { 'aws:TagKeys': 'sallyport:lease:*' },
      },
    ],
  ]);
});
