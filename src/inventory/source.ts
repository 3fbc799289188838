import type { InventorySettings } from '../settings/settings.ts';
import type { Output, Outputs } from './outputs.ts';
import type { InventoryProblem } from './problem.ts';
import { quoted, shapeOf } from './shown.ts';

/** A value with where it came from, for messages. */
export type Found = {
  readonly value: unknown;
  /** `output web_hosts`, or the setting's name for a literal. */
  readonly spelled: string;
  readonly sensitive: boolean;
};

type Part = keyof InventorySettings;

const settingNames: Record<Part, string> = {
  hosts: 'hosts',
  securityGroup: 'security-group',
  targetGroups: 'target-groups',
  canaryGroup: 'canary-target-group',
  knownHosts: 'known-hosts',
};

/** The setting's literal, or the output it names; undefined where there is none. An output that must be there and is not goes into `problems`. */
export function find(part: Part, { need, setting, outputs, problems }: Search): Found | undefined {
  const name = settingNames[part];
  if (setting.kind === 'none') return undefined;
  if (setting.kind === 'literal') return { value: setting.value, spelled: name, sensitive: false };
  const output = outputs?.get(setting.name);
  const isMissing = output === undefined || output.value === null;
  if (!isMissing) return { ...output, spelled: `output ${setting.name}` };
  if ((need === 'optional' || setting.optional === true) && !setting.named) return undefined;
  problems.push({
    spelled: `output ${setting.name}`,
    message: whyMissing(outputs, output),
    hint: `${output === undefined ? 'Add it and apply' : 'Give it a value'}, name another one in ${name}-output, or give ${name} itself.`,
    missing: true,
  });
  return undefined;
}

function whyMissing(outputs: Outputs | undefined, output: Output | undefined): string {
  if (outputs === undefined) return 'No Terraform outputs are read.';
  return output === undefined ? 'There is no such output.' : 'It is null.';
}

type Search = {
  readonly need: 'needed' | 'optional';
  readonly setting: InventorySettings[Part];
  readonly outputs: Outputs | undefined;
  readonly problems: InventoryProblem[];
};

/** The value in a message: text in quotes, other shapes by name, and nothing at all of what is sensitive. */
export function shown(value: unknown, { sensitive }: Pick<Found, 'sensitive'>): string {
  if (sensitive) return 'The value (it is sensitive)';
  return typeof value === 'string' && value.trim() !== '' ? quoted(value) : `It is ${shapeOf(value)}, which`;
}
