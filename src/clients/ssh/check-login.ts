import type { Inventory } from '../../inventory/host.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { invalidKey } from './invalid-key.ts';
import { isEncrypted, looksLike, noKey } from './key-looks-like.ts';
import { parseKnownHosts } from './known-hosts.ts';
import { mended } from './mended-key.ts';
import { noAgent } from './no-agent.ts';
import { isWhole } from './unlocked-key.ts';

/**
 * Finds what would keep every host from being logged in to, as far as it can be known before a port is open: what is no whole key, a
 * passphrase that does not open it, an agent that nobody names (`agentSocket` is SSH_AUTH_SOCK), pins that can't be read. Only a locked
 * key is opened here, for that alone tells; ssh2 takes its time to load.
 *
 * Throws SSH_KEY_INVALID, SSH_KEY_MISSING and KNOWN_HOSTS_INVALID.
 */
export async function checkLogin(
  { key }: Pick<SshAccess, 'key'>,
  { knownHosts }: Inventory,
  agentSocket: string | undefined,
): Promise<void> {
  parseKnownHosts(knownHosts);
  if (key.kind === 'agent' && !agentSocket) throw noAgent('there is no agent: SSH_AUTH_SOCK is not set');
  if (key.kind !== 'private-key') return;
  const text = mended(key.key);
  const mistake = noKey(text, key.passphrase !== undefined);
  if (mistake !== undefined) throw invalidKey(mistake);
  if (!isEncrypted(text)) {
    if (!isWhole(text)) throw invalidKey(looksLike(text, key.passphrase !== undefined));
    return;
  }
  const { readPrivateKey } = await import('./private-key.ts');
  await readPrivateKey(key.key, key.passphrase);
}
