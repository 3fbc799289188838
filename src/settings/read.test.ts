import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Role } from '../inventory/host.ts';
import { parseConfigFile } from './config-file.ts';
import { describeProblem } from './problem.ts';
import { readSettings, type SettingsResult } from './read.ts';
import type { Settings } from './settings.ts';
import { settingsForRole } from './settings.ts';
import { type Environment, givenInputs } from './sources.ts';

const least = {
  hosts: '10.0.0.1',
  'security-group': 'sg-0123456789abcdef0',
  'ssh-user': 'ubuntu',
  'ssh-private-key': '-----BEGIN hush\nkey-----\n',
  'deploy-command': './deploy',
  'version-command': 'cat REVISION',
};

test('the least that a deploy needs becomes a complete value', () => {
  const settings = settingsOf(read({ inputs: least }));
  expect(settings).toMatchObject({
    mode: 'deploy',
    version: 'abc123',
    credentials: { allowedAccountIds: [] },
    terraform: { kind: 'none' },
    inventory: {
      hosts: { kind: 'literal', value: '["10.0.0.1"]' },
      securityGroup: { kind: 'literal', value: 'sg-0123456789abcdef0' },
      knownHosts: { kind: 'output', name: 'known_hosts', named: false },
      targetGroups: { kind: 'output', name: 'target_group_arns', named: false },
    },
    ssh: { user: 'ubuntu', port: 22, key: { kind: 'private-key' } },
    window: {
      kind: 'open',
      ttl: 3_600_000,
      max: 7_200_000,
      sourceAddresses: [],
      addressServices: ['https://checkip.global.api.aws', 'https://api64.ipify.org', 'https://icanhazip.com'],
    },
    rollout: {
      maxFailures: { kind: 'count', hosts: 0 },
      maxUnreachable: { kind: 'count', hosts: 0 },
      onFailure: 'rollback',
      rollbackScope: 'batch',
      deadline: 2_700_000,
    },
    anyRole: {
      deployer: { kind: 'command', deployCommand: './deploy', versionCommand: 'cat REVISION', commandTimeout: 600_000 },
      health: { tls: 'verify', passes: 3, interval: 2_000, timeout: 90_000 },
      pace: {
        batches: [
          { kind: 'count', hosts: 1 },
          { kind: 'percent', percent: 25 },
        ],
        minInService: { kind: 'percent', percent: 75 },
        soak: 0,
      },
    },
    roles: new Map(),
  });
  expect('check' in settings.anyRole.health).toBe(false);
  expect('role' in settings.credentials).toBe(false);
});

test('a roll-back goes where it is told, and the commit is no place to go back to', () => {
  const back = { ...least, mode: 'rollback', 'previous-version-command': './previous' };
  expect('version' in settingsOf(read({ inputs: back }))).toBe(false);
  expect(settingsOf(read({ inputs: { ...back, version: '1.0' } })).version).toBe('1.0');
  expect('version' in settingsOf(read({ inputs: least, environment: { SALLYPORT_MODE: ' ' } }))).toBe(true);
});

test('a roll-back of release directories needs no artifact', () => {
  const puma = { ...least, mode: 'rollback', deployer: 'puma', 'app-path': '/srv/app' };
  const { deployer } = settingsOf(read({ inputs: puma })).anyRole;
  expect(deployer).toMatchObject({ kind: 'puma', appPath: '/srv/app' });
  expect('artifact' in deployer).toBe(false);
});

test('how fast hosts change may differ from role to role', () => {
  const yml = 'min-in-service: 2\nsoak: 1m\nroles:\n  job:\n    min-in-service: 0\n    batches: 100%\n';
  const settings = settingsOf(read({ inputs: least, yml }));
  expect(settings.anyRole.pace).toMatchObject({ minInService: { kind: 'count', hosts: 2 }, soak: 60_000 });
  expect(settings.roles.get('job' as Role)?.pace).toEqual({
    batches: [{ kind: 'percent', percent: 100 }],
    minInService: { kind: 'count', hosts: 0 },
    soak: 60_000,
  });
});

