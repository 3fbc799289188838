import { absolutePath, systemdUnit } from '../kinds/machine.ts';
import { choice, path, wholeNumber } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { CertificateSettings, Mode, PumaSettings, PumaSite } from '../settings.ts';
import { readCertificates } from './certificates.ts';

export const pumaTable = {
  artifact: {
    kind: path,
    text: 'What a release is made of, on the runner: a `.tar`, `.tar.gz` or `.tar.zst` whose root is the application’s, or a directory (without its `.git` and `.sallyport`). For `deployer: puma`.',
    unset: 'needed by `deployer: puma`, but in mode `rollback`',
    perRole: true,
  },
  'app-path': {
    kind: absolutePath,
    text: 'The application’s directory on the hosts: `releases/VERSION`, `shared` and the link `current` are in it. For `deployer: puma`.',
    unset: 'needed by `deployer: puma`',
    perRole: true,
  },
  'systemd-unit': {
    kind: systemdUnit,
    text: 'The service that runs Puma. For `deployer: puma`.',
    default: 'puma.service',
    perRole: true,
  },
  restart: {
    kind: choice(['auto', 'phased', 'hot', 'full', 'socket']),
    text: 'How Puma is restarted. `auto` takes the gentlest way that is possible on the host, found out before any signal; `full` stops and starts it, whatever it serves at that moment. For `deployer: puma`.',
    default: 'auto',
    perRole: true,
  },
  'keep-releases': {
    // The one that runs and the one before it are the least with which a roll-back is possible.
    kind: wholeNumber(2, 100),
    text: 'How many releases stay on a host; the running and the previous one always do. For `deployer: puma`.',
    default: '5',
    modes: ['deploy'],
    perRole: true,
  },
} as const satisfies Table;

/** Undefined when something needed is missing or wrong; the reader knows what. */
export function readPuma(reader: Reader, mode: Mode): PumaSettings | CertificateSettings | undefined {
  if (mode === 'certificates') {
    const site = readSite(reader);
    return site && readCertificates(reader, site);
  }
  const isBack = mode === 'rollback';
  const artifact = isBack ? reader.optional('artifact') : neededArtifact(reader);
  const site = readSite(reader);
  const keepReleases = reader.value('keep-releases');
  const own = site !== undefined && !isBack ? certificatesOfDeploy(reader, site) : {};
  if ((artifact === undefined && !isBack) || site === undefined) return undefined;
  return { kind: 'puma', ...site, ...(artifact === undefined ? {} : { artifact }), keepReleases, ...own };
}

function certificatesOfDeploy(reader: Reader, site: PumaSite): Pick<PumaSettings, 'certificates'> {
  if (!reader.isWritten('puma-certificates')) return {};
  const found = readCertificates(reader, site);
  return found === undefined ? {} : { certificates: { files: found.files, place: found.place } };
}

function neededArtifact(reader: Reader): string | undefined {
  return reader.needed(
    'artifact',
    'Nothing says what a release is made of.',
    'Write the path of an archive or a directory that an earlier step has built.',
  );
}

function readSite(reader: Reader): PumaSite | undefined {
  const appPath = reader.needed(
    'app-path',
    'Nothing says where the application lies on the hosts.',
    'Write its directory there, like /srv/app.',
  );
  const unit = reader.value('systemd-unit');
  const restart = reader.value('restart');
  const commandTimeout = reader.value('command-timeout');
  return appPath === undefined ? undefined : { appPath, unit, restart, commandTimeout };
}
