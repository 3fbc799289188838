import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { generatedFiles } from '../scripts/generate/generated-files.ts';
import { settingNames } from '../src/settings/table.ts';

test.each([...generatedFiles()])(
  '%s is what the table of settings makes (else run: npm run generate)',
  (path, text) => {
    expect(contentOf(path)).toBe(text);
  },
);

test('action.yml declares every setting, and no default', () => {
  const action: { inputs: Record<string, object>; description: string } = parse(contentOf('action.yml'));
  expect(Object.keys(action.inputs)).toEqual(settingNames.filter((name) => name !== 'port'));
  for (const [name, input] of Object.entries(action.inputs)) expect(Object.keys(input), name).toEqual(['description']);
  // The Marketplace cuts longer ones.
  expect(action.description.length).toBeLessThanOrEqual(125);
});

test('the schema knows no secret', () => {
  const text = contentOf('docs/settings.schema.json');
  expect(text).not.toContain('"ssh-private-key"');
  expect(text).not.toContain('"ssh-passphrase"');
});

test.each([
  [
    'deploy-command: ./deploy\nbatches: [1, 25%]\nversion: 1.10\nssh-port: 2222\nhealth-passes: 2\nroles: {web: {health-check: none}}',
    true,
  ],
  ['hosts: {web: [a, {address: b}], job: c}\nallowed-account-ids: [123456789012, "210987654321"]\nbatches: 1', true],
  ['hosts: [a, b]\nbatches: 1, 25%\ndeadline: 90m\nsource-address: 203.0.113.7', true],
  ['heath-check: http://localhost/up', false],
  ['ssh-private-key: x', false],
  ['config: x', false],
  ['deadline: 90', false],
  ['mode: rollback', true],
  ['min-in-service: 75%\nmax-failures: 1\nsoak: 2m\nroles: {job: {min-in-service: 0}}', true],
  ['mode: doctor', false],
  ['roles: {web: {ssh-port: 22}}', false],
  ['roles: {"a b": {}}', false],
])('the schema judges %j as %s', (yml, expected) => {
  const ajv = new Ajv({ allowUnionTypes: true });
  expect(ajv.validate(JSON.parse(contentOf('docs/settings.schema.json')), parse(yml))).toBe(expected);
});

function contentOf(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
