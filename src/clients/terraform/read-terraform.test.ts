import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import type { TerraformSource } from '../../settings/settings.ts';
import { runProcess } from '../process/run-process.ts';
import { readTerraform } from './read-terraform.ts';

const root = mkdtempSync(join(tmpdir(), 'sallyport-terraform-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const outputs = '{"hosts":{"sensitive":false,"type":"string","value":"10.0.0.1"}}';
const never = new AbortController().signal;

let place: { bin: string; cli: string; directory: string };
beforeEach(() => {
  const own = mkdtempSync(join(root, 'x-'));
  place = { bin: join(own, 'bin'), cli: join(own, 'cli'), directory: join(own, 'infra') };
  for (const directory of Object.values(place)) mkdirSync(directory);
});

/** A program called terraform that does what the script says. */
function install(script: string, path = join(place.bin, 'terraform')): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function read(source: TerraformSource, environment: Record<string, string> = {}, signal = never) {
  const clock = virtualClock({ moves: 'by-hand' });
  const parts = {
    process: runProcess,
    clock,
    environment: { PATH: `${place.bin}${delimiter}/usr/bin${delimiter}/bin`, AWS_PROFILE: 'job', ...environment },
    redact: (text: string) => text.replaceAll('hunter2', '***'),
    bucket: { read: async (bucket: string, key: string) => outputs.replace('10.0.0.1', `${bucket} ${key}`) },
  };
  return { reading: readTerraform(source, parts, signal), clock };
}

const inDirectory = () => read({ kind: 'directory', directory: place.directory }).reading;

describe('outputs come from', () => {
  test('a directory, by terraform output, with the job’s own environment', async () => {
    install(`echo "$*|$PWD|$TF_IN_AUTOMATION|$TF_INPUT|$AWS_PROFILE" > ${root}/seen; echo '${outputs}'`);
    expect((await inDirectory())?.outputs).toEqual(new Map([['hosts', { value: '10.0.0.1', sensitive: false }]]));
    expect(readFileSync(join(root, 'seen'), 'utf8').trim().split('|')).toEqual([
      'output -json -no-color',
      place.directory,
      '1',
      '0',
      'job',
    ]);
  });

  test('the program behind setup-terraform’s wrapper', async () => {
    install('echo "the wrapper was run" >&2; exit 1');
    install(`echo '${outputs}'`, join(place.cli, 'terraform-bin'));
    const { reading } = read({ kind: 'directory', directory: place.directory }, { TERRAFORM_CLI_PATH: place.cli });
    expect((await reading)?.outputs.size).toBe(1);
  });

  test('the PATH, where the wrapper was switched off', async () => {
    install(`echo '${outputs}'`);
    const { reading } = read({ kind: 'directory', directory: place.directory }, { TERRAFORM_CLI_PATH: place.cli });
    expect((await reading)?.outputs.size).toBe(1);
  });

  test.each(['outputs-file', 'state-file'] as const)('%s', async (kind) => {
    const file = join(place.directory, 'o.json');
    writeFileSync(file, outputs);
    expect((await read({ kind, file }).reading)?.outputs.size).toBe(1);
  });

  test('text', async () => {
    expect((await read({ kind: 'outputs-json', json: outputs }).reading)?.outputs.size).toBe(1);
  });

  test('a bucket', async () => {
    const found = await read({ kind: 'state-s3', bucket: 'states', key: 'a/b.tfstate' }).reading;
    expect(found?.outputs.get('hosts')?.value).toBe('states a/b.tfstate');
  });

  test('nowhere', async () => {
    expect(await read({ kind: 'none' }).reading).toBeUndefined();
  });
});

describe('what went wrong is told', () => {
  const boxed = [
    'There are some problems with the CLI configuration:',
    '\u001b[31m╷\u001b[0m',
    '\u001b[31m│\u001b[0m \u001b[1mError: \u001b[0mBackend initialization required, please run "terraform init"',
    '\u001b[31m│\u001b[0m',
    '\u001b[31m│\u001b[0m ::set-output name=result::done',
    '\u001b[31m│\u001b[0m ##[error]hunter2',
    '\u001b[31m╵\u001b[0m',
  ].join('\n');

  test.each([
    [
      `cat >&2 <<'END'\n${boxed}\nEND\nexit 1`,
      'ended with status 1:\nError: Backend initialization required, please run "terraform init"\n: :set-output name=result::done\n## [error]***',
      'init in a step before this one',
    ],
    [
      'echo "Error: No valid credential sources found" >&2; exit 1',
      'ended with status 1:\nError: No valid credential sources found',
      'the job’s own AWS credentials',
    ],
    [
      'echo "Error: workspace x does not exist" >&2; exit 1',
      'ended with status 1:\nError: workspace x does not exist',
      'TF_WORKSPACE',
    ],
    [
      'i=0; while [ $i -lt 30 ]; do echo "line $i" >&2; i=$((i+1)); done; exit 7',
      `ended with status 7:\n${[22, 23, 24, 25, 26, 27, 28, 29].map((at) => `line ${at}`).join('\n')}`,
      'step of its own',
    ],
    [`echo '${outputs}'; exit 2`, 'ended with status 2.', 'step of its own'],
    ['kill -9 $$', 'was ended by SIGKILL.', 'step of its own'],
  ])('%#', async (script, message, hint) => {
    install(script);
    await expect(inDirectory()).rejects.toMatchObject({
      code: 'TERRAFORM_FAILED',
      message: `terraform output in ${place.directory} ${message}`,
      hint: expect.stringContaining(hint),
    });
  });

  test('a wrapper that turns a failure into success is found out by what it printed', async () => {
    install('echo "::error::Terraform exited with code 2."; exit 0');
    await expect(inDirectory()).rejects.toMatchObject({
      code: 'TERRAFORM_OUTPUT_INVALID',
      message: `terraform output in ${place.directory} is empty.`,
    });
  });

  test('no Terraform, no directory', async () => {
    await expect(inDirectory()).rejects.toMatchObject({
      code: 'TERRAFORM_FAILED',
      message: expect.stringMatching(/: there is no program terraform on the PATH\.$/),
    });
    rmSync(place.directory, { recursive: true });
    await expect(inDirectory()).rejects.toMatchObject({
      message: expect.stringContaining(`: there is no directory ${place.directory}.`),
    });
  });

  test('no such file, a directory in its place', async () => {
    await expect(read({ kind: 'state-file', file: '/no/such' }).reading).rejects.toMatchObject({
      code: 'TERRAFORM_FAILED',
      message: '/no/such can’t be read: there is no such file.',
    });
    await expect(read({ kind: 'outputs-file', file: root }).reading).rejects.toMatchObject({
      message: `${root} can’t be read: it is a directory.`,
    });
  });
});

test('a Terraform that hangs is ended after two minutes, children and all', async () => {
  install('sleep 60 & wait');
  const { reading, clock } = read({ kind: 'directory', directory: place.directory });
  reading.catch(() => undefined);
  while (clock.sleepers() === 0) await new Promise((resolve) => setImmediate(resolve));
  await clock.advance(120_000);
  let ended = false;
  reading.catch(() => (ended = true));
  const due = clock.now();
  while (!ended && clock.now() < due + 60_000) await clock.advance(50);
  await expect(reading).rejects.toMatchObject({
    code: 'TERRAFORM_FAILED',
    message: expect.stringContaining('took longer than 120 s'),
  });
});

test('a cancel ends it, and is what is thrown', async () => {
  install('exec sleep 60');
  const stop = new AbortController();
  const { reading, clock } = read({ kind: 'directory', directory: place.directory }, {}, stop.signal);
  reading.catch(() => undefined);
  while (clock.sleepers() === 0) await new Promise((resolve) => setImmediate(resolve));
  stop.abort(new Error('cancelled'));
  await expect(reading).rejects.toThrow('cancelled');
});

test('a state also tells which resource owns a group’s rules', async () => {
  const exclusive = { type: 'aws_vpc_security_group_rules_exclusive', name: 'all' };
  const resources = [{ ...exclusive, instances: [{ attributes: { security_group_id: 'sg-1' } }] }];
  const file = join(place.directory, 'with-resources.tfstate');
  writeFileSync(file, JSON.stringify({ version: 4, outputs: { hosts: { value: [] } }, resources }));
  const found = await read({ kind: 'state-file', file }).reading;
  expect(found?.ruleOwners.get('sg-1')?.address).toBe('aws_vpc_security_group_rules_exclusive.all');
});
