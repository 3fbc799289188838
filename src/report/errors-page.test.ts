import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes, SallyportError } from '../errors.ts';
import { errorPage } from './failure-text.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const sections = [...page.matchAll(/^### ([A-Z_]+)\n\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(
  ([, code = '', body = '']) => ({ code, body }),
);

test('every code has its section, once, and no section is of a code that is gone', () => {
  expect(sections.length).toBeGreaterThan(30);
  expect(sections.map(({ code }) => code).toSorted()).toEqual(errorCodes.toSorted());
});

test('every code is one that something ends with', () => {
  const root = new URL('..', import.meta.url);
  const sources = globSync('**/*.ts', { cwd: root }).filter(
    (name) => name !== 'errors.ts' && !name.endsWith('.test.ts'),
  );
  expect(sources.length).toBeGreaterThan(200);
  const text = sources.map((name) => readFileSync(new URL(name, root), 'utf8')).join('\n');
  expect(errorCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});

test('each section says what to do', () => {
  for (const { code, body } of sections) expect(body, code).toMatch(/^- /m);
});

test('each code stands under its exit code, and its link leads there', () => {
  const headings = page.split(/^## /m).slice(1);
  for (const code of errorCodes) {
    const error = new SallyportError(code, { message: '', hint: '' });
    const family = headings.find((text) => text.includes(`\n### ${code}\n`)) ?? '';
    const [title = ''] = family.split('\n');
    expect([...(title.match(/\d+/g) ?? [])], code).toContain(String(error.exitCode));
    expect(errorPage(error)).toBe(`docs/errors.md#${code.toLowerCase()}`);
  }
});
