import { expect, test } from 'vitest';
import { helpText } from './help.ts';
import type { Setting } from './setting.ts';
import { groups, settingNames, settings } from './table.ts';

const entries: readonly (readonly [string, Setting<unknown>])[] = settingNames.map((name) => [name, settings[name]]);

test.each(entries)('%s has a default that its own rule accepts', (_name, { kind, default: written }) => {
  if (written !== undefined) expect(kind.parse(written)).toMatchObject({ kind: 'ok' });
});

test.each(entries)('%s is one sentence with a plain name', (name, { text }) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(text).toMatch(/^\S.*\.$/);
});

test('every setting is in exactly one group', () => {
  expect(groups.flatMap((group) => Object.keys(group.settings))).toEqual([...settingNames]);
});

test('the help tells every setting, and no secret as a flag', () => {
  const help = helpText('deploy');
  for (const [name, { secret }] of entries) {
    expect(help.includes(`  --${name}  `), name).toBe(secret !== true);
  }
  expect(help).toContain('SALLYPORT_SSH_PRIVATE_KEY');
  for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
});
