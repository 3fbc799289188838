import { createPrivateKey } from 'node:crypto';
import ssh2, { type ParsedKey } from 'ssh2';
import { SallyportError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import { fingerprint } from './host-key-check.ts';
import { invalidKey } from './invalid-key.ts';
import { looksLike } from './key-looks-like.ts';
import { mended } from './mended-key.ts';

/** A key, unlocked, and the fingerprint of its public half as `ssh-keygen -l` prints it. */
export type PrivateKey = { readonly key: ParsedKey; readonly fingerprint: string };

/**
 * Reads OpenSSH, PEM and PKCS8 keys, encrypted or not. White space around it, CRLF and a missing last newline are mended, since
 * pasting into a secret makes them. Throws SSH_KEY_INVALID that says what the text is instead; no part of it is ever quoted.
 */
export async function readPrivateKey(secret: Secret, passphrase?: Secret): Promise<PrivateKey> {
  const text = mended(secret);
  const phrase = passphrase?.reveal();
  if (/^-----BEGIN (ENCRYPTED )?PRIVATE KEY-----/.test(text)) return await fromPkcs8(text, phrase);
  return parse(text, phrase);
}

function parse(text: string, phrase: string | undefined): PrivateKey {
  const parsed = ssh2.utils.parseKey(text, phrase);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key === undefined || key instanceof Error || !key.isPrivateKey())
    throw invalidKey(looksLike(text, phrase !== undefined), key);
  return { key, fingerprint: fingerprint(key.getPublicSSH()) };
}

/** What `openssl genpkey` and key vaults write, and ssh2 refuses. Node's crypto decrypts it, sshpk writes it as OpenSSH would. */
async function fromPkcs8(text: string, phrase: string | undefined): Promise<PrivateKey> {
  try {
    const plain = createPrivateKey({ key: text, ...(phrase === undefined ? {} : { passphrase: phrase }) });
    const { default: sshpk } = await import('sshpk');
    const pem = plain.export({ type: 'pkcs8', format: 'pem' }).toString();
    return parse(sshpk.parsePrivateKey(pem, 'pkcs8').toString('openssh'), undefined);
  } catch (cause) {
    throw cause instanceof SallyportError ? cause : invalidKey(looksLike(text, phrase !== undefined), cause);
  }
}