test('a run that uses everything becomes what it says', () => {
  const { 'security-group': _group, hosts: _hosts, ...rest } = least;
  const settings = settingsOf(
    read({
      inputs: {
        ...rest,
        version: 'v1.2.3',
        'role-to-assume': 'arn:aws-us-gov:iam::123456789012:role/ci/deploy',
        'aws-region': 'us-gov-west-1',
        'role-duration': '30m',
        audience: 'sts.example',
        'allowed-account-ids': '210987654321 123456789012',
        'terraform-state': 's3://states/prod/terraform.tfstate',
        'hosts-output': 'web',
        'known-hosts': 'host ssh-ed25519 AAAA',
        'ssh-port': '2222',
        'ssh-passphrase': ' hush ',
        'source-address': '2001:db8::7',
        'health-check': 'https://[::1]:8443/up?deep=1',
        'version-check': 'unix:/run/app.sock:/version',
        'health-host': 'app.example.com',
        'health-tls': 'insecure',
        'health-passes': '5',
        'health-interval': '500ms',
        'health-timeout': '2m',
        'command-timeout': '1h',
        batches: '1, 100%',
        deadline: '90m',
      },
    }),
  );
  expect(settings).toMatchObject({
    version: 'v1.2.3',
    credentials: {
      role: { arn: 'arn:aws-us-gov:iam::123456789012:role/ci/deploy', durationSeconds: 1_800, audience: 'sts.example' },
      region: 'us-gov-west-1',
      allowedAccountIds: ['210987654321', '123456789012'],
    },
    terraform: { kind: 'state-s3', bucket: 'states', key: 'prod/terraform.tfstate' },
    inventory: {
      hosts: { kind: 'output', name: 'web', named: true },
      securityGroup: { kind: 'output', name: 'security_group_id', named: false },
      knownHosts: { kind: 'literal', value: 'host ssh-ed25519 AAAA' },
    },
    ssh: { port: 2222 },
    window: { kind: 'open', sourceAddresses: ['2001:db8::7'] },
    rollout: { deadline: 5_400_000 },
    anyRole: {
      deployer: { commandTimeout: 3_600_000 },
      health: {
        check: { kind: 'http', tls: true, host: '::1', port: 8443, path: '/up?deep=1' },
        versionCheck: { kind: 'unix', socket: '/run/app.sock', path: '/version' },
        host: 'app.example.com',
        tls: 'insecure',
        passes: 5,
        interval: 500,
        timeout: 120_000,
      },
    },
  });
});

test('an input wins over the environment, the environment over the file, the file over the default', () => {
  const yml = 'ssh-port: 3\n';
  const environment = { SALLYPORT_SSH_PORT: '2' };
  const port = (result: SettingsResult): number => settingsOf(result).ssh.port;
  expect(port(read({ inputs: { ...least, 'ssh-port': '1' }, environment, yml }))).toBe(1);
  expect(port(read({ inputs: least, environment, yml }))).toBe(2);
  expect(port(read({ inputs: least, yml }))).toBe(3);
  expect(port(read({ inputs: least }))).toBe(22);
});

test('empty means unset, in every source', () => {
  const result = read({
    inputs: { ...least, 'ssh-port': ' ' },
    environment: { SALLYPORT_SSH_PORT: '' },
    yml: 'ssh-port:\n',
  });
  expect(settingsOf(result).ssh.port).toBe(22);
});

test('white space around a value does not count', () => {
  const settings = settingsOf(read({ inputs: { ...least, 'ssh-port': ' 2222\n', mode: '\tplan ' } }));
  expect(settings).toMatchObject({ mode: 'plan', ssh: { port: 2222 } });
});

