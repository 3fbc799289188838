import type { Setting } from '../../src/settings/setting.ts';

/** What holds when a setting is not written, as a person reads it; undefined when that is simply nothing. */
export function defaultOf({ default: written, unset }: Setting<unknown>): string | undefined {
  return written === undefined ? unset : `\`${written}\``;
}

/** What a setting says and what holds without it, in sentences. */
export function describeSetting(setting: Setting<unknown>): string {
  const fallback = defaultOf(setting);
  if (fallback === undefined) return setting.text;
  const isNeeded = fallback.startsWith('needed');
  return `${setting.text} ${isNeeded ? `N${fallback.slice(1)}` : `Default: ${fallback}`}.`;
}
