import type { Env } from './ci-host.ts';

/** NO_COLOR (no-color.org) beats all, then FORCE_COLOR, then what the place can show. */
export function wantsColour(env: Env, placeShowsColour: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return placeShowsColour && env['TERM'] !== 'dumb';
}
