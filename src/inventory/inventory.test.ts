import { describe, expect, test } from 'vitest';
import { SallyportError } from '../errors.ts';
import type { InventorySettings, WindowSettings } from '../settings/settings.ts';
import { inventoryFrom } from './inventory.ts';
import type { Output } from './outputs.ts';

const key = `ssh-ed25519 ${'A'.repeat(68)}`;
const group = 'sg-0123456789abcdef0';
const byDefault: InventorySettings = {
  hosts: { kind: 'output', name: 'hosts', named: false },
  securityGroup: { kind: 'output', name: 'security_group_id', named: false },
  targetGroups: { kind: 'output', name: 'target_group_arns', named: false },
  canaryGroup: { kind: 'none' },
  knownHosts: { kind: 'output', name: 'known_hosts', named: false },
};
const open: WindowSettings = { kind: 'open', ttl: 1, max: 1, sourceAddresses: [], addressServices: [] };

/** Outputs by value; a group is there unless said otherwise. */
function outputs(values: Record<string, unknown>, sensitive: readonly string[] = []): Map<string, Output> {
  const all = { security_group_id: group, ...values };
  return new Map(Object.entries(all).map(([name, value]) => [name, { value, sensitive: sensitive.includes(name) }]));
}

function hostsOf(value: unknown) {
  return inventoryFrom(outputs({ hosts: value }), byDefault, open).hosts;
}

describe('hosts are read from', () => {
  test('a list of addresses, with the role web', () => {
    expect(hostsOf(['10.0.0.1', '[2001:db8::1]', 'app.example.com'])).toEqual([
      { name: '10.0.0.1', address: '10.0.0.1', role: 'web', hostKeys: [] },
      { name: '2001:db8::1', address: '2001:db8::1', role: 'web', hostKeys: [] },
      { name: 'app.example.com', address: 'app.example.com', role: 'web', hostKeys: [] },
    ]);
  });

  test('role → list, in the order of the output', () => {
    const found = hostsOf({ web: ['10.0.0.2', { address: '10.0.0.1', role: 'web' }], job_1: ['10.0.0.3'] });
    expect(found.map(({ role, address }) => `${role} ${address}`)).toEqual([
      'web 10.0.0.2',
      'web 10.0.0.1',
      'job_1 10.0.0.3',
    ]);
  });

  test('objects, whose other fields are the users’ own', () => {
    const whole = {
      address: '203.0.113.7',
      role: 'job',
      instance_id: 'i-0123456789abcdef0',
      private_address: '10.0.0.1',
      host_keys: [`${key}\n`, ''],
      zone: 'eu-central-1a',
      name: 'a field of their own',
    };
    const nothing = { address: '203.0.113.8', role: null, instance_id: null, private_address: '', host_keys: null };
    expect(hostsOf([whole, nothing, { address: '203.0.113.9', host_keys: `${key} root@app\n${key}\n` }])).toEqual([
      {
        name: '203.0.113.7',
        address: '203.0.113.7',
        role: 'job',
        instanceId: 'i-0123456789abcdef0',
        privateAddress: '10.0.0.1',
        zone: 'eu-central-1a',
        hostKeys: [key],
      },
      { name: '203.0.113.8', address: '203.0.113.8', role: 'web', hostKeys: [] },
      { name: '203.0.113.9', address: '203.0.113.9', role: 'web', hostKeys: [`${key} root@app`, key] },
    ]);
  });

  test.each([
    ['["10.0.0.1","10.0.0.2"]', ['web 10.0.0.1', 'web 10.0.0.2']],
    ['10.0.0.1, 10.0.0.2\n2001:db8::1', ['web 10.0.0.1', 'web 10.0.0.2', 'web 2001:db8::1']],
    ['[2001:db8::1]', ['web 2001:db8::1']],
    ['{"web":"10.0.0.1, 10.0.0.2","job":["10.0.0.3"]}', ['web 10.0.0.1', 'web 10.0.0.2', 'job 10.0.0.3']],
  ])('the setting: %s', (value, expected) => {
    const settings: InventorySettings = { ...byDefault, hosts: { kind: 'literal', value } };
    const { hosts } = inventoryFrom(outputs({ hosts: ['10.9.9.9'] }), settings, open);
    expect(hosts.map(({ role, address }) => `${role} ${address}`)).toEqual(expected);
  });
});

