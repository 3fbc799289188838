import { join } from 'node:path';
import { jobEnvironment } from '../../fakes/cloud/trust-role.ts';
import { openJob, type Job as RunnerJob, type Running, type StageResult } from '../../runner/github-runner.ts';
import { sitePath, sitePort, siteUnit } from './puma-site.ts';
import type { Shop } from './shop.ts';

/** A job whose one step deploys to the shop with the built action. */
export type ShopJob = AsyncDisposable & {
  readonly main: Running;
  /** What comes after main, in a process of its own. */
  readonly post: () => Promise<StageResult>;
};

/** Starts main. */
export function startShopJob(shop: Shop, inputs: Record<string, string>): ShopJob {
  const job: RunnerJob = openJob({ env: jobEnvironment(shop.cloud, shop.tokens) });
  const main = job.start({ action: join(import.meta.dirname, '../../..'), with: { ...usualInputs(shop), ...inputs } });
  return {
    main,
    post: async () => {
      const [post] = await job.finish();
      if (post === undefined) throw new Error('No post was run.');
      return post;
    },
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
}

/** What a workflow of this shop says under `with:`: two of four hosts at a time, all gates. */
function usualInputs({ hosts, role, group, privateKey }: Shop): Record<string, string> {
  return {
    'role-to-assume': role,
    'aws-region': 'eu-central-1',
    hosts: hosts.list.map(({ address }) => address).join(', '),
    'security-group': group,
    'known-hosts': hosts.list.map(({ knownHosts }) => knownHosts).join('\n'),
    'source-address': hosts.runnerAddress,
    'ssh-user': 'deploy',
    'ssh-private-key': privateKey,
    deployer: 'puma',
    'app-path': sitePath,
    'systemd-unit': siteUnit,
    'health-check': `http://127.0.0.1:${sitePort}/`,
    'version-check': `http://127.0.0.1:${sitePort}/`,
    'health-interval': '300ms',
    'health-timeout': '20s',
    batches: '2',
    'min-in-service': '50%',
  };
}
