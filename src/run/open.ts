import type { SallyportError } from '../errors.ts';
import type { WindowLife } from '../report/run-result.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { type WindowOnlyWorld, windowStory } from './window-story.ts';
import type { AccessPaths } from './world.ts';

export type Opened =
  /** No window where the settings want none. */
  | { readonly kind: 'open'; readonly windows: readonly WindowLife[]; readonly paths?: AccessPaths }
  | { readonly kind: 'failed'; readonly failures: readonly SallyportError[] };

/**
 * Opens a window and leaves it open for the steps that come: what is saved is all that `recover` needs to shut it. Whatever goes wrong,
 * or a cancel, shuts it at once. Never throws.
 */
export async function open(settings: WindowOnlySettings, world: WindowOnlyWorld): Promise<Opened> {
  let paths: AccessPaths | undefined;
  const { windows, failures } = await windowStory(settings, world, async ({ recorder, files }) => {
    recorder.update({ leftOpen: true });
    paths = files?.paths;
    return 'leave-open';
  });
  if (failures.length > 0) return { kind: 'failed', failures };
  return { kind: 'open', windows, ...(paths === undefined ? {} : { paths }) };
}
