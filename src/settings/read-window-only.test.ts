import { expect, test } from 'vitest';
import { parseConfigFile } from './config-file.ts';
import { describeProblem } from './problem.ts';
import { readWindowOnly } from './read-window-only.ts';

const least = { 'security-group': 'sg-0123456789abcdef0' };

function read(written: Record<string, string>, how: 'watched' | 'left-open' = 'left-open', yml?: string) {
  const result = readWindowOnly(
    {
      given: { place: 'input', values: new Map(Object.entries({ ...least, ...written })), problems: [] },
      environment: {},
      commit: '',
      ...(yml === undefined ? {} : { file: parseConfigFile(yml, 'sallyport.yml') }),
    },
    how,
  );
  return result.kind === 'ok'
    ? { ...result, told: result.warnings.map(describeProblem) }
    : { ...result, settings: undefined, told: result.problems.map(describeProblem) };
}

test('a group is all that is needed: no hosts, no user, no key, no version, no commands', () => {
  expect(read({})).toMatchObject({
    kind: 'ok',
    told: [],
    settings: {
      inventory: { hosts: { kind: 'output', optional: true }, securityGroup: { kind: 'literal' } },
      ssh: { port: 22, key: { kind: 'none' } },
    },
  });
});

test('the rule’s expiry is the only one that a window left open gets: it is window-max unless it is written', () => {
  const hour = 3_600_000;
  expect(read({}).settings?.window).toMatchObject({ ttl: 2 * hour, max: 2 * hour });
  expect(read({ 'window-max': '6h' }).settings?.window).toMatchObject({ ttl: 6 * hour });
  expect(read({ 'window-ttl': '30m' }).settings?.window).toMatchObject({ ttl: hour / 2, max: 2 * hour });
  expect(read({}, 'watched').settings?.window).toMatchObject({ ttl: hour, max: 2 * hour });
  expect(read({ 'window-ttl': '3h' }).told[0]).toContain('window-ttl (3h) is longer than window-max (2h)');
});

test('behind a port that is not SSH’s only those hosts are asked for that somebody named', () => {
  const terraform = { 'terraform-directory': 'infra', port: '5432' };
  expect(read(terraform).settings?.inventory.hosts).toEqual({ kind: 'none' });
  expect(read({ ...terraform, hosts: 'db-1' }).settings?.inventory.hosts).toMatchObject({ kind: 'literal' });
  expect(read({ ...terraform, 'hosts-output': 'dbs' }).settings?.inventory.hosts).toMatchObject({ name: 'dbs' });
  // SSH's own, said twice.
  expect(read({ port: '2222', 'ssh-port': '2222' }).settings?.inventory.hosts).toMatchObject({ optional: true });
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'SSH settings behind another port',
    { port: '5432', 'ssh-user': 'deploy', 'ssh-private-key': 'hush', 'known-hosts': 'a b c' },
    ['ssh-user', 'ssh-private-key', 'known-hosts'].map(
      (name) =>
        `input ${name}: This setting does nothing here: the window opens on a port that is not SSH’s. Remove one of the two.`,
    ),
  ],
  [
    'what belongs to a deploy',
    { 'deploy-command': './deploy', mode: 'plan' },
    ['deploy-command', 'mode'].map(
      (name) => `input ${name}: This setting does nothing here: only a window is opened. Remove one of the two.`,
    ),
  ],
])('%s is a warning', (_, written, expected) => {
  const { kind, told } = read(written);
  expect({ kind, told: told.toSorted() }).toEqual({ kind: 'ok', told: expected.toSorted() });
});

test('what a shared sallyport.yml says for deploys is none', () => {
  const yml = 'deploy-command: ./deploy\nhealth-check: http://localhost/up\nroles: {web: {health-check: none}}';
  expect(read({}, 'watched', yml)).toMatchObject({ kind: 'ok', told: [] });
});

test.each<[string, Record<string, string>, string]>([
  [
    'a port beside a bastion',
    { port: '5432', 'ssh-jump': 'deploy@b' },
    'input port: The window opens on the bastion’s port',
  ],
  ['a bastion without a user', { 'ssh-jump': 'b' }, 'input ssh-jump: Nothing says who logs in on the bastion.'],
  [
    'Instance Connect that nobody renews',
    { 'ssh-key-source': 'instance-connect', 'ssh-user': 'u' },
    'input ssh-key-source: AWS lets the key in for 60 seconds',
  ],
  [
    'Instance Connect without a user',
    { 'ssh-key-source': 'instance-connect' },
    'input ssh-user: AWS lets a key in for one user',
  ],
  [
    'a typing error',
    { 'security-gruop': 'x' },
    'input security-gruop: There is no setting of this name. Did you mean input security-group?',
  ],
  ['no group', { 'security-group': '' }, 'input security-group: Nothing says in which security group'],
])('%s is told', (_, written, message) => {
  expect(read(written).told.join('\n')).toContain(message);
  expect(read(written).kind).toBe('invalid');
});

test('a command that stays may use Instance Connect', () => {
  expect(read({ 'ssh-key-source': 'instance-connect', 'ssh-user': 'u' }, 'watched').kind).toBe('ok');
});
