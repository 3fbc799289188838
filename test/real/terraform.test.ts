import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import { readStateObject } from '../../src/clients/aws/state-bucket.ts';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import { runProcess } from '../../src/clients/process/run-process.ts';
import { readTerraform } from '../../src/clients/terraform/read-terraform.ts';
import { inventoryFrom } from '../../src/inventory/inventory.ts';
import { secretsOf } from '../../src/inventory/outputs.ts';
import { Secret } from '../../src/secret.ts';
import type { InventorySettings, TerraformSource } from '../../src/settings/settings.ts';
import { startMoto } from './moto-server.ts';

const root = mkdtempSync(join(tmpdir(), 'sallyport-terraform-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(join(root, 'terraform.rc'), '');
const environment = {
  PATH: process.env['PATH'],
  HOME: root,
  TF_CLI_CONFIG_FILE: join(root, 'terraform.rc'),
  CHECKPOINT_DISABLE: '1',
  AWS_ACCESS_KEY_ID: 'job',
  AWS_SECRET_ACCESS_KEY: 'job',
};
const never = new AbortController().signal;
const group = 'sg-0123456789abcdef0';
const key = `ssh-ed25519 ${'A'.repeat(68)}`;

/** A new directory with this configuration; `then` are Terraform commands that must work. */
function directoryWith(configuration: string, ...then: string[][]): string {
  const directory = mkdtempSync(join(root, 'x-'));
  writeFileSync(join(directory, 'main.tf'), configuration);
  for (const args of then)
    execFileSync('terraform', [`-chdir=${directory}`, ...args], { env: environment, stdio: 'pipe' });
  return directory;
}

const init = ['init', '-no-color'];
const apply = ['apply', '-auto-approve', '-no-color'];

async function read(source: TerraformSource, more: Record<string, string> = {}, endpoint = '') {
  const parts = {
    process: runProcess,
    clock: systemClock,
    environment: { ...environment, ...more },
    redact: (text: string) => text,
    bucket: {
      read: (bucket: string, name: string, signal: AbortSignal) =>
        readStateObject(
          { session, place: { region: 'eu-central-1', endpoint }, clock: systemClock },
          { bucket, key: name },
          signal,
        ),
    },
  };
  return (await readTerraform(source, parts, never))?.outputs;
}

const credentials = { accessKeyId: 'role', secretAccessKey: new Secret('role') };
const session = {
  arn: 'arn:aws:sts::123456789012:assumed-role/deploy/test',
  accountId: '123456789012',
  credentials: async () => credentials,
  renew: async () => credentials,
};

const settings: InventorySettings = {
  hosts: { kind: 'output', name: 'hosts', named: false },
  securityGroup: { kind: 'output', name: 'security_group_id', named: false },
  targetGroups: { kind: 'output', name: 'target_group_arns', named: false },
  canaryGroup: { kind: 'none' },
  knownHosts: { kind: 'output', name: 'known_hosts', named: false },
};

/** Every shape that Terraform's own types can give; `terraform_data` needs no provider. */
const configuration = `
  resource "terraform_data" "app" {
    for_each = { a = "203.0.113.7", b = "2001:db8::7" }
    input    = each.value
  }
  output "hosts" {
    value = {
      web = [for app in terraform_data.app : app.output]
      job = [{ address = "job.example.com", instance_id = "i-0123456789abcdef0", host_keys = ["${key}\\n"], role = null }]
    }
  }
  output "plain_hosts" { value = values(terraform_data.app)[*].output }
  output "each_hosts" { value = { for name, app in terraform_data.app : name => app.output } }
  output "no_hosts" { value = [] }
  output "null_hosts" { value = [null, ""] }
  output "security_group_id" { value = "${group}" }
  output "known_hosts" { value = ["203.0.113.7 ${key}", "2001:db8::7 ${key}"] }
  output "database" {
    value     = { url = "postgres://u:hunter2-a@db", password = "hunter2-b", port = 5432, tls = true, json = jsonencode({ token = "hunter2-c" }) }
    sensitive = true
  }
`;

describe('a directory that was applied', () => {
  const directory = directoryWith(configuration, init, apply);
  const inventory = async (source: TerraformSource, hosts = 'hosts', more = {}) =>
    inventoryFrom(await read(source, more), { ...settings, hosts: { kind: 'output', name: hosts, named: true } }, open);
  const open = { kind: 'open', ttl: 1, max: 1, sourceAddresses: [], addressServices: [] } as const;
  const expected = {
    hosts: [
      {
        name: 'job.example.com',
        address: 'job.example.com',
        role: 'job',
        instanceId: 'i-0123456789abcdef0',
        hostKeys: [key],
      },
      { name: '203.0.113.7', address: '203.0.113.7', role: 'web', hostKeys: [] },
      { name: '2001:db8::7', address: '2001:db8::7', role: 'web', hostKeys: [] },
    ],
    securityGroup: group,
    targetGroups: { kind: 'none' },
    knownHosts: `203.0.113.7 ${key}\n2001:db8::7 ${key}`,
  };

  test('gives the inventory, by its outputs and by its state', async () => {
    expect(await inventory({ kind: 'directory', directory })).toEqual(expected);
    expect(await inventory({ kind: 'state-file', file: join(directory, 'terraform.tfstate') })).toEqual(expected);
  });

  test('gives a plain list as well, and refuses what for_each, a count of 0 and no address give', async () => {
    const source = { kind: 'directory', directory } as const;
    expect((await inventory(source, 'plain_hosts')).hosts.map(({ address }) => address)).toEqual([
      '203.0.113.7',
      '2001:db8::7',
    ]);
    await expect(inventory(source, 'each_hosts')).rejects.toMatchObject({ hint: expect.stringContaining('values(') });
    await expect(inventory(source, 'no_hosts')).rejects.toThrow('output no_hosts: It is an empty list.');
    await expect(inventory(source, 'null_hosts')).rejects.toThrow('output null_hosts[1]: This host has no address.');
    await expect(inventory(source, 'hots')).rejects.toMatchObject({
      code: 'TERRAFORM_OUTPUT_MISSING',
      hint: expect.stringContaining('database (sensitive), each_hosts, hosts'),
    });
  });

  test('gives every string of its sensitive outputs to be masked, and no more', async () => {
    const outputs = await read({ kind: 'directory', directory });
    const secrets = secretsOf(outputs ?? new Map()).map((secret) => secret.reveal());
    expect(secrets.toSorted()).toEqual(
      ['hunter2-b', 'hunter2-c', 'postgres://u:hunter2-a@db', '{"token":"hunter2-c"}'].toSorted(),
    );
  });

  test('is read past setup-terraform’s wrapper, and through it where its variable is not set', async () => {
    const { bin, cli } = wrapper();
    const more = { PATH: `${bin}${delimiter}${environment.PATH}` };
    expect(await inventory({ kind: 'directory', directory }, 'hosts', { ...more, TERRAFORM_CLI_PATH: cli })).toEqual(
      expected,
    );
    // The wrapper's way to its program, in a job that runs us with an environment of our own.
    expect(
      await inventory({ kind: 'directory', directory }, 'hosts', {
        ...more,
        REAL_TERRAFORM: join(cli, 'terraform-bin'),
      }),
    ).toEqual(expected);
  });
});

test('what is read from a state and by Terraform itself is the same, in S3 too; each with its own credentials', async () => {
  await using moto = await startMoto();
  const s3 = new S3Client({
    region: 'eu-central-1',
    endpoint: moto.url,
    forcePathStyle: true,
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  await s3.send(
    new CreateBucketCommand({ Bucket: 'states', CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }),
  );
  s3.destroy();
  const backend = `
    terraform {
      backend "s3" {
        bucket                      = "states"
        key                         = "prod/app.tfstate"
        region                      = "eu-central-1"
        endpoints                   = { s3 = "${moto.url}" }
        use_path_style              = true
        skip_credentials_validation = true
        skip_requesting_account_id  = true
        skip_metadata_api_check     = true
      }
    }
  `;
  const applied = directoryWith(backend + configuration, init, apply);
  const byTerraform = await read({ kind: 'directory', directory: applied });
  const byBucket = await read({ kind: 'state-s3', bucket: 'states', key: 'prod/app.tfstate' }, {}, moto.url);
  expect(byBucket?.size).toBe(8);
  expect(new Map([...(byTerraform ?? [])].toSorted())).toEqual(new Map([...(byBucket ?? [])].toSorted()));

  const fresh = directoryWith(backend + configuration);
  await expect(read({ kind: 'directory', directory: fresh })).rejects.toMatchObject({
    code: 'TERRAFORM_FAILED',
    message: expect.stringMatching(
      /ended with status 1:\nError: Backend initialization required, please run "terraform init"\n/,
    ),
    hint: `Run terraform -chdir=${fresh} init in a step before this one, with the same backend settings.`,
  });
  await expect(
    read(
      { kind: 'directory', directory: applied },
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' },
    ),
  ).rejects.toMatchObject({
    code: 'TERRAFORM_FAILED',
    hint: expect.stringContaining('the job’s own AWS credentials'),
  });
  await expect(read({ kind: 'state-s3', bucket: 'states', key: 'no/such' }, {}, moto.url)).rejects.toMatchObject({
    code: 'TERRAFORM_FAILED',
  });
});

test.each([
  ['not applied', 'output "hosts" { value = ["10.0.0.1"] }', [init]],
  ['without outputs', 'resource "terraform_data" "app" {}', [init, apply]],
])('a directory %s has no outputs', async (_, text, then) => {
  const directory = directoryWith(text, ...then);
  await expect(read({ kind: 'directory', directory })).rejects.toMatchObject({
    code: 'TERRAFORM_OUTPUT_INVALID',
    message: `terraform output in ${directory} holds no outputs.`,
    hint: expect.stringContaining('Run terraform apply first'),
  });
});

test('a broken state is told in Terraform’s words, without its frame and colours', async () => {
  const directory = directoryWith('', init);
  writeFileSync(join(directory, 'terraform.tfstate'), '{ broken');
  await expect(read({ kind: 'directory', directory })).rejects.toMatchObject({
    code: 'TERRAFORM_FAILED',
    message: expect.stringMatching(/ended with status 1:\nError: Unsupported state file format\n[^│╷╵]+$/),
  });
});

test('a plan file is named as such', async () => {
  const directory = directoryWith('output "hosts" { value = ["10.0.0.1"] }', init, ['plan', '-out=plan.bin']);
  await expect(read({ kind: 'outputs-file', file: join(directory, 'plan.bin') })).rejects.toThrow(
    'plan.bin is a plan file.',
  );
});

/** Two directories as setup-terraform leaves them: a script in front on the PATH that talks to the runner, and the real program. */
function wrapper(): { bin: string; cli: string } {
  const [bin, cli] = [join(root, 'bin'), join(root, 'cli')];
  for (const directory of [bin, cli]) mkdirSync(directory);
  const real = execFileSync('sh', ['-c', 'command -v terraform'], { encoding: 'utf8' }).trim();
  const script = (path: string, text: string) => {
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  script(join(cli, 'terraform-bin'), `#!/bin/sh\nexec ${real} "$@"\n`);
  script(
    join(bin, 'terraform'),
    `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const real = process.env.REAL_TERRAFORM;
if (!real) throw new Error('The wrapper was run.');
const args = process.argv.slice(2);
const { stdout, stderr, status } = spawnSync(real, args, { encoding: 'utf8' });
const escaped = (text) => text.replaceAll('%', '%25').replaceAll('\\r', '%0D').replaceAll('\\n', '%0A');
process.stdout.write('[command]' + real + ' ' + args.join(' ') + '\\n' + stdout);
process.stderr.write(stderr);
console.log('::debug::Terraform exited with code ' + status + '.');
console.log('::debug::stdout: ' + escaped(stdout));
console.log('\\n::set-output name=stdout::' + escaped(stdout));
process.exitCode = status === 2 ? 0 : status;
`,
  );
  return { bin, cli };
}
