import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './job.ts';
import { onAll, type Scene } from './scene.ts';
import type { Window } from './seen-by-firewall.ts';

/** A moment in a run at which a test wants to do something to it. */
export type Moment = {
  readonly name: string;
  /** Who is made to wait: the cloud's answer, or a host. */
  readonly held: 'cloud' | 'host';
  /** What a kill right here leaves. */
  readonly window: Window;
  /** The lock is held: post comes back to the hosts through a window of its own. */
  readonly locked?: true;
  /** The host being changed, by its place in the inventory. */
  readonly changing?: 0;
  readonly inputs?: Record<string, string>;
  /** A cancel right here: the exit code, whether the rule lives long enough to be noticed, how many hosts keep their version. */
  readonly cancelled: { readonly code: number; readonly window: Window; readonly kept: number };
  /** Arranges for the moment before the run starts. `reached` comes back at the moment; `letGo` lets what was held go on. */
  arrange(scene: Scene): Promise<Arranged>;
};

type Arranged = {
  readonly reached: (job: Job) => Promise<void>;
  readonly letGo: () => Promise<void>;
  /** For the job's environment. */
  readonly env?: Record<string, string>;
};

// With all hosts in one batch the run is over sooner, where only its end matters.
const atOnce = { batches: '100%' };

/** Every phase of a run, and the instants between a call and its answer, which are the worst ones. */
export const moments: readonly Moment[] = [
  {
    name: 'while it reads the Terraform outputs',
    held: 'host',
    window: 'never-opened',
    cancelled: { code: 130, window: 'never-opened', kept: 3 },
    arrange: atTerraform,
  },
  {
    name: 'while it takes its role',
    held: 'cloud',
    window: 'never-opened',
    cancelled: { code: 130, window: 'never-opened', kept: 3 },
    arrange: atCall('asked', 'AssumeRoleWithWebIdentity'),
  },
  {
    name: 'while the rule is asked for',
    held: 'cloud',
    window: 'opened',
    cancelled: { code: 130, window: 'briefly', kept: 3 },
    arrange: atCall('asked', 'AuthorizeSecurityGroupIngress'),
  },
  {
    name: 'when the rule is made and the answer not there yet',
    held: 'cloud',
    window: 'opened',
    cancelled: { code: 130, window: 'briefly', kept: 3 },
    arrange: atCall('answered', 'AuthorizeSecurityGroupIngress'),
  },
  {
    name: 'while it waits for the port to answer',
    held: 'host',
    window: 'briefly',
    cancelled: { code: 130, window: 'never-opened', kept: 3 },
    arrange: atReach,
  },
  {
    name: 'while it connects to the hosts',
    held: 'host',
    window: 'opened',
    cancelled: { code: 130, window: 'opened', kept: 3 },
    arrange: atConnect,
  },
  {
    name: 'while it looks at the hosts',
    held: 'host',
    window: 'opened',
    locked: true,
    cancelled: { code: 130, window: 'opened', kept: 3 },
    arrange: atHost('version'),
  },
  {
    name: 'while it deploys',
    held: 'host',
    window: 'opened',
    locked: true,
    changing: 0,
    cancelled: { code: 130, window: 'opened', kept: 3 },
    arrange: atHost('deploy'),
  },
  {
    name: 'while it waits for health',
    held: 'host',
    window: 'opened',
    locked: true,
    changing: 0,
    cancelled: { code: 4, window: 'opened', kept: 2 },
    arrange: atHealth,
  },
  {
    name: 'while the rule is to be revoked',
    held: 'cloud',
    window: 'opened',
    inputs: atOnce,
    cancelled: { code: 0, window: 'opened', kept: 0 },
    arrange: atCall('asked', 'RevokeSecurityGroupIngress'),
  },
  {
    name: 'when the rule is revoked and the answer not there yet',
    held: 'cloud',
    window: 'opened',
    inputs: atOnce,
    cancelled: { code: 0, window: 'opened', kept: 0 },
    arrange: atCall('answered', 'RevokeSecurityGroupIngress'),
  },
];

function atCall(when: 'asked' | 'answered', action: string): Moment['arrange'] {
  return async ({ stage: { cloud } }) => {
    const reached = Promise.withResolvers<void>();
    const free = Promise.withResolvers<void>();
    cloud.next(when, action, async () => {
      reached.resolve();
      await free.promise;
      return undefined;
    });
    return {
      reached: () => reached.promise,
      // A call that is on its way arrives, whatever became of who sent it.
      letGo: async () => {
        const call = cloud.calls.at(-1);
        free.resolve();
        while (call !== undefined && call.answered === undefined) await shortly();
      },
    };
  };
}

async function atReach({ firewall }: Scene) {
  const resume = firewall.pause();
  return {
    reached: ({ main }: Job) => main.until((line) => /window .*sgr-/.test(line)),
    letGo: async () => resume(),
  };
}

/** A Terraform that waits where setup-terraform would have put the real one. */
async function atTerraform({ terraform }: Scene): Promise<Arranged> {
  const [there, hold] = [join(terraform, 'at-terraform'), join(terraform, 'hold-terraform')];
  writeFileSync(hold, '');
  const script = `#!/bin/sh\ntouch '${there}'\nwhile [ -e '${hold}' ]; do sleep 0.05; done\nexec terraform "$@"\n`;
  writeFileSync(join(terraform, 'terraform-bin'), script, { mode: 0o755 });
  return {
    env: { TERRAFORM_CLI_PATH: terraform },
    reached: (job) => until(job, async () => existsSync(there)),
    letGo: async () => rmSync(hold, { force: true }),
  };
}

/** The kernel answers for a stopped sshd: the port is open, and nobody speaks. */
async function atConnect({ stage }: Scene): Promise<Arranged> {
  await onAll(stage, 'kill -STOP "$(cat /run/sshd.pid)"');
  return {
    reached: ({ main }) => main.until((line) => /reach .*answer/.test(line)),
    letGo: async () => void (await onAll(stage, 'kill -CONT "$(cat /run/sshd.pid)"')),
  };
}

function atHost(place: string): Moment['arrange'] {
  return async (scene) => {
    const letGo = await scene.hold(place);
    return { reached: (job) => markOnHost(scene, place, job), letGo };
  };
}

async function atHealth(scene: Scene) {
  await onAll(scene.stage, `echo ${scene.version} > /srv/app/broken-versions`);
  return { reached: (job: Job) => markOnHost(scene, 'up', job), letGo: async () => undefined };
}

/** Waits until some host says that it stands at this place. */
export function markOnHost({ stage }: Scene, place: string, job: Job): Promise<void> {
  return until(job, async () =>
    (await onAll(stage, `test -e /srv/app/at-${place} && echo yes || true`)).includes('yes'),
  );
}

async function until({ main }: Job, isThere: () => Promise<boolean>): Promise<void> {
  let ended = '';
  void main.result.then(({ log }) => {
    ended = `\n${log.join('\n')}`;
  });
  while (!(await isThere())) {
    if (ended !== '') throw new Error(`Main ended before the moment came:${ended}`);
    await shortly();
  }
}

const shortly = () => new Promise((resolve) => setTimeout(resolve, 50));
