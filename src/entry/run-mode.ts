import type { RunResult } from '../report/run-result.ts';
import { deploy } from '../run/deploy.ts';
import { plan } from '../run/plan.ts';
import type { World } from '../run/world.ts';
import type { Settings } from '../settings/settings.ts';

/** Each mode is one story in `run/`. */
export function runMode(settings: Settings, world: World): Promise<RunResult> {
  switch (settings.mode) {
    case 'deploy':
      return deploy(settings, world);
    case 'plan':
      return plan(settings, world);
  }
}
