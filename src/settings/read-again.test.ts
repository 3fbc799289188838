import { expect, test } from 'vitest';
import { readSettings } from './read.ts';
import { readAgain } from './read-again.ts';

const main = {
  SALLYPORT_VERSION: 'v2',
  SALLYPORT_TERRAFORM_OUTPUTS: '{"database_password": {"value": "hunter22"}}',
  SALLYPORT_SSH_USER: 'deploy',
  SALLYPORT_SSH_PRIVATE_KEY: 'the key',
  SALLYPORT_SSH_PASSPHRASE: 'the passphrase',
  SALLYPORT_DEPLOY_COMMAND: 'deploy',
  SALLYPORT_VERSION_COMMAND: 'version',
  SALLYPORT_HEALTH_PASSES: '5',
};
const file = {
  entries: [{ name: 'health-passes', text: '7', spelled: 'sallyport.yml:3:5 health-passes', role: 'job' }],
  problems: [],
};
const nothing = { place: 'input', values: new Map<string, string>(), problems: [] } as const;

function texts() {
  const read = readSettings({ given: nothing, environment: main, file, commit: '' });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return read.settings.texts;
}

const inventory = { hosts: '[{"address":"10.0.0.1","role":"job"}]', 'security-group': 'sg-0123456789abcdef0' };

test('what is put down for a post step holds no secret and no Terraform output', () => {
  const saved = JSON.stringify(texts());
  expect(saved).toContain('deploy');
  for (const secret of ['the key', 'the passphrase', 'hunter22']) expect(saved).not.toContain(secret);
});

test('a post step reads what main read, and of its own environment the secrets alone', () => {
  const later = { 'INPUT_SSH-PRIVATE-KEY': 'the key', 'INPUT_HEALTH-PASSES': '1', SALLYPORT_HEALTH_PASSES: '1' };
  const read = readAgain(texts(), inventory, later);
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  const { settings } = read;
  expect(settings.version).toBe('v2');
  expect(settings.anyRole.health.passes).toBe(5);
  expect([...settings.roles.values()].map(({ health }) => health.passes)).toEqual([7]);
  expect(settings.ssh.key.kind === 'private-key' && settings.ssh.key.key.reveal()).toBe('the key');
  expect(settings.inventory.hosts).toEqual({ kind: 'literal', value: inventory.hosts });
  expect(settings.terraform).toEqual({ kind: 'none' });
});
