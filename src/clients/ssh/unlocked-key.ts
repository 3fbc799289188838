import { createPrivateKey } from 'node:crypto';

/**
 * Whether the text of an unlocked key is a whole one of a kind that SSH knows, told without ssh2, which takes long to load: cut or changed
 * on its way into a secret it often keeps its first and its last line.
 */
export function isWhole(text: string): boolean {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(text)?.[1];
  try {
    return body === undefined ? isKnownToNode(text) : isOpenSsh(Buffer.from(body, 'base64'));
  } catch {
    return false;
  }
}

const kinds: ReadonlySet<string | undefined> = new Set(['rsa', 'dsa', 'ec', 'ed25519']);

/** PEM and PKCS8. */
function isKnownToNode(text: string): boolean {
  return kinds.has(createPrivateKey(text).asymmetricKeyType);
}

/** As OpenSSH's PROTOCOL.key lays it out: cipher, its options, one public half, and what is locked, which begins with one number twice. */
function isOpenSsh(bytes: Buffer): boolean {
  const magic = 'openssh-key-v1\0';
  if (bytes.subarray(0, magic.length).toString('latin1') !== magic) return false;
  let at = magic.length;
  const number = (): number => {
    at += 4;
    return bytes.readUInt32BE(at - 4);
  };
  const part = (): Buffer => {
    const length = number();
    at += length;
    if (at > bytes.length) throw new RangeError('cut off');
    return bytes.subarray(at - length, at);
  };
  for (const _ of ['cipher', 'kdf', 'kdf options']) part();
  if (number() !== 1) return false;
  part();
  const secret = part();
  return secret.length > 8 && secret.readUInt32BE(0) === secret.readUInt32BE(4);
}
