import { parseVersion, type Version } from '../../version.ts';
import type { Observation } from '../deployer.ts';
import type { Look, PumaProcess } from './look.ts';

/** The release that a directory is, or lies in; undefined for any other. `app` as `Look` has it. */
export function releaseIn(app: string, directory: string): Version | undefined {
  const releases = `${app}/releases/`;
  // The kernel says so of a directory that was removed under a process.
  const path = directory.replace(/ \(deleted\)$/, '');
  if (app === '' || !path.startsWith(releases)) return undefined;
  return parseRelease(path.slice(releases.length).split('/', 1)[0] ?? '');
}

/** The release that `current` leads to. The link is ours, or that of a tool before us: both kinds are known. */
export function linkedRelease({ app, link }: Look): Version | undefined {
  if (link === undefined) return undefined;
  return releaseIn(app, link.startsWith('/') ? link : `${app}/${link.replace(/^(\.\/)+/, '')}`);
}

/** A version as a directory’s name: `.` and `..` are versions too, and what begins with a dot is how we name what is not finished. */
export function parseRelease(text: string): Version | undefined {
  return text.startsWith('.') ? undefined : parseVersion(text);
}

/** Those who answer requests: the workers, or in single mode the one process. */
export function serving({ master, workers }: Look): readonly PumaProcess[] {
  if (workers.length > 0) return workers;
  return master === undefined ? [] : [master];
}

/** What really runs, told by the directory of every process that answers requests: the link says only what the next start would run. */
export function runningRelease(look: Look): Observation {
  const unknown = (reason: string): Observation => ({ kind: 'unknown', reason });
  const processes = serving(look);
  if (processes.length === 0) {
    if (look.unit.active === 'activating' || look.unit.active === 'reloading')
      return unknown('Puma is starting just now');
    return { kind: 'none' };
  }
  if (processes.some(({ directory }) => directory === '')) {
    return unknown(
      `the directories that Puma’s processes run in can’t be seen: they run as ${look.unit.user}, and only that user or root may look`,
    );
  }
  const found = new Set(processes.map(({ directory }) => releaseIn(look.app, directory) ?? directory));
  const [only] = found;
  if (found.size > 1) {
    const reason = `its workers run different releases: ${[...found].map(shown).join(', ')}`;
    return { kind: 'unknown', reason, several: true };
  }
  const version = only === undefined ? undefined : parseRelease(only);
  if (version === undefined)
    return unknown(`Puma runs in ${shown(only ?? '')}, which is no release in ${look.app}/releases`);
  return { kind: 'version', version };
}

/** A path that a host told, safe to print. */
export function shown(text: string): string {
  return text.replaceAll(/[^\w./@:+-]/g, '?').slice(0, 200);
}
