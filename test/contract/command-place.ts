import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { emptyFolder, windowPlace } from '../fakes/window-place.ts';

/** The command line as it stands in the sources. */
export const cli = fileURLToPath(new URL('../../src/entry/cli.ts', import.meta.url));

type Ended = { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** A place on GitLab, whose token file anybody may renew, and the command line in a folder of its own. */
export async function commandPlace(changes: Record<string, string> = {}) {
  const place = await windowPlace();
  const cwd = emptyFolder();
  const tokenFile = join(cwd, 'token');
  const renewToken = () => writeFileSync(tokenFile, place.tokens.token('sts.amazonaws.com'));
  renewToken();
  const settings = Object.entries({ ...place.settings, ...changes }).map(([name, value]) => {
    return [`SALLYPORT_${name.toUpperCase().replaceAll('-', '_')}`, value];
  });
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    CI_JOB_ID: '4711',
    AWS_ENDPOINT_URL: place.cloud.url,
    AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile,
    ...Object.fromEntries(settings),
  };
  const start = (args: readonly string[], more: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env: { ...env, ...more },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, ended: ended(child) };
  };
  const sallyport = (...args: string[]) => start(args).ended;
  const rules = () => place.cloud.groups.rules(place.group);
  return { ...place, cwd, env, start, sallyport, rules, renewToken, tokenFile };
}

/** What a process printed, and how it ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      out[name] += text;
    });
  }
  const [status, signal] = await once(child, 'close');
  return { status, signal, ...out };
}

/** What is on record there. */
export function stateIn(cwd: string, path = '.sallyport/4711.json') {
  return JSON.parse(readFileSync(join(cwd, path), 'utf8'));
}
