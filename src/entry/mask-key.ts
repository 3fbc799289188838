import type { CiHost } from '../ci/ci-host.ts';
import type { SshAccess } from '../settings/settings.ts';

/** Before the first word of a run is told. */
export function maskKey({ key }: Pick<SshAccess, 'key'>, { log }: CiHost): void {
  if (key.kind !== 'private-key') return;
  log.mask(key.key);
  if (key.passphrase !== undefined) log.mask(key.passphrase);
}
