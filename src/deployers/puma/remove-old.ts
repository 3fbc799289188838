import { toSallyportError } from '../../errors.ts';
import type { Emit } from '../../report/event.ts';
import type { Change } from '../deployer.ts';
import type { Changed } from './change-host.ts';
import { onHost, type Place } from './on-host.ts';
import { releaseBefore, tooMany } from './read-releases.ts';
import { removeScript } from './release-scripts.ts';
import { linkedRelease, releaseIn, serving } from './releases.ts';

/**
 * Removes the oldest releases beyond `keep-releases`, never one that a process runs in, that the link names, or that ran before: as it was
 * seen after the restart. A host that can’t be tidied up is no failed deploy.
 */
export async function removeOld(
  { emit, keep }: { emit: Emit; keep: number },
  place: Place,
  { from, to, now, releases }: Change & Changed,
  signal: AbortSignal,
): Promise<void> {
  try {
    const spared = [
      to,
      linkedRelease(now),
      from.kind === 'version' ? from.version : releaseBefore(releases, to),
      ...[...serving(now), ...(now.master === undefined ? [] : [now.master])].map(({ directory }) =>
        releaseIn(now.app, directory),
      ),
    ];
    const removed = tooMany(releases, keep, spared);
    const environment = { REMOVE: removed.join(' ') };
    const timeout = place.settings.commandTimeout;
    await onHost(place, { what: 'removing old releases', script: removeScript, environment, timeout }, signal);
  } catch (error) {
    signal.throwIfAborted();
    emit({ kind: 'warning', message: `Old releases were not removed: ${toSallyportError(error).message}` });
  }
}
