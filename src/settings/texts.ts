import type { Collected, WrittenSettings } from './collect.ts';
import { type SettingName, settings } from './table.ts';

/**
 * The settings as text, for a post step that has to do something as main would have done it. Without secrets, and without what the
 * inventory was read from: its hosts are kept apart.
 */
export type SettingTexts = {
  readonly general: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export function textsOf({ general, roles }: Pick<Collected, 'general' | 'roles'>): SettingTexts {
  return {
    general: texts(general),
    roles: Object.fromEntries([...roles].map(([role, written]) => [role, texts(written)])),
  };
}

function texts(written: WrittenSettings): Record<string, string> {
  const kept = [...written].filter(([name]) => settings[name].secret !== true && !isSource(name));
  return Object.fromEntries(kept.map(([name, { text }]) => [name, text]));
}

/** `terraform-outputs` may hold sensitive values; none of them is needed again. */
function isSource(name: SettingName): boolean {
  return name.startsWith('terraform-') || name.endsWith('-output') || name === 'config' || inventoryNames.has(name);
}

const inventoryNames: ReadonlySet<string> = new Set(['hosts', 'security-group', 'known-hosts', 'target-groups']);
