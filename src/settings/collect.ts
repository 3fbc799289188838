import { nearest } from './nearest.ts';
import { type Problem, quoteName } from './problem.ts';
import type { Setting } from './setting.ts';
import { environmentPrefix, type FileEntry, inEnvironment, type SettingSources, spell } from './sources.ts';
import { isSettingName, type SettingName, settingNames, settings } from './table.ts';

/** One setting's text and where it was written. */
export type Written = { readonly text: string; readonly spelled: string };

export type WrittenSettings = ReadonlyMap<SettingName, Written>;

/** What was written in all sources, the one that wins for each setting, with what is wrong about names and places. */
export type Collected = {
  readonly general: WrittenSettings;
  readonly roles: ReadonlyMap<string, WrittenSettings>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

export function collect({ given, environment, file, commit }: SettingSources): Collected {
  const general = new Map<SettingName, Written>();
  const roles = new Map<string, Map<SettingName, Written>>();
  const problems: Problem[] = [...given.problems, ...(file?.problems ?? [])];
  const warnings: Problem[] = [];

  for (const [name, text] of given.values) {
    const spelled = spell(given.place, quoteName(name));
    if (given.place === 'flag' && isSettingName(name) && isSecret(name)) problems.push(secretInFlag(name, spelled));
    if (isSettingName(name)) keep(general, name, { text, spelled });
    else problems.push(unknown(name, spelled, (near) => spell(given.place, near)));
  }

  for (const [variable, text = ''] of Object.entries(environment)) {
    if (!variable.startsWith(environmentPrefix) || ownVariables.has(variable)) continue;
    const name = settingNames.find((known) => inEnvironment(known) === variable);
    if (name !== undefined) keep(general, name, { text, spelled: variable });
    else
      (isForeign(variable) ? warnings : problems).push(
        unknown(canonical(variable), quoteName(variable), inEnvironment),
      );
  }

  for (const entry of file?.entries ?? []) {
    const problem = wrongInFile(entry);
    if (problem !== undefined) problems.push(problem);
    else if (isSettingName(entry.name))
      keep(entry.role === undefined ? general : ofRole(roles, entry.role), entry.name, entry);
  }

  for (const name of settingNames) {
    for (const alias of settings[name].aliases ?? [])
      keep(general, name, { text: environment[alias] ?? '', spelled: alias });
  }
  // The commit that is being built is what a roll-back leaves, not where it goes, and nothing to a certificate.
  if (!['rollback', 'certificates'].includes(general.get('mode')?.text.trim() ?? ''))
    keep(general, 'version', { text: commit, spelled: 'version (the commit)' });
  return { general, roles, problems, warnings };
}

/** The first source wins; empty means unset, for a CI passes an input that nobody gave as empty text. */
function keep(into: Map<SettingName, Written>, name: SettingName, { text, spelled }: Written): void {
  if (text.trim() !== '' && !into.has(name)) into.set(name, { text, spelled });
}

function ofRole(roles: Map<string, Map<SettingName, Written>>, role: string): Map<SettingName, Written> {
  const found = roles.get(role) ?? new Map<SettingName, Written>();
  roles.set(role, found);
  return found;
}

/** What a run sets for the commands it starts: no settings, but there when one of those commands starts a run. */
const ownVariables: ReadonlySet<string> = new Set(
  ['PREVIOUS_VERSION', 'HOST', 'ROLE', 'ADDRESS', 'RULE', 'SSH_CONFIG', 'KNOWN_HOSTS_FILE', 'STATE_FILE'].map(
    (name) => environmentPrefix + name,
  ),
);

/** An environment is shared with others: a name that is like none of ours may be somebody else’s and only gets a warning. */
function isForeign(variable: string): boolean {
  return nearest(canonical(variable), settingNames) === undefined;
}

function canonical(variable: string): string {
  return variable.slice(environmentPrefix.length).toLowerCase().replaceAll('_', '-');
}

function unknown(name: string, spelled: string, spellKnown: (name: string) => string): Problem {
  const near = nearest(name, settingNames);
  const hint = near === undefined ? 'docs/settings.md lists all settings.' : `Did you mean ${spellKnown(near)}?`;
  return { spelled, message: 'There is no setting of this name.', hint };
}

function secretInFlag(name: SettingName, spelled: string): Problem {
  return {
    spelled,
    message: 'A secret on the command line can be read by every process of the machine.',
    hint: `Give it in the environment, as ${inEnvironment(name)}.`,
  };
}

function wrongInFile({ name, spelled, role }: FileEntry): Problem | undefined {
  if (!isSettingName(name)) return unknown(name, spelled, (near) => near);
  if (isSecret(name)) {
    const hint = `Remove it, consider it known to others, and give a new one by ${inEnvironment(name)} or the input ${name}.`;
    return { spelled, message: 'A secret must not be in a file that is checked in.', hint };
  }
  const setting: Setting<unknown> = settings[name];
  if (setting.inFile === false)
    return { spelled, message: 'This setting can’t be in the file itself.', hint: 'Remove it.' };
  if (role !== undefined && setting.perRole === undefined) {
    return {
      spelled,
      message: 'This setting is the same for every role.',
      hint: 'Write it at the top level of the file.',
    };
  }
  return undefined;
}

function isSecret(name: SettingName): boolean {
  return settings[name].secret === true;
}
