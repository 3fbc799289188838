import { removeAccessFiles } from '../clients/ssh/remove-access-files.ts';
import type { WindowOnlyWorld } from '../run/window-story.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { composeWindowWorld, type WorldParts } from './compose-window.ts';

/** The outside of a run that only opens a window; `folder` is where the files for other tools go. */
export function composeWindowOnly({
  settings,
  folder,
  ...parts
}: WorldParts & { readonly settings: WindowOnlySettings; readonly folder: string }): WindowOnlyWorld {
  return {
    ...composeWindowWorld({ settings, ...parts }),
    files: {
      prepare: async (inventory) => {
        const { prepareAccessFiles } = await import('../clients/ssh/access-files.ts');
        return await prepareAccessFiles(folder, inventory, settings.ssh);
      },
      remove: removeAccessFiles,
    },
  };
}
