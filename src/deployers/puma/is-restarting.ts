import { isBooted } from './judge-restart.ts';
import type { Look } from './look.ts';
import { linkedRelease, runningRelease } from './releases.ts';

/** A restart is under way, or was broken off half-way: not all that serves is in the release that is linked, or not all of it has booted. */
export function isRestarting(now: Look): boolean {
  const running = runningRelease(now);
  const isWhole = running.kind === 'version' && running.version === linkedRelease(now) && isBooted(now) !== false;
  return !isWhole || now.unit.hasJob;
}
