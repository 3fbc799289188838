import type { Certificate } from '../deployers/certificates/certificate.ts';
import { openCertificate } from '../deployers/certificates/open-certificate.ts';
import type { RunResult } from '../report/run-result.ts';
import type { CertificateSettings, RoleSettings, Settings } from '../settings/settings.ts';
import { settingsForRole } from '../settings/settings.ts';
import { rollHosts } from './roll-hosts.ts';
import { step } from './step.ts';
import { runStory } from './story.ts';
import type { World } from './world.ts';

/**
 * Renews what Puma serves TLS with, host by host like a deploy: each is drained, changed, proven and put back. Hosts of roles without Puma are
 * left alone. The files are checked before anything opens.
 */
export function certificates(settings: Settings, world: World): Promise<RunResult> {
  const own = withoutRelease(settings);
  return runStory(
    own,
    world,
    async (stage) => {
      const reachable = stage.reachable.filter(
        ({ role }) => settingsForRole(own, role).deployer.kind === 'certificates',
      );
      return await rollHosts({ ...stage, reachable }, 'deploy');
    },
    () => openAll(own, world),
  );
}

/** Migrations, the team’s judge and the canary are about releases. */
function withoutRelease({ rollout, inventory, ...settings }: Settings): Settings {
  const { judge: _, once, ...rest } = rollout;
  const { reversible, timeout } = once;
  return {
    ...settings,
    inventory: { ...inventory, canaryGroup: { kind: 'none' } },
    rollout: { ...rest, once: { reversible, timeout } },
  };
}

/** Every role’s files, read once. Throws CERTIFICATE_INVALID. */
async function openAll({ anyRole, roles }: Settings, world: World): Promise<void> {
  for (const { files, place } of [anyRole, ...roles.values()].flatMap(certificatesOf)) {
    if (files.length === 0) continue;
    await step(world, 'certificate', () => openCertificate(world, files, place.name), words);
  }
}

function certificatesOf({ deployer }: RoleSettings): CertificateSettings[] {
  return deployer.kind === 'certificates' ? [deployer] : [];
}

function words({ names, notAfter, fingerprint }: Certificate): string {
  return `${names.join(', ')}, until ${new Date(notAfter).toISOString().slice(0, 10)}, SHA-256 ${fingerprint}`;
}
