import { join } from 'node:path';
import { openJob, type Running, type StageResult } from '../../runner/github-runner.ts';
import type { Scene } from './scene.ts';

/** A job with one step that uses the built action, as GitHub's runner runs it. */
export type Job = AsyncDisposable & {
  readonly main: Running;
  /** Runs what comes after main, in a process of its own. */
  readonly post: () => Promise<StageResult>;
  /** The runner is stopped: main is cancelled, and no post comes. */
  readonly shutDown: () => Promise<StageResult>;
};

type More = {
  readonly inputs?: Record<string, string>;
  readonly identity?: 'granted' | 'missing';
  readonly env?: Record<string, string>;
};

/** Starts main. `identity: 'missing'` is a job without `id-token: write`. */
export function startJob(scene: Scene, { inputs = {}, identity = 'granted', env = {} }: More = {}): Job {
  const job = openJob({ env: { ...environment(scene, identity), ...env } });
  const main = job.start({ action: repository, with: { ...usualInputs(scene), ...inputs } });
  return {
    main,
    post: async () => {
      const [post] = await job.finish();
      if (post === undefined) throw new Error('No post was run.');
      return post;
    },
    shutDown: async () => {
      await job.shutDown();
      const ended = await main.result;
      if ((await job.finish()).length > 0) throw new Error('A post was run.');
      return ended;
    },
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
}

/** A scheduled job whose one step is the built sweep. */
export async function runSweep(scene: Scene): Promise<StageResult> {
  await using job = openJob({ env: environment(scene, 'granted') });
  return await job.run({ action: join(repository, 'sweep'), with: role });
}

const repository = join(import.meta.dirname, '../../..');
const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', 'aws-region': 'eu-central-1' };

function environment({ stage }: Scene, identity: 'granted' | 'missing'): Record<string, string> {
  const { requestUrl, requestToken } = stage.tokens;
  const granted = { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken };
  return { AWS_ENDPOINT_URL: stage.cloud.url, ...(identity === 'granted' ? granted : {}) };
}

/** What a workflow step of these scenes says under `with:`. */
function usualInputs({ stage, terraform, version }: Scene): Record<string, string> {
  return {
    version,
    ...role,
    'terraform-directory': terraform,
    'source-address': stage.hosts.runnerAddress,
    'ssh-user': 'deploy',
    'ssh-private-key': stage.privateKey,
    'deploy-command': '/srv/app/hold deploy\n/srv/app/deploy "$SALLYPORT_VERSION"',
    'version-command': '/srv/app/hold version\ncat /srv/app/current/REVISION',
    'health-check': 'http://127.0.0.1:3000/up',
    'version-check': 'http://127.0.0.1:3000/up',
    'health-interval': '300ms',
    'health-timeout': '60s',
    batches: '1',
    'on-failure': 'halt',
  };
}

/** What a stage said, for the message of an expectation that fails. */
export function said(...stages: readonly StageResult[]): string {
  return stages.flatMap(({ log }) => log).join('\n');
}
