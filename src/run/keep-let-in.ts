import { toSallyportError } from '../errors.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { step } from './step.ts';
import type { WindowOnlyWorld, WindowStage } from './window-story.ts';
import type { Admission } from './world.ts';

/** Milliseconds. AWS lets a key in for 60 seconds: whoever begins to log in always has half of them left. */
const period = 30_000;

/**
 * With EC2 Instance Connect: has AWS let the run's own key in on every host before the command starts, and again and again until `end`, for
 * nobody can know when the command will connect. With other keys there is nothing to do.
 */
export async function keepLetIn(
  { ssh }: WindowOnlySettings,
  world: WindowOnlyWorld,
  { cloud, inventory, files }: WindowStage,
): Promise<{ readonly end: () => Promise<void> }> {
  const publicKey = files?.prepared.publicKey;
  if (publicKey === undefined || cloud === undefined) return { end: async () => undefined };
  const { hosts, bastion } = inventory;
  const machines = [
    ...hosts.map((host) => ({ host, user: ssh.user ?? '' })),
    ...(bastion === undefined ? [] : [{ host: bastion, user: ssh.jump?.user ?? '' }]),
  ];
  const admissions = machines.map(
    ({ host: { name, instanceId = '' }, user }): Admission => ({ host: name, instanceId, user, publicKey }),
  );
  const push = async (signal: AbortSignal) => {
    await Promise.all(admissions.map((admission) => cloud.machines.admit(admission, signal)));
  };
  await step(
    world,
    'let-in',
    () => push(world.cancelled),
    () => `a key of this run alone on ${machines.length === 1 ? '1 host' : `${machines.length} hosts`}`,
  );

  const ended = new AbortController();
  const renewing = (async () => {
    for (;;) {
      await world.clock.sleep(period, ended.signal);
      await push(ended.signal).catch((error: unknown) => {
        if (!ended.signal.aborted) world.emit({ kind: 'warning', message: toSallyportError(error).message });
      });
    }
  })().catch(() => undefined);
  return {
    end: async () => {
      ended.abort(new Error('the command has ended'));
      await renewing;
    },
  };
}
