import ssh2, { type AuthContext, type ParsedKey } from 'ssh2';

/** Whether this is the user with one of the keys. A client first asks whether a key would do, then signs. */
export function mayLogIn(login: AuthContext, user: string, authorized: readonly string[]): boolean {
  if (login.method !== 'publickey' || login.username !== user) return false;
  const key = authorized.map(publicKey).find((known) => login.key.data.equals(known.getPublicSSH()));
  if (key === undefined) return false;
  return login.signature === undefined || isSigned(login.blob, login.signature, key, login.hashAlgo);
}

function publicKey(line: string): ParsedKey {
  const key = ssh2.utils.parseKey(line);
  if (key instanceof Error) throw key;
  return Array.isArray(key) ? key[0] : key;
}

function isSigned(blob: Buffer | undefined, signature: Buffer, key: ParsedKey, hash: string | undefined): boolean {
  return blob !== undefined && key.verify(blob, signature, hash) === true;
}
