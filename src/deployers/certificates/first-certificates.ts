import type { Role } from '../../inventory/host.ts';
import type { CertificateSettings } from '../../settings/settings.ts';
import type { Change, Deployer } from '../deployer.ts';
import { hostByHost } from '../host-by-host.ts';
import type { CertificateParts } from './certificate-deployer.ts';
import { bringFiles, lookAtFiles, switchFiles } from './certificate-files.ts';
import { fileProblems } from './certificate-preflight.ts';
import { openCertificate } from './open-certificate.ts';
import { proveServed, type Renewal } from './renew.ts';

type Parts = Omit<CertificateParts, 'settingsFor'> & {
  /** Undefined for a role whose release comes without certificates. */
  readonly settingsFor: (role: Role) => CertificateSettings | undefined;
};

/**
 * The deployer of a release that brings certificates: a host that runs nothing yet has none to renew, and Puma would not start there without
 * its files. So they come with the first release, and are proven when it runs.
 */
export function withFirstCertificates(release: Deployer, parts: Parts): Deployer {
  const firstOn = ({ host, from }: Change): Renewal | undefined => {
    const settings = from.kind === 'none' ? parts.settingsFor(host.role) : undefined;
    if (settings === undefined) return undefined;
    return { ...parts, settings, place: { remote: parts.remote, host, settings }, patience: parts.patience(host.role) };
  };
  const open = ({ settings }: Renewal) => openCertificate(parts, settings.files, settings.place.name);
  const deployFirst = async (change: Change, renewal: Renewal, signal: AbortSignal) => {
    const certificate = await open(renewal);
    const replacement = { certificate, was: change.from };
    await bringFiles(renewal, replacement, signal);
    await switchFiles(renewal.place, replacement, signal);
    const outcome = await release.deploy([change], signal).get(change.host.name);
    if (outcome?.kind === 'failed') throw outcome.error;
    await proveServed(renewal, { wanted: certificate, workers: 1 }, signal);
  };
  return {
    ...release,
    preflight: async (change, way, signal) => {
      const ready = await release.preflight(change, way, signal);
      const renewal = firstOn(change);
      if (renewal === undefined || way === 'roll-back') return ready;
      const facts = await lookAtFiles(renewal.place, { certificate: await open(renewal), was: change.from }, signal);
      return { ...ready, missing: [...ready.missing, ...fileProblems(renewal.place, facts)] };
    },
    deploy: (changes, signal) => {
      const others = changes.filter((change) => firstOn(change) === undefined);
      const first = hostByHost(
        changes.filter((change) => !others.includes(change)),
        signal,
        async (change) => {
          const renewal = firstOn(change);
          if (renewal !== undefined) await deployFirst(change, renewal, signal);
        },
      );
      return new Map([...first, ...release.deploy(others, signal)]);
    },
  };
}
