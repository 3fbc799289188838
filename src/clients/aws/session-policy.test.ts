import { describe, expect, test } from 'vitest';
import { allows } from '../../../test/fakes/cloud/policy.ts';
import { sessionName } from './session-name.ts';
import { sessionPolicy, sweepPolicy } from './session-policy.ts';

const scope = { roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1' };
const group = (id: string, account = '123456789012') => `arn:aws:ec2:eu-central-1:${account}:security-group/${id}`;

describe('the session policy', () => {
  const narrow = sessionPolicy({ ...scope, group: 'sg-1', state: { bucket: 'states', key: 'a/*.tfstate' } });

  test.each([
    ['ec2:AuthorizeSecurityGroupIngress', group('sg-1')],
    ['ec2:RevokeSecurityGroupIngress', group('sg-1')],
    ['ec2:DescribeSecurityGroupRules', '*'],
    ['s3:GetObject', 'arn:aws:s3:::states/a/*.tfstate'],
  ])('allows %s on %s', (action, resource) => {
    expect(allows(narrow, action, resource)).toBe(true);
  });

  test.each([
    ['ec2:AuthorizeSecurityGroupIngress', group('sg-2')],
    ['ec2:RevokeSecurityGroupIngress', group('sg-1', '999999999999')],
    ['ec2:RunInstances', '*'],
    ['ec2:CreateTags', 'arn:aws:ec2:eu-central-1:123456789012:security-group-rule/sgr-1'],
    ['s3:GetObject', 'arn:aws:s3:::states/a/other.tfstate'],
    ['s3:PutObject', 'arn:aws:s3:::states/a/*.tfstate'],
    ['iam:PassRole', '*'],
  ])('does not allow %s on %s', (action, resource) => {
    expect(allows(narrow, action, resource)).toBe(false);
  });

  test('allows leases on rules that carry our mark, and the mark on nothing that exists', () => {
    const rule = 'arn:aws:ec2:eu-central-1:123456789012:security-group-rule/sgr-1';
    const marked = { 'aws:ResourceTag/sallyport:nonce': 'f00' };
    const lease = { 'aws:TagKeys': ['sallyport:lease:f00', 'sallyport:lease:f01'] };
    for (const action of ['ec2:CreateTags', 'ec2:DeleteTags']) {
      expect(allows(narrow, action, rule, { ...marked, ...lease })).toBe(true);
      expect(allows(narrow, action, rule, lease)).toBe(false);
      expect(allows(narrow, action, rule, { ...marked, 'aws:TagKeys': ['sallyport:nonce'] })).toBe(false);
      expect(allows(narrow, action, rule, { ...marked, 'aws:TagKeys': ['sallyport:lease:f00', 'owner'] })).toBe(false);
    }
  });

  test('allows other tags only while a rule is being made', () => {
    const rule = 'arn:aws:ec2:eu-central-1:123456789012:security-group-rule/*';
    expect(allows(narrow, 'ec2:CreateTags', rule, { 'ec2:CreateAction': 'AuthorizeSecurityGroupIngress' })).toBe(true);
    expect(allows(narrow, 'ec2:CreateTags', rule, { 'ec2:CreateAction': 'RunInstances' })).toBe(false);
  });

  test('lets keys in on instances of this account for the users named, and reads consoles, only where the settings want it', () => {
    const instance = (account = '123456789012') => `arn:aws:ec2:eu-central-1:${account}:instance/i-1`;
    const send = 'ec2-instance-connect:SendSSHPublicKey';
    const admitting = sessionPolicy({ ...scope, machines: { admitted: ['deploy', 'jump'] } });
    expect(allows(admitting, send, instance(), { 'ec2:osuser': 'deploy' })).toBe(true);
    expect(allows(admitting, send, instance(), { 'ec2:osuser': 'jump' })).toBe(true);
    expect(allows(admitting, send, instance(), { 'ec2:osuser': 'root' })).toBe(false);
    expect(allows(admitting, send, instance('999999999999'), { 'ec2:osuser': 'deploy' })).toBe(false);
    expect(allows(admitting, 'ec2:GetConsoleOutput', instance())).toBe(false);
    const reading = sessionPolicy({ ...scope, machines: { admitted: [], console: true } });
    expect(allows(reading, 'ec2:GetConsoleOutput', instance())).toBe(true);
    expect(reading).not.toContain('instance-connect');
    expect(allows(narrow, send, instance(), { 'ec2:osuser': 'deploy' })).toBe(false);
    // Any run sees whether the group is the hosts’ own.
    expect(allows(narrow, 'ec2:DescribeInstances', '*')).toBe(true);
  });

  test('is any group of the account while the group is not known, and asks nothing of S3 without a state', () => {
    const wide = sessionPolicy(scope);
    expect(allows(wide, 'ec2:RevokeSecurityGroupIngress', group('sg-9'))).toBe(true);
    expect(wide).not.toContain('s3:');
  });

  test('keeps to the partition of the role, and to 2,048 characters with the longest names there are', () => {
    const china = sessionPolicy({
      roleArn: 'arn:aws-cn:iam::123456789012:role/x',
      region: 'cn-north-1',
      group: 'sg-1',
    });
    expect(china).toContain('arn:aws-cn:ec2:cn-north-1');
    const longest = (key: string) =>
      sessionPolicy({
        ...scope,
        region: 'ap-southeast-1',
        group: `sg-${'0'.repeat(17)}`,
        state: { bucket: 'b'.repeat(63), key },
        machines: { admitted: ['u'.repeat(32), 'v'.repeat(32)], console: true },
        guardRole: `arn:aws:iam::123456789012:role/${'g'.repeat(64)}`,
        targetGroups: 'any',
        canary: true,
      });
    for (const length of [20, 100, 420, 450, 700, 1_024]) {
      const key = 'k'.repeat(length);
      const policy = longest(key);
      expect(policy.length).toBeLessThanOrEqual(2_048);
      expect(allows(policy, 's3:GetObject', `arn:aws:s3:::${'b'.repeat(63)}/${key}`)).toBe(true);
      expect(allows(policy, 's3:GetObject', `arn:aws:s3:::${'b'.repeat(63)}/another`)).toBe(false);
    }
    const cut = longest('k'.repeat(1_024));
    expect(allows(cut, 'ec2:RevokeSecurityGroupIngress', group('sg-9'))).toBe(false);
    expect(allows(cut, 'elasticloadbalancing:RegisterTargets', '*')).toBe(true);
    expect(longest('*'.repeat(1_024)).length).toBeLessThanOrEqual(2_048);
  });
});

describe('the session policy of a run with a balancer', () => {
  const arn = (name: string) =>
    `arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/${name}/0123456789abcdef`;
  const elb = (what: string) => `elasticloadbalancing:${what}`;

  test('lets hosts come and go in the groups given, and look', () => {
    const policy = sessionPolicy({ ...scope, targetGroups: [arn('web'), arn('api')] });
    for (const action of [elb('RegisterTargets'), elb('DeregisterTargets')]) {
      expect(allows(policy, action, arn('web'))).toBe(true);
      expect(allows(policy, action, arn('api'))).toBe(true);
      expect(allows(policy, action, arn('other'))).toBe(false);
      expect(allows(sessionPolicy(scope), action, arn('web'))).toBe(false);
    }
    for (const what of ['DescribeTargetGroups', 'DescribeTargetGroupAttributes', 'DescribeTargetHealth']) {
      expect(allows(policy, elb(what), '*')).toBe(true);
      expect(allows(sessionPolicy(scope), elb(what), '*')).toBe(false);
    }
    expect(allows(policy, elb('DeleteTargetGroup'), arn('web'))).toBe(false);
    expect(allows(policy, elb('ModifyTargetGroup'), arn('web'))).toBe(false);
  });

  test('with a canary, lets the weights of rules be changed and the figures be read, also where there is room for few characters', () => {
    const rule = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener-rule/app/site/1/2/3';
    const listener = rule.replace('-rule', '').replace('/3', '');
    const many = Array.from({ length: 40 }, (_, at) => arn(`group-${at}`));
    for (const targetGroups of [[arn('web'), arn('canary')], many]) {
      const policy = sessionPolicy({ ...scope, targetGroups, canary: true });
      const without = sessionPolicy({ ...scope, targetGroups });
      const allowed: [action: string, resource: string][] = [
        [elb('ModifyRule'), rule],
        [elb('ModifyListener'), listener],
        [elb('DescribeRules'), '*'],
        [elb('DescribeListeners'), '*'],
        ['cloudwatch:GetMetricData', '*'],
        ['cognito-idp:DescribeUserPoolClient', '*'],
      ];
      for (const [action, resource] of allowed) {
        expect(allows(policy, action, resource)).toBe(true);
        expect(allows(without, action, resource)).toBe(false);
      }
      for (const what of ['DeleteRule', 'CreateRule', 'SetRulePriorities', 'ModifyTargetGroup'])
        expect(allows(policy, elb(what), rule)).toBe(false);
    }
  });

  test('is any group of the account while an output has yet to tell which, and where they are too many to name', () => {
    const many = Array.from({ length: 40 }, (_, at) => arn(`group-${at}`));
    for (const targetGroups of ['any', many] as const) {
      const policy = sessionPolicy({ ...scope, targetGroups });
      expect(policy.length).toBeLessThanOrEqual(2_048);
      expect(allows(policy, elb('RegisterTargets'), arn('web'))).toBe(true);
      expect(allows(policy, elb('DeregisterTargets'), arn('web'))).toBe(true);
      expect(allows(policy, elb('ModifyTargetGroup'), arn('web'))).toBe(false);
    }
  });
});

test.each([
  [{ repository: 'acme/shop', runId: '77', attempt: '1' }, 'sallyport-acme-shop-77-1'],
  [{ repository: '', runId: '', attempt: '' }, 'sallyport'],
  [{ repository: 'añ/b c?', runId: '{uuid}', attempt: '' }, 'sallyport-a--b-c---uuid-'],
])('a session name in STS’s alphabet: %j', (run, name) => {
  expect(sessionName(run)).toBe(name);
});

test('a long repository gives way to the run', () => {
  const name = sessionName({ repository: `acme/${'x'.repeat(100)}`, runId: '1234567890', attempt: '3' });
  expect(name).toMatch(/^[\w+=,.@-]{64}$/);
  expect(name.endsWith('-1234567890-3')).toBe(true);
});

test('schedules are made, and their role is passed to Scheduler, only where a guard is wanted', () => {
  const guardRole = 'arn:aws:iam::123456789012:role/guard';
  const guarded = sessionPolicy({ ...scope, guardRole });
  const schedule = 'arn:aws:scheduler:eu-central-1:123456789012:schedule/default/sallyport-sgr-1';
  const toScheduler = { 'iam:PassedToService': 'scheduler.amazonaws.com' };
  for (const verb of ['Create', 'Update', 'Get', 'Delete']) {
    expect(allows(guarded, `scheduler:${verb}Schedule`, schedule)).toBe(true);
    expect(allows(guarded, `scheduler:${verb}Schedule`, schedule.replace('sallyport-', 'backup-'))).toBe(false);
    expect(allows(sessionPolicy(scope), `scheduler:${verb}Schedule`, schedule)).toBe(false);
  }
  expect(allows(guarded, 'iam:PassRole', guardRole, toScheduler)).toBe(true);
  expect(allows(guarded, 'iam:PassRole', guardRole, { 'iam:PassedToService': 'ec2.amazonaws.com' })).toBe(false);
  expect(allows(guarded, 'iam:PassRole', scope.roleArn, toScheduler)).toBe(false);
});

describe('the session policy of a sweep', () => {
  const policy = sweepPolicy(scope);
  const rule = 'arn:aws:ec2:eu-central-1:123456789012:security-group-rule/sgr-1';
  const lease = { 'aws:ResourceTag/sallyport:nonce': 'f00', 'aws:TagKeys': ['sallyport:lease:f01'] };

  test('lets it look, mark and remove, in every group of its account and region', () => {
    expect(allows(policy, 'ec2:DescribeSecurityGroupRules', '*')).toBe(true);
    expect(allows(policy, 'ec2:RevokeSecurityGroupIngress', group('sg-7'))).toBe(true);
    expect(allows(policy, 'ec2:CreateTags', rule, lease)).toBe(true);
  });

  test.each([
    ['ec2:AuthorizeSecurityGroupIngress', group('sg-7'), {}],
    ['ec2:RevokeSecurityGroupIngress', group('sg-7', '999999999999'), {}],
    ['ec2:CreateTags', rule, { 'ec2:CreateAction': 'AuthorizeSecurityGroupIngress' }],
    ['ec2:CreateTags', rule, { 'aws:TagKeys': ['sallyport:lease:f01'] }],
    ['ec2:DescribeInstances', '*', {}],
  ])('does not let it do %s on %s %j', (action, resource, context) => {
    expect(allows(policy, action, resource, context)).toBe(false);
  });
});
