import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../.github/workflows/', import.meta.url));
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  const workflow: Workflow = parse(text);
  return { name, text, workflow, jobs: Object.entries(workflow.jobs) };
});

type Permissions = Readonly<Record<string, string>>;
type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };
type Workflow = {
  readonly permissions?: Permissions;
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Permissions; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }
    >
  >;
};

test('there are workflows', () => {
  expect(workflows.map(({ name }) => name)).toEqual(['check-dist.yml', 'ci.yml', 'release-draft.yml']);
});

test.each(workflows)('$name pins every action by its full SHA, with its version beside it', ({ text }) => {
  const uses = text.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line));
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/^ +- uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(workflows)('$name may read, and one job of a release may write', ({ workflow, jobs }) => {
  expect(workflow.permissions).toBeDefined();
  const granted = [workflow.permissions ?? {}, ...jobs.map(([, job]) => job.permissions ?? {})];
  const writing = granted.flatMap((permissions) => Object.entries(permissions).filter(([, level]) => level !== 'read'));
  expect(writing).toEqual('draft' in workflow.jobs ? [['contents', 'write']] : []);
});

test.each(workflows)('$name keeps no token in the checkout, uses no secret and ends', ({ text, jobs }) => {
  expect(text).not.toContain('secrets.');
  expect(text).not.toContain('pull_request_target');
  for (const [, job] of jobs) {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const step of job.steps) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
      // What is put into a script by an expression is run by it: values come through the environment.
      expect(step.run ?? '').not.toContain('${{');
    }
  }
});
