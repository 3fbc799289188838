import { fileURLToPath } from 'node:url';
import { type Job, openJob, type StageResult } from '../test/runner/github-runner.ts';
import type { Change, Stretch } from './chart.ts';
import { jobEnvironment, writeConfiguration } from './command-line.ts';
import type { Theatre } from './theatre.ts';

/** A job of GitHub Actions with one step, the built action of this repository: main, then post with what main saved. */
export type GithubJob = AsyncDisposable & {
  /** Runs main to its end, or kills it at the first line that `diesAt`. */
  readonly main: (diesAt?: (line: string) => boolean) => Promise<StageResult>;
  readonly post: () => Promise<StageResult | undefined>;
  /** When which of the two ran, for the picture of the act. */
  readonly life: readonly Change[];
};

export function startGithubJob({ stage, screen, stopped }: Theatre, runId: string): GithubJob {
  const env: Record<string, string> = {
    ...jobEnvironment(stage),
    FORCE_COLOR: screen.colour ? '1' : '0',
    GITHUB_RUN_ID: runId,
    ACTIONS_ID_TOKEN_REQUEST_URL: stage.tokens.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: stage.tokens.requestToken,
  };
  const onShown = (line: string) => screen.line(`${screen.paint('dim', '│')} ${asGithubShowsIt(line)}`.trimEnd());
  const job = openJob({ env, onShown });
  writeConfiguration(stage, job.workspace);
  const stop = () => void job.cancel();
  stopped.addEventListener('abort', stop, { once: true });

  const life: Change[] = [{ at: 0, to: idle }];
  const from = (to: Stretch) => life.push({ at: Date.now(), to });
  return {
    life,
    main: async (diesAt) => {
      from({ fill: '━', label: 'main', ink: 'green' });
      const result = await runMain(job, diesAt);
      if (result.exitCode === null) from({ fill: '╳', ink: 'red' });
      life.push({ at: Date.now() + 100, to: idle });
      return result;
    },
    post: async () => {
      from({ fill: '━', ink: 'green' });
      const [result] = await job.finish();
      // Too short for a name of its own length: it stands behind.
      from({ ...idle, label: 'post' });
      return result;
    },
    [Symbol.asyncDispose]: async () => {
      stopped.removeEventListener('abort', stop);
      await job[Symbol.asyncDispose]();
    },
  };
}

const idle: Stretch = { fill: ' ', ink: 'dim' };

async function runMain(job: Job, diesAt?: (line: string) => boolean): Promise<StageResult> {
  const main = job.start({ action: fileURLToPath(new URL('..', import.meta.url)), with: { version: 'v2' } });
  if (diesAt === undefined) return await main.result;
  // A main that ends before its time is judged by its exit code.
  return await main.until(diesAt).then(
    () => main.kill(),
    () => main.result,
  );
}

/** `##[warning]…` in a job's log is shown as `Warning: …`; of a message of several lines the first will do. */
function asGithubShowsIt(line: string): string {
  const [, level, message = ''] = /^##\[(error|warning|notice)\](.*)/.exec(line) ?? [];
  return level === undefined ? line : `${level.charAt(0).toUpperCase()}${level.slice(1)}: ${message}`;
}
