import type { RunResult } from '../report/run-result.ts';
import { rollOut } from '../rollout/engine.ts';
import type { Settings } from '../settings/settings.ts';
import { planHosts } from './plan-hosts.ts';
import { runStory } from './story.ts';
import { witnesses } from './witnesses.ts';
import type { World } from './world.ts';

/** Rolls the version out over every host, batch by batch. */
export function deploy(settings: Settings, world: World): Promise<RunResult> {
  return runStory(settings, world, async (stage) => {
    const plan = await planHosts(stage);
    const { recorder } = stage;
    const { hosts, stopped } = await rollOut(
      plan,
      {
        ...witnesses(stage),
        clock: world.clock,
        emit: world.emit,
        mayGoOn: stage.watch,
        saveInFlight: (inFlight) => recorder.update({ inFlight: [...inFlight] }),
      },
      settings.rollout,
      world.cancelled,
    );
    return { kind: 'rolled-out', hosts, ...(stopped === undefined ? {} : { stopped }) };
  });
}
