import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Scene } from './scene.ts';

export type Job = {
  readonly lines: readonly string[];
  readonly main: ChildProcess;
  readonly ended: Promise<number | null>;
  cancel(): Promise<number | null>;
  kill(): Promise<number | null>;
  post(): Promise<{ code: number | null; lines: string[] }>;
  outputs(): Record<string, string>;
};

export function startJob(
  scene: Scene,
  inputs: Record<string, string> = {},
  more: Record<string, string | undefined> = {},
): Job {
  const { stage } = scene;
  const temp = mkdtempSync(join(stage.folder, 'job-'));
  const file = (n: string) => {
    const path = join(temp, n);
    writeFileSync(path, '');
    return path;
  };
  const env = {
    PATH: process.env['PATH'],
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'deploy',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_ACTOR: 'ann',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_STATE: file('state'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: temp,
    AWS_ENDPOINT_URL: stage.cloud.url,
    ACTIONS_ID_TOKEN_REQUEST_URL: stage.tokens.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: stage.tokens.requestToken,
    ...more,
  };
  const wanted: Record<string, string> = { ...usualInputs(scene), ...inputs };
  const inputEnv = Object.fromEntries(Object.entries(wanted).map(([k, v]) => [`INPUT_${k.toUpperCase()}`, v]));
  const run = (entry: string, extra: Record<string, string>) => {
    const lines: string[] = [];
    const child = spawn(process.execPath, [join(import.meta.dirname, `../../../src/entry/github-${entry}.ts`)], {
      env: { ...env, ...extra },
      cwd: temp,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: child.stdout }).on('line', (l) => lines.push(l));
    createInterface({ input: child.stderr }).on('line', (l) => lines.push(`stderr ${l}`));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    return { child, lines, ended };
  };
  const { child, lines, ended } = run('main', inputEnv);
  const parse = (name: string) =>
    Object.fromEntries(
      [...readFileSync(join(temp, name), 'utf8').matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(
        ([, k = '', , v = '']) => [k, v],
      ),
    );
  return {
    lines,
    main: child,
    ended,
    cancel: async () => {
      child.kill('SIGINT');
      const t1 = setTimeout(() => child.kill('SIGTERM'), 7_500);
      const t2 = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const code = await ended;
      clearTimeout(t1);
      clearTimeout(t2);
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      return await ended;
    },
    post: async () => {
      const state = Object.fromEntries(Object.entries(parse('state')).map(([k, v]) => [`STATE_${k}`, v]));
      const p = run('post', { ...inputEnv, ...state });
      return { code: await p.ended, lines: p.lines };
    },
    outputs: () => parse('output'),
  };
}

/** What a workflow step of these scenes says under `with:`. */
export function usualInputs({ stage, terraform, version }: Scene): Record<string, string> {
  return {
    version,
    'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
    'aws-region': 'eu-central-1',
    'terraform-directory': terraform,
    'source-address': stage.hosts.runnerAddress,
    'ssh-user': 'deploy',
    'ssh-private-key': stage.privateKey,
    'deploy-command': '/srv/app/hold deploy\n/srv/app/deploy "$SALLYPORT_VERSION"',
    'version-command': '/srv/app/hold version\ncat /srv/app/current/REVISION',
    'health-check': 'http://127.0.0.1:3000/up',
    'version-check': 'http://127.0.0.1:3000/up',
    'health-interval': '300ms',
    'health-timeout': '5s',
    batches: '1',
  };
}