test('another tool’s region counts less than ours in the file', () => {
  const environment = { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-2' };
  const region = (result: SettingsResult) => settingsOf(result).credentials.region;
  expect(region(read({ inputs: least, environment }))).toBe('us-east-1');
  expect(region(read({ inputs: least, environment, yml: 'aws-region: eu-west-1' }))).toBe('eu-west-1');
  expect(region(read({ inputs: least, environment: { AWS_DEFAULT_REGION: 'us-east-2' } }))).toBe('us-east-2');
});

test('the version is the commit unless it is written', () => {
  expect(settingsOf(read({ inputs: least })).version).toBe('abc123');
  expect(settingsOf(read({ inputs: least, environment: { SALLYPORT_VERSION: 'v2' } })).version).toBe('v2');
});

test('a role’s own settings lie over the general ones, and `none` takes a check away', () => {
  const yml = `
health-check: http://localhost:3000/up
health-passes: 4
roles:
  job:
    deploy-command: ./deploy-job
    health-check: "command: systemctl is-active sidekiq"
  cron:
    health-check: none
`;
  const settings = settingsOf(read({ inputs: least, yml }));
  const [web, job, cron] = ['web', 'job', 'cron'].map((role) => settingsForRole(settings, role as never));
  expect(web).toBe(settings.anyRole);
  expect(web?.health.check).toMatchObject({ kind: 'http', port: 3000 });
  expect(job?.deployer).toMatchObject({ deployCommand: './deploy-job', versionCommand: 'cat REVISION' });
  expect(job?.health).toMatchObject({ check: { kind: 'command', command: 'systemctl is-active sidekiq' }, passes: 4 });
  expect(cron?.health.check).toBeUndefined();
  expect(cron?.health.passes).toBe(4);
});

test('a role’s own setting wins over an input, which speaks of all roles', () => {
  const settings = settingsOf(
    read({
      inputs: { ...least, 'health-check': 'tcp://localhost:1' },
      yml: 'roles: {job: {health-check: "tcp://localhost:2"}}',
    }),
  );
  expect(settings.anyRole.health.check).toMatchObject({ port: 1 });
  expect(settingsForRole(settings, 'job' as never).health.check).toMatchObject({ port: 2 });
});

test('a key comes through with its last line, and can’t be printed', () => {
  const settings = settingsOf(read({ inputs: { ...least, 'ssh-passphrase': ' hush ' } }));
  const { key } = settings.ssh;
  if (key.kind !== 'private-key') throw new Error('no private key');
  expect(key.key.reveal()).toBe(least['ssh-private-key']);
  expect(key.passphrase?.reveal()).toBe(' hush ');
  expect(`${JSON.stringify(settings)}${inspect(settings, { depth: 9 })}`).not.toContain('hush');
});

test('hosts take every way of writing them', () => {
  const hosts = (text: string) => settingsOf(read({ inputs: { ...least, hosts: text } })).inventory.hosts;
  const literal = (value: unknown) => ({ kind: 'literal', value: JSON.stringify(value) });
  expect(hosts('10.0.0.1,10.0.0.2\n a.example ')).toEqual(literal(['10.0.0.1', '10.0.0.2', 'a.example']));
  expect(hosts('2001:db8::1, fe80::1')).toEqual(literal(['2001:db8::1', 'fe80::1']));
  expect(hosts('web: a b\njob: [c, d]')).toEqual(literal({ web: ['a', 'b'], job: ['c', 'd'] }));
  expect(hosts('web:\n  - a\n  - b\njob:\n  - fd00::1')).toEqual(literal({ web: ['a', 'b'], job: ['fd00::1'] }));
  expect(hosts('["a", "b"]')).toEqual(literal(['a', 'b']));
  expect(hosts('{"web": [{"address": "a"}]}')).toEqual(literal({ web: [{ address: 'a' }] }));
});

test('outputs may be a file or the JSON itself, with what setup-terraform prints around it', () => {
  const { hosts: _hosts, ...rest } = least;
  const polluted =
    '[command]/bin/terraform-bin output -json\n{"hosts": {\n"value": ["a"]}}\n::set-output name=stdout::{"hosts": {"value": ["a"]}}';
  expect(settingsOf(read({ inputs: { ...rest, 'terraform-outputs': polluted } })).terraform).toEqual({
    kind: 'outputs-json',
    json: polluted,
  });
  expect(settingsOf(read({ inputs: { ...rest, 'terraform-outputs': 'out.json' } })).terraform).toEqual({
    kind: 'outputs-file',
    file: 'out.json',
  });
});

test.each<[string, { inputs?: Record<string, string>; environment?: Environment; yml?: string }, string[]]>([
  [
    'a setting that the mode does not use',
    { inputs: { ...least, mode: 'plan', 'max-failures': '1', 'on-failure': 'halt' } },
    ['input max-failures: This setting does nothing in mode plan. It may stay.'],
  ],
  [
    'settings that only a rollout waits by',
    { inputs: { ...least, mode: 'plan', deadline: '30m', 'health-timeout': '2m' } },
    [
      'input deadline: This setting does nothing in mode plan. It may stay.',
      'input health-timeout: This setting does nothing in mode plan. It may stay.',
    ],
  ],
  [
    'a setting of another mode, for a role',
    { inputs: least, yml: 'roles:\n  web:\n    previous-version-command: ./back\n' },
    ['sallyport.yml:3:5 roles.web.previous-version-command: This setting does nothing in mode deploy. It may stay.'],
  ],
  [
    'window settings without a window',
    { inputs: { ...least, window: 'none', 'source-address': '10.1.2.3' }, environment: { SALLYPORT_WINDOW_TTL: '5m' } },
    [
      'SALLYPORT_WINDOW_TTL: This setting does nothing here: window is none. Remove one of the two.',
      'input source-address: This setting does nothing here: window is none. Remove one of the two.',
      'input security-group: This setting does nothing here: window is none. Remove one of the two.',
    ],
  ],
  [
    'a key beside an agent',
    { inputs: { ...least, 'ssh-key-source': 'agent' } },
    ['input ssh-private-key: This setting does nothing here: ssh-key-source is agent. Remove one of the two.'],
  ],
  [
    'a session’s length without a role',
    { inputs: { ...least, 'role-duration': '1h' } },
    ['input role-duration: This setting does nothing here: there is no role-to-assume. Remove one of the two.'],
  ],
  [
    'an output’s name beside the literal',
    { inputs: { ...least, 'hosts-output': 'web' } },
    ['input hosts-output: This setting does nothing here: hosts is given. Remove one of the two.'],
  ],
  [
    'an output’s name without Terraform',
    { inputs: { ...least, 'known-hosts-output': 'keys' } },
    ['input known-hosts-output: This setting does nothing here: no Terraform outputs are read. Remove one of the two.'],
  ],
  [
    'a deadline beyond the window',
    { inputs: { ...least, deadline: '3h' } },
    [
      'input deadline: The window may be shut before the rollout ends: window-max is 2h, deadline 3h. Make window-max the longer one.',
    ],
  ],
  [
    'somebody else’s variable',
    {
      inputs: least,
      environment: { SALLYPORT_SERVICE_PORT_8080_TCP: 'x', SALLYPORT_HOST: 'h', SALLYPORT_PREVIOUS_VERSION: 'v' },
    },
    ['SALLYPORT_SERVICE_PORT_8080_TCP: There is no setting of this name. docs/settings.md lists all settings.'],
  ],
  ['nothing', { inputs: least }, []],
])('warns of %s', (_what, sources, expected) => {
  const result = read(sources);
  if (result.kind !== 'ok') throw new Error(result.problems.map(describeProblem).join('\n'));
  expect(result.warnings.map(describeProblem)).toEqual(expected);
});

function read({
  inputs = {},
  environment = {},
  yml,
}: {
  inputs?: Record<string, string>;
  environment?: Environment;
  yml?: string;
}) {
  const asRunner = Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
  );
  return readSettings({
    given: givenInputs(asRunner),
    environment: { ...asRunner, ...environment },
    commit: 'abc123',
    ...(yml === undefined ? {} : { file: parseConfigFile(yml, 'sallyport.yml') }),
  });
}

function settingsOf(result: SettingsResult): Settings {
  if (result.kind !== 'ok') throw new Error(result.problems.map(describeProblem).join('\n'));
  return result.settings;
}

test('a bastion has the hosts’ user unless it is given one, and port 22 wherever the hosts have theirs', () => {
  const jump = (text: string) =>
    settingsOf(read({ inputs: { ...least, 'ssh-port': '2222', 'ssh-jump': text } })).ssh.jump;
  expect(jump('bastion')).toEqual({ user: 'ubuntu', address: 'bastion', port: 22 });
  expect(jump('ann@bastion:2200')).toEqual({ user: 'ann', address: 'bastion', port: 2200 });
});
