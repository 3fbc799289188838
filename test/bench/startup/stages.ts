import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeys } from '../../fakes/ssh-host/keys.ts';
import type { Arrived } from './stub.ts';

const keys = makeKeys();

/** One way to start a process and the outside sign that it has come as far as is measured. `run` gives milliseconds. */
export type Stage = { readonly name: string; readonly limit?: number; readonly run: () => Promise<number> };

/** Starts the stub and makes the five stages over a built bundle; `loadAll` is a program that loads what a deploy needs and ends. */
export async function openStages(dist: string, loadAll: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-startup-'));
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  const state = join(folder, 'state');
  const stub = fork(new URL('stub.ts', import.meta.url), { stdio: 'inherit' });
  const url = `http://127.0.0.1:${await next<number>(stub)}`;
  const job = jobEnvironment(url, state);

  const untilEc2 = () =>
    untilArrived(stub, join(dist, 'main.cjs'), job, (action) => action !== 'AssumeRoleWithWebIdentity');
  // What main saved before it was ended is the state that post is given.
  writeFileSync(state, '');
  await untilEc2();
  const saved = /<<(\S+)\n([\s\S]*?)\n\1\n$/.exec(readFileSync(state, 'utf8'))?.[2] ?? '';
  const { GITHUB_STATE: _, ...common } = job;
  const afterMain = { ...common, STATE_sallyport: saved };

  const stages: Stage[] = [
    { name: 'empty script', run: () => untilEnd(empty, {}, 0) },
    { name: 'main up to parsed settings', limit: 1.8, run: () => untilEnd(join(dist, 'main.cjs'), {}, 2) },
    { name: 'everything a deploy needs loaded', limit: 4.2, run: () => untilEnd(loadAll, {}, 0) },
    { name: 'main up to the first EC2 request', limit: 5, run: untilEc2 },
    {
      name: 'post up to its first AWS request',
      limit: 4.5,
      run: () => untilArrived(stub, join(dist, 'post.cjs'), afterMain, () => true),
    },
  ];
  const close = () => {
    stub.disconnect();
    rmSync(folder, { recursive: true });
  };
  return { stages, close };
}

/** A job with every setting that a deploy of one host needs; what it is told to ask is the stub. */
function jobEnvironment(url: string, state: string): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: 'f00',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_STATE: state,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'startup-request',
    AWS_ENDPOINT_URL: url,
    'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::123456789012:role/deploy',
    'INPUT_AWS-REGION': 'eu-west-1',
    'INPUT_TERRAFORM-OUTPUTS': JSON.stringify({
      hosts: { sensitive: false, type: ['list', 'string'], value: ['127.0.0.1'] },
      security_group_id: { sensitive: false, type: 'string', value: 'sg-0123456789abcdef0' },
    }),
    'INPUT_SSH-USER': 'deploy',
    'INPUT_SSH-PRIVATE-KEY': keys.private,
    'INPUT_KNOWN-HOSTS': `127.0.0.1 ${keys.public}`,
    'INPUT_DEPLOY-COMMAND': 'true',
    'INPUT_VERSION-COMMAND': 'true',
    'INPUT_ADDRESS-SERVICES': `${url}/address, ${url.replace('127.0.0.1', 'localhost')}/address, ${url}/address?3`,
  };
}

function untilEnd(script: string, env: Record<string, string>, expected: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = now();
    const child = start(script, env);
    const output = collect(child);
    child.once('exit', (code) => {
      const took = now() - started;
      if (code === expected) resolve(took);
      else reject(new Error(`${script} ended with ${code}, not ${expected}:\n${output()}`));
    });
  });
}

/** The child is ended as soon as the stub has seen the call. */
async function untilArrived(
  stub: ChildProcess,
  script: string,
  env: Record<string, string>,
  isIt: (action: string) => boolean,
): Promise<number> {
  const started = now();
  const child = start(script, env);
  const output = collect(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const arrived = await new Promise<Arrived>((resolve, reject) => {
    const onMessage = (message: Arrived) => {
      if (!isIt(message.action)) return;
      stub.off('message', onMessage);
      resolve(message);
    };
    stub.on('message', onMessage);
    void ended.then(() => reject(new Error(`${script} ended before its call came:\n${output()}`)));
  });
  child.kill('SIGKILL');
  await ended;
  return arrived.at - started;
}

function start(script: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk));
  return () => text;
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve) => child.once('message', (message: T) => resolve(message)));
}

function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
