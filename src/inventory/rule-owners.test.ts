import { expect, test } from 'vitest';
import { ruleOwners } from './rule-owners.ts';

const rule = { cidr_blocks: ['10.0.0.0/8'], description: 'office', from_port: 22, protocol: 'tcp', to_port: 22 };
const group = (ingress: object[], more = {}) => ({
  ...{ mode: 'managed', type: 'aws_security_group', name: 'deploy', provider: 'aws' },
  instances: [{ schema_version: 1, attributes: { id: 'sg-1', ingress, egress: [], name: 'deploy' } }],
  ...more,
});
const of = (type: string, attributes: object) => ({
  ...{ mode: 'managed', type, name: 'one', provider: 'aws' },
  instances: [{ attributes }],
});
const state = (...resources: object[]) =>
  JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 7, outputs: {}, resources });
const ownerIn = (...resources: object[]) => ruleOwners(state(...resources)).get('sg-1');

test('a group with rules inside owns them', () => {
  expect(ownerIn(group([rule]))).toEqual({ address: 'aws_security_group.deploy', how: 'inline' });
  const inModule = group([rule], {
    module: 'module.network["eu"]',
    instances: [{ index_key: 0, attributes: { id: 'sg-1', ingress: [rule] } }],
  });
  expect(ownerIn(inModule)?.address).toBe('module.network["eu"].aws_security_group.deploy[0]');
});

test('an exclusive resource does, and the default group’s', () => {
  const exclusive = of('aws_vpc_security_group_rules_exclusive', { security_group_id: 'sg-1' });
  expect(ownerIn(group([]), exclusive)?.how).toBe('exclusive');
  expect(ownerIn(of('aws_default_security_group', { id: 'sg-1', ingress: [] }))?.how).toBe('exclusive');
});

test.each([
  ['a group without rules', [group([])]],
  [
    'a group whose rules are resources of their own',
    [group([rule]), of('aws_vpc_security_group_ingress_rule', { id: 'sgr-1', security_group_id: 'sg-1' })],
  ],
  ['the same, as older ones', [group([rule]), of('aws_security_group_rule', { id: 'r', security_group_id: 'sg-1' })]],
  ['a refresh that met our own window', [group([{ ...rule, description: 'Sallyport acme/shop run 7' }])]],
  ['another group', [group([rule], { instances: [{ attributes: { id: 'sg-2', ingress: [rule] } }] })]],
  ['a group that is only made yet', [{ ...group([]), instances: [{}] }]],
])('%s is nobody’s as a whole', (_, resources) => {
  expect(ownerIn(...resources)).toBeUndefined();
});

test.each(['', 'no JSON', '{"hosts": {"value": []}}', '{"version": 3, "modules": []}'])('%j tells nothing', (text) => {
  expect(ruleOwners(text)).toEqual(new Map());
});
