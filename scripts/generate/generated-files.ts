import { actionYml, sweepActionYml, windowActionYml } from './action-yml.ts';
import { settingsPage } from './settings-page.ts';
import { settingsSchema } from './settings-schema.ts';

/** Path from the root of the project → content, for every file that is made from the table of settings. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['action.yml', actionYml()],
    ['window/action.yml', windowActionYml()],
    ['sweep/action.yml', sweepActionYml()],
    ['docs/settings.md', settingsPage()],
    ['docs/settings.schema.json', settingsSchema()],
  ]);
}
