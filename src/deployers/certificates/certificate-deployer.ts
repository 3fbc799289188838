import type { Clock } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Host, Role } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { CertificateSettings } from '../../settings/settings.ts';
import type { Change, Deployer, DeployOutcome, Observation } from '../deployer.ts';
import { busynessOf } from '../puma/busyness.ts';
import { waitUntilIdle } from '../puma/idle.ts';
import { isRestarting } from '../puma/is-restarting.ts';
import { look, type Place } from '../puma/on-host.ts';
import type { Uploads } from '../puma/uploads.ts';
import type { Remote } from '../remote.ts';
import type { Certificate, PemFiles, ShakeHands } from './certificate.ts';
import { bringFiles, restoreFiles } from './certificate-files.ts';
import { certificateOnHost } from './certificate-on-host.ts';
import { checkHost } from './certificate-preflight.ts';
import { openCertificate } from './open-certificate.ts';
import { fingerprintOf } from './pem.ts';
import { type Renewal, renew } from './renew.ts';

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
    const { settings } = at(host);
    const shown = await parts.shakeHands({ host, place: settings.place }, signal);
    if (shown.kind === 'certificate') return { kind: 'version', version: fingerprintOf(shown.certificate) };
    const reason = `no certificate is shown at ${settings.place.host}:${settings.place.port}: ${shown.why}`;
    return { kind: 'unknown', reason };
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
        if (certificate !== undefined) await bringFiles(renewal, certificate, signal);
        return undefined;
      } catch (error) {
        signal.throwIfAborted();
        return toSallyportError(error);
      }
    },
    deploy: (changes, signal) =>
      outcomes(changes, signal, async (change) => {
        const renewal = at(change.host);
        const certificate = await opened(renewal);
        if (certificate !== undefined) await bringFiles(renewal, certificate, signal);
        await renew(renewal, { change, certificate }, signal);
      }),
    rollBack: (changes, signal) =>
      outcomes(changes, signal, async (change) => {
        const renewal = at(change.host);
        const now = await observe(change.host, signal);
        if (now.kind === 'version' && now.version === change.to) return;
        const certificate = await opened(renewal);
        if (certificate === undefined) throw noWayBack(change);
        await restoreFiles(renewal, certificate, signal);
        await renew(renewal, { change }, signal);
      }),
    busyness: (host, signal) => busynessOf(at(host).place, signal),
    idle: (host, signal) => waitUntilIdle(parts, at(host).place, signal),
    goesOn: async (host, signal) => isRestarting(await look(at(host).place, { ask: true }, signal)),
  };
}

function outcomes(
  changes: readonly Change[],
  signal: AbortSignal,
  work: (change: Change) => Promise<void>,
): ReadonlyMap<Host['name'], Promise<DeployOutcome>> {
  const run = async (change: Change): Promise<DeployOutcome> => {
    try {
      await work(change);
      return { kind: 'deployed' };
    } catch (error) {
      signal.throwIfAborted();
      return { kind: 'failed', error: toSallyportError(error) };
    }
  };
  return new Map(changes.map((change) => [change.host.name, run(change)]));
}

function noWayBack({ host }: Change): SallyportError {
  return new SallyportError('NO_WAY_BACK', {
    message: `The certificate on ${host.name} is the application’s own: nobody here has the one before.`,
    hint: 'Let what renews it there put the old one back, and run this again.',
  });
}
