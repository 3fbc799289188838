import type { RunResult } from '../report/run-result.ts';
import type { Settings } from '../settings/settings.ts';
import { rollHosts } from './roll-hosts.ts';
import { runStory } from './story.ts';
import type { World } from './world.ts';

/** Rolls the version out over every host, batch by batch. */
export function deploy(settings: Settings, world: World): Promise<RunResult> {
  return runStory(settings, world, (stage) => rollHosts(stage, 'deploy'));
}
