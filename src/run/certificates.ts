import type { Certificate } from '../deployers/certificates/certificate.ts';
import { openCertificate } from '../deployers/certificates/open-certificate.ts';
import type { RunResult } from '../report/run-result.ts';
import type { CertificateSettings, RoleSettings, Settings } from '../settings/settings.ts';
import { settingsForRole } from '../settings/settings.ts';
import { withLock } from './lock-life.ts';
import { planHosts } from './plan-hosts.ts';
import { carryOut } from './roll-hosts.ts';
import { step } from './step.ts';
import { runStory, type Stage } from './story.ts';
import type { World } from './world.ts';

/**
 * Renews what Puma serves TLS with, host by host like a deploy: each is drained, changed, proven and put back. Hosts of roles without Puma are
 * left alone. The files are checked before anything opens.
 */
export function certificates(settings: Settings, world: World): Promise<RunResult> {
  return runStory(
    settings,
    world,
    (stage) =>
      withLock(stage, async (lock) => {
        const renewal = asRenewal(stage);
        const plan = await planHosts(renewal, 'deploy');
        return { ...(await carryOut(renewal, { plan }, lock)), goal: 'certificates' };
      }),
    () => openCertificates(settings, world),
  );
}

/** The stage of a rollout of certificates alone: over the hosts whose role's settings are about them. */
export function asRenewal(stage: Stage, all = stage.settings): Stage {
  const settings = withoutRelease(all);
  const reachable = stage.reachable.filter(
    ({ role }) => settingsForRole(settings, role).deployer.kind === 'certificates',
  );
  return { ...stage, settings, reachable };
}

/** Every role’s files, read before anything opens. Throws CERTIFICATE_INVALID. */
export async function openCertificates({ anyRole, roles }: Settings, world: World): Promise<void> {
  for (const { files, place } of [anyRole, ...roles.values()].flatMap(certificatesOf)) {
    if (files.length === 0) continue;
    const certificate = await step(world, 'certificate', () => openCertificate(world, files, place.name), words);
    if (certificate.isAlone) world.emit({ kind: 'warning', message: alone(certificate) });
  }
}

/** Migrations, the team’s judge and the canary are about releases, and so is a version. */
function withoutRelease({ rollout, version: _, ...settings }: Settings): Settings {
  const { judge: __, once, ...rest } = rollout;
  const { reversible, timeout } = once;
  return { ...settings, rollout: { ...rest, once: { reversible, timeout } } };
}

function certificatesOf({ deployer }: RoleSettings): CertificateSettings[] {
  return deployer.kind === 'certificates' ? [deployer] : [];
}

function alone({ names }: Certificate): string {
  return `The certificate for ${names.join(', ')} comes without whoever issued it: clients that don’t know that one will not trust it. Most often the file to bring is fullchain.pem.`;
}

function words({ names, notAfter, fingerprint }: Certificate): string {
  return `${names.join(', ')}, until ${new Date(notAfter).toISOString().slice(0, 10)}, SHA-256 ${fingerprint}`;
}
