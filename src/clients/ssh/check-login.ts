import type { Inventory } from '../../inventory/host.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { invalidKey } from './invalid-key.ts';
import { isEncrypted, noKey } from './key-looks-like.ts';
import { parseKnownHosts } from './known-hosts.ts';
import { mended } from './mended-key.ts';

/**
 * Finds what would keep every host from being logged in to, as far as it can be known before a port is open: what is no key, a passphrase
 * that does not open it, pins that can't be read. Only a locked key is opened here, for that alone tells; ssh2 takes its time to load.
 *
 * Throws SSH_KEY_INVALID and KNOWN_HOSTS_INVALID.
 */
export async function checkLogin({ key }: Pick<SshAccess, 'key'>, { knownHosts }: Inventory): Promise<void> {
  parseKnownHosts(knownHosts);
  if (key.kind !== 'private-key') return;
  const text = mended(key.key);
  const mistake = noKey(text, key.passphrase !== undefined);
  if (mistake !== undefined) throw invalidKey(mistake);
  if (!isEncrypted(text)) return;
  const { readPrivateKey } = await import('./private-key.ts');
  await readPrivateKey(key.key, key.passphrase);
}
