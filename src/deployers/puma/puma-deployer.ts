import type { Clock } from '../../clock.ts';
import { toSallyportError } from '../../errors.ts';
import type { Question } from '../../health/probe.ts';
import type { Host, Role } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { PumaSettings } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';
import type { Change, Deployer, Observation } from '../deployer.ts';
import { hostByHost } from '../host-by-host.ts';
import type { Remote } from '../remote.ts';
import type { ArtifactSource } from './artifact.ts';
import { busynessOf } from './busyness.ts';
import { changeRelease } from './change-host.ts';
import { waitUntilIdle } from './idle.ts';
import { isRestarting } from './is-restarting.ts';
import { isBooted } from './judge-restart.ts';
import { look, onHost, type Place } from './on-host.ts';
import { placeRelease } from './place-release.ts';
import { checkHost } from './preflight.ts';
import { readReleases, releaseBefore } from './read-releases.ts';
import { listScript, noteScript } from './release-scripts.ts';
import { linkedRelease, runningRelease } from './releases.ts';
import { removeOld } from './remove-old.ts';
import type { Uploads } from './uploads.ts';

export type PumaParts = {
  readonly remote: Remote;
  readonly uploads: Uploads;
  readonly artifacts: ArtifactSource;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly settingsFor: (role: Role) => PumaSettings;
  /** The question of `version-check`; undefined where the role has none. */
  readonly versionCheck: (host: Host, version: Version) => Question | undefined;
  /** Milliseconds in which a restart must go on in some way, by role. */
  readonly patience: (role: Role) => number;
};

/** The deployer `puma`: release directories, a link, and a restart of Puma that is followed to its end. All hosts of a batch side by side. */
export function pumaDeployer(parts: PumaParts): Deployer {
  const place = (host: Host): Place => ({ remote: parts.remote, host, settings: parts.settingsFor(host.role) });
  const artifactFor = async ({ role }: Host, signal: AbortSignal) => {
    const { artifact } = parts.settingsFor(role);
    // The settings of a deploy have one.
    if (artifact === undefined) throw new Error(`There is nothing to deploy to ${role}.`);
    return await parts.artifacts.open(artifact, signal);
  };
  // While others changed, or while the host drained: it need not be asked again.
  const brought = new Map<Host['name'], Version>();
  const bring = async ({ host, to }: Change, signal: AbortSignal): Promise<Place> => {
    const at = place(host);
    if (brought.get(host.name) === to) return at;
    const artifact = await artifactFor(host, signal);
    await placeRelease(parts, { place: at, version: to, artifact }, signal);
    brought.set(host.name, to);
    return at;
  };
  return {
    observe: (host, signal) => observe(place(host), signal),

    previous: (host, signal) => previous(place(host), signal),

    preflight: async (change, way, signal) => {
      const at = place(change.host);
      // A roll-back needs none: all that it goes to is there.
      const artifact = way === 'roll-back' ? undefined : await artifactFor(change.host, signal);
      return await checkHost(at, change, artifact, signal);
    },

    place: async (change, signal) => {
      try {
        await bring(change, signal);
        return undefined;
      } catch (error) {
        signal.throwIfAborted();
        return toSallyportError(error);
      }
    },

    deploy: (changes, signal) =>
      hostByHost(changes, signal, async (change) => {
        const at = await bring(change, signal);
        const changed = await changeRelease(changeParts(parts, change), at, change, signal);
        const keep = parts.settingsFor(change.host.role).keepReleases;
        await removeOld({ emit: parts.emit, keep }, at, { ...change, ...changed }, signal);
      }),

    rollBack: (changes, signal) =>
      hostByHost(changes, signal, async (change) => {
        const at = place(change.host);
        // A deploy that failed has healed its host already.
        if (!(await isAt(at, change.to, signal))) await changeRelease(changeParts(parts, change), at, change, signal);
        await forget(at, change.from, signal);
      }),

    busyness: (host, signal) => busynessOf(place(host), signal),
    idle: (host, signal) => waitUntilIdle(parts, place(host), signal),

    goesOn: async (host, signal) => isRestarting(await look(place(host), 'numbers', signal)),
  };
}

function changeParts({ clock, emit, patience, versionCheck }: PumaParts, { host }: Change) {
  return {
    clock,
    emit,
    patience: patience(host.role),
    versionCheck: (version: Version) => versionCheck(host, version),
  };
}

async function observe(place: Place, signal: AbortSignal): Promise<Observation> {
  try {
    return runningRelease(await look(place, 'nothing', signal));
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'unknown', reason: toSallyportError(error).message };
  }
}

async function previous(place: Place, signal: AbortSignal): Promise<Observation> {
  const running = await observe(place, signal);
  if (running.kind !== 'version') return running;
  const printed = await onHost(place, { what: 'listing the releases', script: listScript }, signal);
  const version = releaseBefore(readReleases(printed), running.version);
  return version === undefined ? { kind: 'none' } : { kind: 'version', version };
}

async function isAt(place: Place, version: Version, signal: AbortSignal): Promise<boolean> {
  const now = await look(place, 'numbers', signal);
  const running = runningRelease(now);
  const runs = running.kind === 'version' && running.version === version && now.unit.active === 'active';
  return runs && linkedRelease(now) === version && isBooted(now) !== false;
}

/** What was left for the release before is none to go back to. */
async function forget(place: Place, from: Observation, signal: AbortSignal): Promise<void> {
  if (from.kind !== 'version') return;
  const environment = { VERSION: from.version, GOOD: '' };
  await onHost(place, { what: 'noting the release', script: noteScript, environment }, signal);
}
