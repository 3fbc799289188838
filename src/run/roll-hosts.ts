import type { Way } from '../deployers/deployer.ts';
import { atMost } from '../rollout/capacity.ts';
import { rollOut } from '../rollout/engine.ts';
import { settingsForRole } from '../settings/settings.ts';
import { withLock } from './lock-life.ts';
import { planHosts } from './plan-hosts.ts';
import type { ChapterEnd, Stage } from './story.ts';
import { wayBack } from './unsettled.ts';
import { witnesses } from './witnesses.ts';

/** Plans, and rolls the plan over the hosts, while nobody else may. */
export function rollHosts(stage: Stage, way: Way): Promise<ChapterEnd> {
  const { settings, world, inventory, recorder } = stage;
  const { maxFailures, ...policy } = settings.rollout;
  // Before the hosts are looked at: what another deploy is about to change is no ground for a plan.
  return withLock(stage, async (lock) => {
    const plan = await planHosts(stage, way);
    const { hosts, stopped } = await rollOut(
      plan,
      {
        ...witnesses(stage),
        clock: world.clock,
        emit: world.emit,
        hosts: inventory.hosts,
        paceOf: (role) => settingsForRole(settings, role).pace,
        mayGoOn: async () => {
          await stage.watch();
          await lock.renew(world.cancelled);
        },
        saveInFlight: (inFlight) =>
          recorder.update({
            inFlight: [...inFlight],
            settle: wayBack(stage, [lock.host, ...inFlight.map(({ host }) => host)]),
          }),
      },
      { ...policy, maxFailures: atMost(maxFailures, inventory.hosts.length) },
      world.cancelled,
    );
    return { kind: 'rolled-out', hosts, plan, ...(stopped === undefined ? {} : { stopped }) };
  });
}
