import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Change, Stretch } from './chart.ts';
import { jobEnvironment } from './command-line.ts';
import { shownInJobLog } from './job-log.ts';
import { endOf } from './processes.ts';
import type { Theatre } from './theatre.ts';

/** A job of GitHub Actions with one step, as its runner runs it: main, then post with what main saved. */
export type GithubJob = {
  /** Runs main to its end and returns its exit code; null when a signal ended it. `onLine` may kill it. */
  readonly main: (onLine?: (line: string, main: ChildProcess) => void) => Promise<number | null>;
  readonly post: () => Promise<number | null>;
  /** When which of the two ran, for the picture of the act. */
  readonly life: readonly Change[];
};

export function startGithubJob(theatre: Theatre, runId: string): GithubJob {
  const { stage } = theatre;
  const file = (name: string) => {
    const path = join(stage.folder, `${name}-${runId}`);
    writeFileSync(path, '');
    return path;
  };
  const state = file('state');
  const env = {
    ...jobEnvironment(stage),
    FORCE_COLOR: theatre.screen.colour ? '1' : '0',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'deploy',
    GITHUB_ACTOR: 'ann',
    GITHUB_STATE: state,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: stage.folder,
    ACTIONS_ID_TOKEN_REQUEST_URL: stage.tokens.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: stage.tokens.requestToken,
  };
  const life: Change[] = [{ at: 0, to: idle }];
  const lived = async (entry: 'main' | 'post', ended: Promise<number | null>) => {
    life.push({ at: Date.now(), to: { fill: '━', ink: 'green', ...(entry === 'main' ? { label: entry } : {}) } });
    const status = await ended;
    const now = Date.now();
    if (status === null) life.push({ at: now, to: { fill: '╳', ink: 'red' } });
    // Post is too short for a name of its own length: it stands behind.
    life.push({ at: status === null ? now + 100 : now, to: entry === 'main' ? idle : { ...idle, label: entry } });
    return status;
  };
  return {
    main: (onLine) => lived('main', run(theatre, 'main', { ...env, INPUT_VERSION: 'v2' }, onLine)),
    post: () => lived('post', run(theatre, 'post', { ...env, ...savedState(readFileSync(state, 'utf8')) })),
    life,
  };
}

const idle: Stretch = { fill: ' ', ink: 'dim' };

async function run(
  { stage, screen, stopped }: Theatre,
  entry: 'main' | 'post',
  env: Record<string, string | undefined>,
  onLine: (line: string, child: ChildProcess) => void = () => undefined,
): Promise<number | null> {
  const path = fileURLToPath(new URL(`../dist/${entry}.cjs`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    cwd: join(stage.folder, 'job'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const shown = shownInJobLog(line);
    if (shown !== undefined) screen.line(`${screen.paint('dim', '│')} ${shown}`.trimEnd());
    onLine(line, child);
  });
  const [status] = await Promise.all([endOf(child, stopped), once(lines, 'close')]);
  return status;
}

/** `name<<delimiter`, the value, the delimiter; the last value of a name counts. */
function savedState(text: string): Record<string, string> {
  const pairs = text.matchAll(/^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...pairs].map(([, name = '', , value = '']) => [`STATE_${name}`, value]));
}