describe('hosts of another shape are refused, each with its own way out', () => {
  test.each<[unknown, string, string]>([
    [[], 'output hosts: It is an empty list.', 'Are the instances there'],
    [{}, 'output hosts: It names no host.', 'Are the instances there'],
    [{ web: ['10.0.0.1'], job: [] }, 'output hosts.job: It is an empty list.', 'Leave job out'],
    ['10.0.0.1', 'output hosts: It is text, where hosts are a list, or role → list.', 'Write a list'],
    [7, 'output hosts: It is a number, where hosts are a list, or role → list.', 'Write a list'],
    [true, 'output hosts: It is true or false, where hosts are a list, or role → list.', 'Write a list'],
    [{ address: '10.0.0.1' }, 'output hosts: It is one host object.', 'Put it into a list'],
    [
      { a: '10.0.0.1', b: '10.0.0.2' },
      'output hosts: It is a map whose entries are no lists, where hosts are a list, or role → list.',
      'values(',
    ],
    [
      { a: { address: '10.0.0.1' } },
      'output hosts: It is a map whose entries are no lists, where hosts are a list, or role → list.',
      'values(',
    ],
    [
      { web: ['10.0.0.1'], job: '10.0.0.2' },
      'output hosts.job: It is text, where a role has a list of hosts.',
      'Write a list',
    ],
    [{ 'a b': ['10.0.0.1'] }, 'output hosts: "a b" is no name for a role.', '1 to 64'],
    [[['10.0.0.1']], 'output hosts[0]: It is a list within the list.', 'flatten('],
    [['10.0.0.1', ''], 'output hosts[1]: This host has no address.', 'no public address'],
    [[null], 'output hosts[0]: This host has no address.', 'no public address'],
    [[{ address: null }], 'output hosts[0].address: This host has no address.', 'no public address'],
    [[{ ip: '10.0.0.1' }], 'output hosts[0].address: This host has no address.', 'this one has "ip"'],
    [[7], 'output hosts[0]: It is a number, which is no address and no host object.', 'Write text'],
    [['ubuntu@10.0.0.1'], 'output hosts[0]: "ubuntu@10.0.0.1" names a user.', 'ssh-user'],
    [['a\u001b[31m::error::x'], 'output hosts[0]: "a\\u001b[31m::error::x" has a control character in it.', ''],
    [[{ address: '10.0.0.1', role: 'a b' }], 'output hosts[0].role: "a b" is no name for a role.', '1 to 64'],
    [
      [{ address: '10.0.0.1', role: ['web'] }],
      'output hosts[0].role: It is a list, which is no name for a role.',
      '1 to 64',
    ],
    [
      { web: [{ address: '10.0.0.1', role: 'job' }] },
      'output hosts.web[0].role: The host says job, and stands in the list of web.',
      'one of the two',
    ],
    [
      [{ address: '10.0.0.1', instance_id: 'app-1' }],
      'output hosts[0].instance_id: "app-1" is no instance id.',
      'aws_instance',
    ],
    [
      [{ address: '10.0.0.1', private_address: '10.0.0.0/8' }],
      'output hosts[0].private_address: "10.0.0.0/8" is a range.',
      '',
    ],
    [
      [{ address: '10.0.0.1', zone: ['a', 'b'] }],
      'output hosts[0].zone: It is a list, which is no name of a zone.',
      'availability_zone',
    ],
    [
      [{ address: '10.0.0.1', hostKeys: [key] }],
      'output hosts[0]: There is no field "hostKeys".',
      'Did you mean host_keys?',
    ],
    [[{ address: '10.0.0.1', rol: 'job' }], 'output hosts[0]: There is no field "rol".', 'Did you mean role?'],
    [[{ address: '10.0.0.1', roles: 'job' }], 'output hosts[0]: There is no field "roles".', 'Did you mean role?'],
    [
      [{ address: '10.0.0.1', host_keys: 7 }],
      'output hosts[0].host_keys: It is a number, where keys are a list.',
      'ssh-ed25519',
    ],
    [
      [{ address: '10.0.0.1', host_keys: ['SHA256:abc'] }],
      'output hosts[0].host_keys[0]: It is a fingerprint, which is not enough to verify a host.',
      '',
    ],
    [
      [{ address: '10.0.0.1', host_keys: [`10.0.0.1 ${key}`] }],
      'output hosts[0].host_keys[0]: It is a line of known_hosts: leave the host before the key out.',
      '',
    ],
    [
      [{ address: '10.0.0.1', host_keys: ['-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2'] }],
      'output hosts[0].host_keys[0]: It is a private key. Consider it known to others, and make a new one.',
      '',
    ],
    [
      [{ address: '10.0.0.1', host_keys: ['-----BEGIN PUBLIC KEY-----'] }],
      'output hosts[0].host_keys[0]: It is a public key in another format.',
      '',
    ],
    [[{ address: '10.0.0.1', host_keys: ['x'] }], 'output hosts[0].host_keys[0]: It is no public key.', ''],
    [['10.0.0.1', '10.0.0.1'], 'output hosts[1]: It has the same address as output hosts[0].', 'Write every host once'],
    [['2001:db8::1', '[2001:DB8:0:0::1]'], 'output hosts[1]: It has the same address as output hosts[0].', ''],
    [['App.example.com', 'app.example.com'], 'output hosts[1]: It has the same address as output hosts[0].', ''],
    [
      { web: ['10.0.0.1'], job: ['10.0.0.1'] },
      'output hosts.job[0]: It has the same address as output hosts.web[0]. The roles differ: web and job.',
      'in one role',
    ],
    [
      [
        { address: '10.0.0.1', instance_id: 'i-01234567' },
        { address: '10.0.0.2', instance_id: 'i-01234567' },
      ],
      'output hosts[1]: It has the same instance id as output hosts[0].',
      '',
    ],
  ])('%j', (value, message, hint) => {
    const error = failure(() => hostsOf(value));
    expect(error).toMatchObject({ code: 'INVENTORY_INVALID', message });
    expect(error.hint).toContain(hint);
    expect(error.hint).toContain('Outputs there are: security_group_id, hosts.');
    expect(error.message + error.hint).not.toContain('hunter2');
  });
});

