import { deployerByRole } from '../deployers/by-role.ts';
import { type CertificateParts, certificateDeployer } from '../deployers/certificates/certificate-deployer.ts';
import { withFirstCertificates } from '../deployers/certificates/first-certificates.ts';
import { commandDeployer } from '../deployers/command/command-deployer.ts';
import type { Deployer } from '../deployers/deployer.ts';
import { pumaDeployer } from '../deployers/puma/puma-deployer.ts';
import { type Gates, healthGates } from '../health/gates.ts';
import { shownCertificate } from '../health/shown-certificate.ts';
import type { Role } from '../inventory/host.ts';
import type { PreflightParts } from '../rollout/preflight.ts';
import {
  type CertificateSettings,
  type DeployerSettings,
  type Settings,
  settingsForRole,
} from '../settings/settings.ts';
import { renewalBefore } from './renewal-before.ts';
import type { Stage } from './story.ts';

/** Who brings a version to a host, who says how the host is, and who sends it traffic, by the settings of the host's role. */
export function witnesses(stage: Stage): Omit<PreflightParts, 'clock' | 'emit'> {
  const { settings, world, balancer, fleet } = stage;
  const { remote, network } = fleet;
  const gates = healthGates({
    remote,
    network,
    redact: world.redact,
    settingsFor: (role) => settingsForRole(settings, role).health,
  });
  const deployers = {
    command: commandDeployer({ remote, emit: world.emit, settingsFor: settingsOf(stage, 'command') }),
    puma: withFirstCertificates(puma(stage, gates), { ...certificateParts(stage), settingsFor: brought(settings) }),
    certificates: certificateDeployer({ ...certificateParts(stage), settingsFor: settingsOf(stage, 'certificates') }),
  } satisfies Record<DeployerSettings['kind'], Deployer>;
  return {
    balancer,
    deployer: deployerByRole((role) => deployers[settingsForRole(settings, role).deployer.kind]),
    gates,
  };
}

function puma(stage: Stage, gates: Gates): Deployer {
  const { settings, world, fleet } = stage;
  const { clock, emit, artifacts } = world;
  return pumaDeployer({
    ...{ remote: fleet.remote, uploads: fleet.uploads, artifacts, clock, emit },
    settingsFor: settingsOf(stage, 'puma'),
    versionCheck: (host, version) =>
      gates.questions(host, version).find(({ failure }) => failure === 'VERSION_UNEXPECTED'),
    patience: (role) => settingsForRole(settings, role).health.timeout,
  });
}

function certificateParts({ settings, world, fleet }: Stage): Omit<CertificateParts, 'settingsFor'> {
  const { clock, emit, pems } = world;
  return {
    ...{ remote: fleet.remote, uploads: fleet.uploads, pems, clock, emit },
    shakeHands: (order, signal) => shownCertificate({ network: fleet.network, clock }, order, signal),
    patience: (role) => settingsForRole(settings, role).health.timeout,
  };
}

/** What a role's release brings of certificates. */
function brought(settings: Settings) {
  const renewal = renewalBefore(settings);
  return (role: Role): CertificateSettings | undefined => {
    const deployer = renewal && settingsForRole(renewal, role).deployer;
    return deployer?.kind === 'certificates' ? deployer : undefined;
  };
}

/** A role's settings as the deployer of its kind wants them, which is asked about no other role. */
function settingsOf<K extends DeployerSettings['kind']>({ settings }: Stage, kind: K) {
  return (role: Role): Extract<DeployerSettings, { kind: K }> => {
    const { deployer } = settingsForRole(settings, role);
    if (!isOf(deployer, kind)) throw new Error(`The deployer of ${role} is ${deployer.kind}, not ${kind}.`);
    return deployer;
  };
}

function isOf<K extends DeployerSettings['kind']>(
  deployer: DeployerSettings,
  kind: K,
): deployer is Extract<DeployerSettings, { kind: K }> {
  return deployer.kind === kind;
}
