import type { SallyportError } from '../errors.ts';
import type { WindowFacts } from '../report/event.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { type WindowOnlyWorld, windowStory } from './window-story.ts';
import type { AccessPaths } from './world.ts';

export type Opened =
  /** `window` is absent where the settings want none. */
  | { readonly kind: 'open'; readonly window?: WindowFacts; readonly paths?: AccessPaths }
  | { readonly kind: 'failed'; readonly failures: readonly SallyportError[] };

/**
 * Opens a window and leaves it open for the steps that come: what is saved is all that `recover` needs to shut it. Whatever goes wrong,
 * or a cancel, shuts it at once. Never throws.
 */
export async function open(settings: WindowOnlySettings, world: WindowOnlyWorld): Promise<Opened> {
  let paths: AccessPaths | undefined;
  const { window, failures } = await windowStory(settings, world, async ({ recorder, files }) => {
    recorder.update({ leftOpen: true });
    paths = files?.paths;
    return 'leave-open';
  });
  if (failures.length > 0) return { kind: 'failed', failures };
  return {
    kind: 'open',
    ...(window === undefined ? {} : { window: window.facts }),
    ...(paths === undefined ? {} : { paths }),
  };
}
