import type { Clock } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Host, Role } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { CertificateSettings } from '../../settings/settings.ts';
import type { Change, Deployer, Observation } from '../deployer.ts';
import { hostByHost } from '../host-by-host.ts';
import { busynessOf } from '../puma/busyness.ts';
import { waitUntilIdle } from '../puma/idle.ts';
import { isRestarting } from '../puma/is-restarting.ts';
import { look, type Place } from '../puma/on-host.ts';
import { serving } from '../puma/releases.ts';
import type { Uploads } from '../puma/uploads.ts';
import type { Remote } from '../remote.ts';
import type { Certificate, PemFiles, ShakeHands } from './certificate.ts';
import { bringFiles, lookAtFiles, type Replacement, restoreFiles } from './certificate-files.ts';
import { certificateOnHost } from './certificate-on-host.ts';
import { checkHost } from './certificate-preflight.ts';
import { openCertificate } from './open-certificate.ts';
import { fingerprintOf } from './pem.ts';
import { isServed, type Renewal, renew } from './renew.ts';

export type CertificateParts = {
  readonly remote: Remote;
  readonly uploads: Uploads;
  readonly shakeHands: ShakeHands;
  readonly pems: PemFiles;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly settingsFor: (role: Role) => CertificateSettings;
  /** Milliseconds in which a restart must go on in some way, by role. */
  readonly patience: (role: Role) => number;
};

/**
 * The deployer of a run that renews certificates: what a host runs is the fingerprint of the certificate that it serves, so that all the rest,
 * batches, gates, who is skipped, mixed results and the way back, is as for a release.
 */
export function certificateDeployer(parts: CertificateParts): Deployer {
  const at = ({ role, ...host }: Host): Renewal => {
    const settings = parts.settingsFor(role);
    const place: Place = { remote: parts.remote, host: { role, ...host }, settings };
    return { ...parts, place, settings, patience: parts.patience(role) };
  };
  const opened = async ({ settings }: Renewal): Promise<Certificate | undefined> =>
    settings.files.length === 0 ? undefined : await openCertificate(parts, settings.files, settings.place.name);
  const observe = async (host: Host, signal: AbortSignal): Promise<Observation> => {
    const renewal = at(host);
    const { place } = renewal.settings;
    const shown = await parts.shakeHands({ host, place }, signal);
    if (shown.kind === 'none') {
      if (await isDown(renewal.place, signal)) return { kind: 'none' };
      return { kind: 'unknown', reason: `no certificate is shown at ${place.host}:${place.port}: ${shown.why}` };
    }
    const version = fingerprintOf(shown.certificate);
    // After a run the files may be gone from the runner: then what is served is all that can be told.
    const certificate = await opened(renewal).catch(() => undefined);
    if (certificate?.fingerprint !== version) return { kind: 'version', version };
    if (!isServed(shown, certificate)) return { kind: 'unknown', reason: otherChain, several: true };
    return await servedByFiles(renewal.place, { certificate, was: { kind: 'version', version } }, signal);
  };

  return {
    observe,
    previous: async () => ({ kind: 'none' }),
    goal: async (host, signal) => {
      const renewal = at(host);
      return (await opened(renewal))?.fingerprint ?? (await certificateOnHost(renewal, signal)).fingerprint;
    },
    preflight: async (change, _way, signal) => {
      const renewal = at(change.host);
      return await checkHost(renewal, change, await opened(renewal), signal);
    },
    place: async (change, signal) => {
      try {
        const renewal = at(change.host);
        const certificate = await opened(renewal);
        if (certificate !== undefined) await bringFiles(renewal, { certificate, was: change.from }, signal);
        return undefined;
      } catch (error) {
        signal.throwIfAborted();
        return toSallyportError(error);
      }
    },
    deploy: (changes, signal) =>
      hostByHost(changes, signal, async (change) => {
        const renewal = at(change.host);
        const certificate = await opened(renewal);
        if (certificate !== undefined) await bringFiles(renewal, { certificate, was: change.from }, signal);
        await renew(renewal, { change, certificate }, signal);
      }),
    rollBack: (changes, signal) =>
      hostByHost(changes, signal, async (change) => {
        const renewal = at(change.host);
        const certificate = await opened(renewal);
        const was: Observation = { kind: 'version', version: change.to };
        // First: a host that serves the old one still, with new files in their places, would take the new ones at its next start.
        const isBack = certificate !== undefined && (await restoreFiles(renewal.place, { certificate, was }, signal));
        const now = await observe(change.host, signal);
        if (now.kind === 'version' && now.version === change.to) return;
        if (!isBack) throw noWayBack(change);
        await renew(renewal, { change }, signal);
      }),
    busyness: (host, signal) => busynessOf(at(host).place, signal),
    idle: (host, signal) => waitUntilIdle(parts, at(host).place, signal),
    goesOn: async (host, signal) => isRestarting(await look(at(host).place, 'numbers', signal)),
  };
}

/** No process of Puma's is there: then no certificate is served for sure, and not just now out of sight. */
async function isDown(place: Place, signal: AbortSignal): Promise<boolean> {
  try {
    return serving(await look(place, 'nothing', signal)).length === 0;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

const otherChain = 'it serves the new certificate with another chain than the one that it is to serve it with';

/** A host that serves the new one while other files lie there is not right: its next start would serve those. */
async function servedByFiles(place: Place, replacement: Replacement, signal: AbortSignal): Promise<Observation> {
  const { files, fingerprint: version } = replacement.certificate;
  try {
    const facts = await lookAtFiles(place, replacement, signal);
    const other = files.find(({ target }) => !facts.some(([name, of]) => name === 'right' && of === target));
    if (other === undefined) return { kind: 'version', version };
    const reason = `it serves the new certificate, but ${other.target} is another file than the one that it is to serve it with`;
    return { kind: 'unknown', reason, several: true };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'unknown', reason: toSallyportError(error).message };
  }
}

function noWayBack({ host }: Change): SallyportError {
  return new SallyportError('NO_WAY_BACK', {
    message: `Nobody here has the files of the certificate that ${host.name} served before.`,
    hint: 'Put them back there, or let what renews them do so, and run this again.',
  });
}