test('an output that is missing is told with the names of those there are, and no values', () => {
  const there = outputs({ db_password: 'hunter2!', '\u001b[31m': 1 }, ['db_password']);
  expect(failure(() => inventoryFrom(there, byDefault, open))).toMatchObject({
    code: 'TERRAFORM_OUTPUT_MISSING',
    message: 'output hosts: There is no such output.',
    hint: 'Add it and apply, name another one in hosts-output, or give hosts itself. Outputs there are: security_group_id, db_password (sensitive), "\\u001b[31m".',
  });
});

test('an output that is there and null is not told as missing', () => {
  const there = outputs({ hosts: null, security_group_id: 'sg-0123456789abcdef0' });
  expect(failure(() => inventoryFrom(there, byDefault, open))).toMatchObject({
    code: 'TERRAFORM_OUTPUT_MISSING',
    message: 'output hosts: It is null.',
    hint: 'Give it a value, name another one in hosts-output, or give hosts itself. Outputs there are: security_group_id, hosts.',
  });
});

test('all problems are told at once', () => {
  const there = outputs({ hosts: ['', 'a@b'], security_group_id: 'deploy', known_hosts: 7, target_group_arns: ['x'] });
  expect(failure(() => inventoryFrom(there, byDefault, open)).message).toBe(
    [
      '5 things are wrong with the inventory:',
      '- output hosts[0]: This host has no address. The instance has likely no public address: it is stopped, in a private subnet, or its Elastic IP is not attached yet.',
      '- output hosts[1]: "a@b" names a user. Write the bare address, and the user in ssh-user.',
      '- output security_group_id: "deploy" is no id of a security group. Write the id, like sg-0123456789abcdef0, not the name: value = aws_security_group.deploy.id.',
      '- output target_group_arns[0]: "x" is no ARN of a target group. Write a list: value = [aws_lb_target_group.web.arn].',
      '- output known_hosts: It is neither text nor a list of lines. Write the lines of a known_hosts file (host, key type, key) as text or as a list.',
    ].join('\n'),
  );
});

