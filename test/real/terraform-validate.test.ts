import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { aws, tls } from './terraform-provider/schemas.ts';
import { type StubProvider, startStubProvider } from './terraform-provider/stub-provider.ts';

/**
 * `terraform validate` on the whole example, with no provider from a registry: stubs have the schemas of what it uses. So names, references,
 * required arguments, types and functions are checked as for a user. Not checked is what Terraform knows at a plan only (attributes inside a
 * `for` over counted resources), and what the real providers say of values.
 * A resource that is new in the example is put into schemas.ts, as the provider's own source has it.
 */
const example = fileURLToPath(new URL('../../examples/terraform/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'sallyport-validate-'));
let stubs: Record<string, StubProvider>;
beforeAll(async () => {
  stubs = { 'hashicorp/aws': await startStubProvider(aws), 'hashicorp/tls': await startStubProvider(tls) };
});
afterAll(async () => {
  await Promise.all(Object.values(stubs).map((stub) => stub.stop()));
  rmSync(root, { recursive: true, force: true });
});

async function terraform(directory: string, ...args: string[]): Promise<string> {
  const reattach = Object.entries(stubs).map(([name, stub]) => [name, stub.reattach]);
  const env = {
    ...{ PATH: process.env['PATH'], HOME: root, CHECKPOINT_DISABLE: '1' },
    TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(reattach)),
  };
  // Not execFileSync: this process answers for the stubs.
  return await new Promise((resolve) => {
    execFile('terraform', [`-chdir=${directory}`, ...args], { env }, (_, stdout, stderr) => resolve(stdout || stderr));
  });
}

const verdictOf = z.object({
  valid: z.boolean(),
  diagnostics: z.array(z.object({ summary: z.string(), range: z.optional(z.object({ filename: z.string() })) })),
});

/** What Terraform says of a copy of the example, with one text of it changed. */
async function validated(file = '', from = '', to = '') {
  const directory = mkdtempSync(join(root, 'copy-'));
  cpSync(example, directory, { recursive: true });
  if (file !== '') {
    const text = readFileSync(join(directory, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(directory, file), text.replace(from, to));
  }
  await terraform(directory, 'init', '-backend=false', '-no-color');
  return verdictOf.parse(JSON.parse(await terraform(directory, 'validate', '-json')));
}

test('the example is valid', async () => {
  expect(await validated()).toEqual({ valid: true, diagnostics: [] });
});

test.each([
  ['a variable that nobody declares', 'window.tf', 'var.vpc_id', 'var.vpc', 'Reference to undeclared input variable'],
  [
    'a local value that nobody sets',
    'role.tf',
    'local.deploy_policy',
    'local.policy',
    'Reference to undeclared local value',
  ],
  [
    'a resource that is not there',
    'outputs.tf',
    'aws_iam_role.deploy.arn',
    'aws_iam_role.deployer.arn',
    'Reference to undeclared resource',
  ],
  [
    'an attribute that the provider has not',
    'outputs.tf',
    'aws_iam_role.deploy.arn',
    'aws_iam_role.deploy.name_of',
    'Unsupported attribute',
  ],
  ['an argument that the provider has not', 'window.tf', 'name_prefix ', 'prefix ', 'Unsupported argument'],
  [
    'a required argument that is missing',
    'role.tf',
    '  policy = local.deploy_policy\n',
    '',
    'Missing required argument',
  ],
  [
    'a text where a list belongs',
    'hosts.tf',
    '[var.app_security_group_id, aws_security_group.deploy.id]',
    'var.app_security_group_id',
    'Incorrect attribute value type',
  ],
])('%s is found', async (_, file, from, to, summary) => {
  const { valid, diagnostics } = await validated(file, from, to);
  expect(valid).toBe(false);
  expect(diagnostics).toContainEqual({ summary, range: { filename: file } });
});
