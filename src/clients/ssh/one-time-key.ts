import { generateKeyPairSync } from 'node:crypto';
import type { ParsedKey } from 'ssh2';
import { SallyportError } from '../../errors.ts';
import type { Machines } from '../../run/world.ts';
import { Secret } from '../../secret.ts';
import type { Target } from './connection.ts';
import { type PrivateKey, readPrivateKey } from './private-key.ts';

/** A key of this run alone. It is never written anywhere, and each login needs it to be let in anew. */
export type OneTimeKey = {
  readonly kind: 'one-time';
  readonly key: ParsedKey;
  readonly fingerprint: string;
  /** As an authorized_keys line. */
  readonly publicKey: string;
  readonly admit: Machines['admit'];
};

export async function makeOneTimeKey(admit: Machines['admit']): Promise<OneTimeKey> {
  return { kind: 'one-time', ...(await freshKey()), admit };
}

/** Made by Node's crypto and written by sshpk: ssh2 1.17's own maker writes about one key in 120 so that nothing can read it. */
export async function freshKey(): Promise<PrivateKey & { readonly publicKey: string }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { key, fingerprint } = await readPrivateKey(new Secret(pem));
  return { key, fingerprint, publicKey: `ssh-ed25519 ${key.getPublicSSH().toString('base64')}` };
}

/** Right before a login: 60 seconds later the host knows the key no more. */
export async function letIn(key: OneTimeKey, { name, user, instanceId }: Target, signal: AbortSignal): Promise<void> {
  if (instanceId === undefined) {
    throw new SallyportError('INSTANCE_UNKNOWN', {
      message: `EC2 Instance Connect needs the instance id of ${name}, which is not known.`,
      hint: 'Give instance_id in the host’s object.',
    });
  }
  await key.admit({ host: name, instanceId, user, publicKey: key.publicKey }, signal);
}
