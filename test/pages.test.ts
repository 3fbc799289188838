import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../src/settings/read.ts';
import { readWindowOnly } from '../src/settings/read-window-only.ts';
import { settingNames } from '../src/settings/table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const contentOf = (path: string) => readFileSync(join(root, path), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/decisions', 'examples/terraform'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(8);
});

test.each(pages)('every relative link of %s leads to something, its anchor too', (page) => {
  for (const [, target = ''] of contentOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    expect(existsSync(join(root, file)), `${target} in ${page}`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(contentOf(file)), `${target} in ${page}`).toContain(anchor);
  }
});

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

// A newcomer opens what a page names. Paths of the project, in backquotes or in a drawing.
test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'])('every file that %s names exists', (page) => {
  const text = contentOf(page);
  const named = [...text.matchAll(/(?<![\w./-])(?:[\w-]+\/)+[\w.-]+\.(?:ts|tf|json|md|sh)\b/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) {
    const found = existsSync(join(root, path)) || existsSync(join(root, 'src', path));
    expect(found, `${path} in ${page}`).toBe(true);
  }
});

test.each(['README.md', 'CONTRIBUTING.md'])('every command of npm and bin/ that %s shows is there', (page) => {
  const text = contentOf(page);
  const scripts: { scripts: Record<string, string> } = JSON.parse(contentOf('package.json'));
  for (const [, name = ''] of text.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts.scripts)).toContain(name);
  const projects = [...text.matchAll(/--project ([\w-]+)/g)].map(([, name]) => name);
  for (const name of projects) expect(contentOf('vitest.config.ts')).toContain(`name: '${name}'`);
  for (const [, path = '', flag] of text.matchAll(/(bin\/(?:demo|test))(?: (--[\w-]+))?/g)) {
    expect(existsSync(join(root, path))).toBe(true);
    if (flag !== undefined) expect(contentOf(path), `${path} ${flag}`).toContain(flag);
  }
});

test('the workflow that README shows is taken as it stands: known inputs, none missing, nothing to warn of', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(contentOf('README.md')) ?? [];
  const workflow: Workflow = parse(yaml);
  expect(workflow.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  const step = workflow.jobs['deploy']?.steps.find(({ uses }) => uses?.includes('/sallyport@'));
  const inputs = Object.entries(step?.with ?? {});
  for (const [name] of inputs) expect(settingNames).toContain(name);
  const values = new Map(inputs.map(([name, value]) => [name, String(value)]));
  const read = readSettings({ given: { place: 'input', values, problems: [] }, environment: {}, commit: 'abc123' });
  expect(read).toMatchObject({ kind: 'ok', warnings: [] });
});

test('the workflow for a sweep that examples show: known inputs, a pin to write, the least permission, and an end', () => {
  const text = contentOf('examples/sweep/sweep.yml');
  const workflow: Workflow = parse(text);
  expect(workflow.permissions).toEqual({});
  const job = workflow.jobs['sweep'];
  expect(job?.permissions).toEqual({ 'id-token': 'write' });
  expect(job?.['timeout-minutes']).toBeGreaterThan(0);
  expect(text.match(/uses: .*/g)).toEqual(['uses: <owner>/sallyport/sweep@<full SHA>']);
  const declared: { inputs: object } = parse(contentOf('sweep/action.yml'));
  expect(Object.keys(declared.inputs)).toEqual(expect.arrayContaining(Object.keys(job?.steps[0]?.with ?? {})));
});

test('the workflows that docs/window.md shows are taken as they stand', () => {
  const blocks = [...contentOf('docs/window.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  const shown = blocks.flatMap((yaml) => {
    const read: unknown = parse(yaml);
    const found: Record<string, string>[] = [];
    JSON.stringify(read, (key, value: unknown) => {
      if (key === 'with' && typeof value === 'object') found.push(value as Record<string, string>);
      if (key === 'variables' && typeof value === 'object') found.push(asSettings(value as Record<string, string>));
      return value;
    });
    return found;
  });
  expect(shown).toHaveLength(3);
  for (const written of shown) {
    const values = new Map(Object.entries(written).map(([name, value]) => [name, String(value)]));
    const sources = { given: { place: 'input', values, problems: [] }, environment: {}, commit: '' } as const;
    expect(readWindowOnly(sources, 'left-open')).toMatchObject({ kind: 'ok', warnings: [] });
  }
});

function asSettings(variables: Record<string, string>): Record<string, string> {
  const ours = Object.entries(variables).filter(([name]) => name.startsWith('SALLYPORT_'));
  return Object.fromEntries(
    ours.map(([name, value]) => [name.slice('SALLYPORT_'.length).toLowerCase().replaceAll('_', '-'), value]),
  );
}

type Workflow = {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
};

type Job = {
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { uses?: string; with?: Record<string, unknown> }[];
};

test('README tells the outputs that action.yml has, and every exit code that a run can end with', () => {
  const readme = contentOf('README.md');
  const action: { outputs: Record<string, unknown> } = parse(contentOf('action.yml'));
  const [, told = ''] = /^Outputs: (.*)$/m.exec(readme) ?? [];
  for (const name of Object.keys(action.outputs)) expect(told).toContain(`\`${name}\``);

  const listed = [...readme.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
  const [, type = ''] = /type ExitCode = ([^;]+);/.exec(contentOf('src/errors.ts')) ?? [];
  expect(listed).toEqual(type.split('|').map(Number));
});
