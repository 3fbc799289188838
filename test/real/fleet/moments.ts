import type { Job } from './job.ts';
import { onAll, type Scene } from './scene.ts';

/** A moment in a run at which a test wants to do something to it. */
export type Moment = {
  readonly name: string;
  /** Whether the rule can exist when this moment comes. */
  readonly window: 'opened' | 'never-opened';
  /** Whether a host was being changed at this moment. */
  readonly changing?: true;
  readonly inputs?: Record<string, string>;
  /** Arranges for the moment before the run starts. `reached` comes back at the moment; `letGo` lets what was held go on. */
  arrange(scene: Scene): Promise<{ reached: (job: Job) => Promise<void>; letGo: () => Promise<void> }>;
};

/** Every phase of a run, and the instants between a call and its answer, which are the worst ones. */
export const moments: readonly Moment[] = [
  { name: 'while it takes its role', window: 'never-opened', arrange: atCall('asked', 'AssumeRoleWithWebIdentity') },
  { name: 'while the rule is asked for', window: 'opened', arrange: atCall('asked', 'AuthorizeSecurityGroupIngress') },
  {
    name: 'when the rule is made and the answer not there yet',
    window: 'opened',
    arrange: atCall('answered', 'AuthorizeSecurityGroupIngress'),
  },
  { name: 'while it waits for the port to answer', window: 'opened', arrange: atReach },
  { name: 'while it looks at the hosts', window: 'opened', arrange: atHost('version') },
  { name: 'while it deploys', window: 'opened', changing: true, arrange: atHost('deploy') },
  {
    name: 'while it waits for health',
    window: 'opened',
    changing: true,
    inputs: { 'health-timeout': '60s' },
    arrange: atHealth,
  },
  { name: 'while the rule is to be revoked', window: 'opened', arrange: atCall('asked', 'RevokeSecurityGroupIngress') },
  {
    name: 'when the rule is revoked and the answer not there yet',
    window: 'opened',
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
    reached: ({ lines }: Job) => until(() => lines.some((line) => /window .*sgr-/.test(line))),
    letGo: async () => resume(),
  };
}

function atHost(place: string): Moment['arrange'] {
  return async (scene) => {
    const letGo = await scene.hold(place);
    return { reached: () => markOnHost(scene, place), letGo };
  };
}

async function atHealth(scene: Scene) {
  await onAll(scene.stage, `echo ${scene.version} > /srv/app/broken-versions`);
  return { reached: () => markOnHost(scene, 'up'), letGo: async () => undefined };
}

/** Waits until some host says that it stands at this place. */
export function markOnHost({ stage }: Scene, place: string): Promise<void> {
  return until(async () => (await onAll(stage, `test -e /srv/app/at-${place} && echo yes || true`)).includes('yes'));
}

async function until(isThere: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error('The moment did not come in 30 s.');
    await shortly();
  }
}

const shortly = () => new Promise((resolve) => setTimeout(resolve, 50));
