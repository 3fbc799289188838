import type { RunResult } from '../report/run-result.ts';
import { rollOut } from '../rollout/engine.ts';
import type { Settings } from '../settings/settings.ts';
import { withLock } from './lock-life.ts';
import { planHosts } from './plan-hosts.ts';
import { runStory } from './story.ts';
import { wayBack } from './unsettled.ts';
import { witnesses } from './witnesses.ts';
import type { World } from './world.ts';

/** Rolls the version out over every host, batch by batch. */
export function deploy(settings: Settings, world: World): Promise<RunResult> {
  return runStory(settings, world, (stage) =>
    // Before the hosts are looked at: what another deploy is about to change is no ground for a plan.
    withLock(stage, async (lock) => {
      const plan = await planHosts(stage);
      const { hosts, stopped } = await rollOut(
        plan,
        {
          ...witnesses(stage),
          clock: world.clock,
          emit: world.emit,
          mayGoOn: async () => {
            await stage.watch();
            await lock.renew(world.cancelled);
          },
          saveInFlight: (inFlight) =>
            stage.recorder.update({
              inFlight: [...inFlight],
              settle: wayBack(stage, [lock.host, ...inFlight.map(({ host }) => host)]),
            }),
        },
        settings.rollout,
        world.cancelled,
      );
      return { kind: 'rolled-out', hosts, ...(stopped === undefined ? {} : { stopped }) };
    }),
  );
}
