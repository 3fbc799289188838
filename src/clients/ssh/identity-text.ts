import { createPrivateKey } from 'node:crypto';
import type { SshAccess } from '../../settings/settings.ts';
import { freshKey } from './one-time-key.ts';
import { type PrivateKey, readPrivateKey } from './private-key.ts';

/** A key for other tools: the text of an identity file, and its public half where it is of this run alone. */
export type IdentityText = { readonly text: string; readonly publicKey?: string };

/** Undefined where whoever comes in brings a key, or has the agent. Throws SSH_KEY_INVALID. */
export async function identityText({ key }: Pick<SshAccess, 'key'>): Promise<IdentityText | undefined> {
  switch (key.kind) {
    case 'none':
    case 'agent':
      return undefined;
    case 'private-key':
      return { text: await asOpenSsh(await readPrivateKey(key.key, key.passphrase)) };
    case 'instance-connect': {
      const { publicKey, ...fresh } = await freshKey();
      return { text: await asOpenSsh(fresh), publicKey };
    }
  }
}

/** Whatever form it came in, and unlocked: no terminal is there to ask for a passphrase, and older OpenSSH knows no ed25519 in PKCS8. */
async function asOpenSsh({ key }: PrivateKey): Promise<string> {
  const { default: sshpk } = await import('sshpk');
  const pkcs8 = createPrivateKey(key.getPrivatePEM()).export({ type: 'pkcs8', format: 'pem' });
  return sshpk.parsePrivateKey(pkcs8.toString(), 'pkcs8').toString('openssh');
}