test('of a sensitive output no value is shown', () => {
  const there = outputs(
    {
      hosts: { 'a b': ['x'], web: ['hunter2@x', { address: 'ok', instance_id: 'hunter2' }] },
      security_group_id: 'hunter2',
    },
    ['hosts', 'security_group_id'],
  );
  const error = failure(() => inventoryFrom(there, byDefault, open));
  expect(error.message).toContain('output hosts.web[0]: The value (it is sensitive) names a user.');
  expect(error.message).not.toMatch(/hunter2|a b/);
});

test('without Terraform and without a literal, that is what is said', () => {
  expect(failure(() => inventoryFrom(undefined, byDefault, { kind: 'none' }))).toMatchObject({
    code: 'TERRAFORM_OUTPUT_MISSING',
    message: 'output hosts: No Terraform outputs are read.',
  });
});

test.each<[unknown, string]>([
  [[group], 'without the list'],
  ['arn:aws:ec2:eu-central-1:123456789012:security-group/sg-0123456789abcdef0', 'at the end of the ARN'],
  ['sgr-0123456789abcdef0', 'the id of a rule'],
  ['sg-xyz', 'like sg-0123456789abcdef0'],
])('the security group %j is refused', (value, hint) => {
  const error = failure(() => inventoryFrom(outputs({ hosts: ['a'], security_group_id: value }), byDefault, open));
  expect(error.message).toContain('is no id of a security group.');
  expect(error.hint).toContain(hint);
});

describe('what may be missing', () => {
  const arn = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef';

  test('target groups and known_hosts are empty then', () => {
    expect(inventoryFrom(outputs({ hosts: ['a'] }), byDefault, open)).toMatchObject({
      securityGroup: group,
      targetGroups: { kind: 'none' },
      knownHosts: '',
    });
  });

  test('the group is not even looked at without a window', () => {
    const { securityGroup } = inventoryFrom(outputs({ hosts: ['a'], security_group_id: 7 }), byDefault, {
      kind: 'none',
    });
    expect(securityGroup).toBeUndefined();
  });

  test('an output that the user named must be there', () => {
    const settings: InventorySettings = { ...byDefault, knownHosts: { kind: 'output', name: 'keys', named: true } };
    expect(failure(() => inventoryFrom(outputs({ hosts: ['a'] }), settings, open))).toMatchObject({
      code: 'TERRAFORM_OUTPUT_MISSING',
      message: 'output keys: There is no such output.',
    });
  });

  test('they are read where they are there', () => {
    const there = outputs({
      hosts: ['a'],
      target_group_arns: [arn],
      known_hosts: ['a ssh-ed25519 AAAA\n', 'b ssh-ed25519 AAAA'],
    });
    expect(inventoryFrom(there, byDefault, open)).toMatchObject({
      targetGroups: { kind: 'every-role', groups: [arn] },
      knownHosts: 'a ssh-ed25519 AAAA\nb ssh-ed25519 AAAA',
    });
  });
});

function failure(act: () => unknown): SallyportError {
  try {
    act();
  } catch (error) {
    if (error instanceof SallyportError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
