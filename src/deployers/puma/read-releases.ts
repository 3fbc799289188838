import type { Version } from '../../version.ts';
import { parseRelease } from './releases.ts';

/** The releases of a host, the newest first; `good` those that ran before, the last one first. */
export type Releases = { readonly all: readonly Version[]; readonly good: readonly Version[] };

/** Reads what the list script printed. A name that is no release of ours is not touched, and so not listed. */
export function readReleases(printed: string): Releases {
  const named = (kind: string) =>
    printed.split('\n').flatMap((line) => {
      const version = line.startsWith(`${kind} `) ? parseRelease(line.slice(kind.length + 1)) : undefined;
      return version === undefined ? [] : [version];
    });
  const all = named('release');
  return { all, good: named('good').filter((version) => all.includes(version)) };
}

/** The release that ran before this one and is still there. Where none was noted (another tool made them): the next older one. */
export function releaseBefore({ all, good }: Releases, running: Version): Version | undefined {
  const noted = good.includes(running) ? good : good.length > 0 ? [running, ...good] : all;
  return noted[noted.indexOf(running) + 1];
}

/** The oldest beyond `keep`, but none of `spared`: what runs, what the link says, and what ran before. */
export function tooMany({ all }: Releases, keep: number, spared: readonly (Version | undefined)[]): Version[] {
  const kept = all.filter((version) => spared.includes(version)).length;
  return all.filter((version) => !spared.includes(version)).slice(Math.max(0, keep - kept));
}
