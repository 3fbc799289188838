import { certificateFiles } from '../kinds/certificate-files.ts';
import { tlsPlace } from '../kinds/probe-target.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { CertificateSettings, PumaSite, TlsPlace } from '../settings.ts';

export const certificatesTable = {
  'puma-certificates': {
    kind: certificateFiles,
    text: 'Where Puma terminates TLS: the files that it serves with, a line each, `file on the runner -> path on the hosts`: the certificate with its chain, and the key. For roles with `deployer: puma` (docs/puma.md); a deploy brings them before the release.',
    unset:
      'a deploy renews nothing; in mode `certificates` the application renews its files itself: Puma is restarted where it serves another certificate than its configuration names',
    modes: ['deploy', 'plan', 'certificates'],
    perRole: true,
  },
  'certificate-check': {
    kind: tlsPlace,
    text: 'Where a handshake shows which certificate a host serves, as the host itself sees it: `https://127.0.0.1:3443`. With `health-host` for the server name.',
    unset: '`health-check`, if that is `https://…`',
    modes: ['deploy', 'plan', 'certificates'],
    perRole: true,
  },
} as const satisfies Table;

/** Undefined when something needed is missing or wrong; the reader knows what. */
export function readCertificates(reader: Reader, site: PumaSite): CertificateSettings | undefined {
  const files = reader.optional('puma-certificates') ?? [];
  const place = readPlace(reader);
  return place === undefined ? undefined : { kind: 'certificates', ...site, files, place };
}

function readPlace(reader: Reader): TlsPlace | undefined {
  const health = reader.optional('health-check');
  const asked = reader.optional('certificate-check');
  const found =
    asked ?? (health !== undefined && health !== 'none' && health.kind === 'http' && health.tls ? health : undefined);
  if (found === undefined) {
    if (!reader.isWritten('certificate-check'))
      reader.problem(
        'certificate-check',
        'Nothing says where a handshake shows the certificate.',
        'Write it, like https://127.0.0.1:3443.',
      );
    return undefined;
  }
  const { host, port } = found;
  const name = reader.optional('health-host') ?? (isName(host) ? host : undefined);
  return { host, port, ...(name === undefined ? {} : { name }) };
}

/** A name that a certificate may be for. */
function isName(host: string): boolean {
  return host !== 'localhost' && /[a-z]/i.test(host) && !host.includes(':');
}
