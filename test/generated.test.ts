import { readFileSync } from 'node:fs';
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
  expect(Object.keys(action.inputs)).toEqual([...settingNames]);
  for (const [name, input] of Object.entries(action.inputs)) expect(Object.keys(input), name).toEqual(['description']);
  // The Marketplace cuts longer ones.
  expect(action.description.length).toBeLessThanOrEqual(125);
});

test('the schema knows no secret', () => {
  const text = contentOf('docs/settings.schema.json');
  expect(text).not.toContain('"ssh-private-key"');
  expect(text).not.toContain('"ssh-passphrase"');
});

function contentOf(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
