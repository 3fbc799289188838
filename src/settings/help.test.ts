import { expect, test } from 'vitest';
import { helpText } from './help.ts';
import { groups, sweepGroups, windowOnlyGroups } from './table.ts';

test.each([
  ['deploy', groups],
  ['sweep', sweepGroups],
  ['open', windowOnlyGroups],
  ['run', windowOnlyGroups],
  ['close', []],
] as const)('%s --help tells every setting of its own in whole sentences, in lines that fit', (topic, shown) => {
  const text = helpText(topic);
  const flat = text.replaceAll(/\s+/g, ' ');
  for (const { settings } of shown) {
    for (const [name, { text, secret }] of Object.entries(settings)) {
      expect(flat).toContain(secret ? `SALLYPORT_${name.toUpperCase().replaceAll('-', '_')} ` : `--${name} `);
      expect(flat).toContain(text.replaceAll('`', ''));
    }
  }
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(122);
  for (const line of text.split('\n').filter((each) => each.startsWith('      ')))
    expect(line.length).toBeLessThan(101);
  // What is a link on a page is noise in a terminal.
  expect(text).not.toContain('](');
});
