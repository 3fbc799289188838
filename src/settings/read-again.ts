import { readSettings, type SettingsResult } from './read.ts';
import { type Environment, givenInputs, inEnvironment } from './sources.ts';
import { settingNames, settings } from './table.ts';
import type { SettingTexts } from './texts.ts';

/** Reads saved texts again, with the inventory in its place and only the secrets taken from the present environment. */
export function readAgain(
  { general, roles }: SettingTexts,
  inventory: Readonly<Record<string, string>>,
  environment: Environment,
): SettingsResult {
  const values = new Map(Object.entries({ ...general, ...inventory, ...secretsIn(environment) }));
  const entries = Object.entries(roles).flatMap(([role, written]) =>
    Object.entries(written).map(([name, text]) => ({ name, text, spelled: name, role })),
  );
  const given = { place: 'property', values, problems: [] } as const;
  return readSettings({ given, environment: {}, file: { entries, problems: [] }, commit: '' });
}

function secretsIn(environment: Environment): Record<string, string> {
  const inputs = givenInputs(environment).values;
  const found = settingNames
    .filter((name) => settings[name].secret === true)
    .map((name) => [name, inputs.get(name) || environment[inEnvironment(name)] || ''] as const);
  return Object.fromEntries(found.filter(([, text]) => text !== ''));
}
