import type { RunResult } from '../report/run-result.ts';
import type { Settings } from '../settings/settings.ts';
import { rollHosts } from './roll-hosts.ts';
import { runStory } from './story.ts';
import type { World } from './world.ts';

/** Takes every host back to the version that the settings name, or to its own previous one, batch by batch like a deploy. */
export function rollback(settings: Settings, world: World): Promise<RunResult> {
  return runStory(settings, world, (stage) => rollHosts(stage, 'roll-back'));
}
