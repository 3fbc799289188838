/** What somebody put where a private key belongs, and what to do about it. Says nothing of what it holds. */
export type Likeness = { readonly what: string; readonly hint: string };

/** Judges a text that could not be read as a private key, most telling signs first. */
export function looksLike(text: string, hasPassphrase: boolean): Likeness {
  return noKey(text, hasPassphrase) ?? (isEncrypted(text) ? wrongPassphrase : unreadable);
}

/** What the text is where it can be no private key, known without any library; undefined where one has to try. */
export function noKey(text: string, hasPassphrase: boolean): Likeness | undefined {
  const sign = signs.find(({ is }) => is(text, hasPassphrase));
  if (sign !== undefined || header.test(text)) return sign;
  return { what: 'it is no private key that this tool knows', hint: paste };
}

const wrongPassphrase: Likeness = {
  what: 'ssh-passphrase does not open it',
  hint: 'Try it by hand: ssh-keygen -y -f key.',
};

const unreadable: Likeness = {
  what: 'it begins like a private key, but what follows can’t be read',
  hint: 'Something was changed or cut on the way into the secret. Try it by hand: ssh-keygen -y -f key.',
};

const paste =
  'Paste the whole private key file into the secret, from -----BEGIN to -----END, as `cat ~/.ssh/deploy` prints it.';
const header = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;
const footer = /-----END [A-Z0-9 ]*PRIVATE KEY-----/;

const signs: readonly (Likeness & { readonly is: (text: string, hasPassphrase: boolean) => boolean })[] = [
  {
    is: (text) => text.trim() === '',
    what: 'it is empty',
    hint: 'A secret that does not exist, or that this event may not read, is empty text. See its name and the environment it belongs to.',
  },
  {
    is: (text) => /^\*+$/.test(text.trim()),
    what: 'it is only asterisks',
    hint: 'The value was masked on its way: pass the secret itself, not another step’s output.',
  },
  {
    is: (text) => /^PuTTY-User-Key-File-/.test(text),
    what: 'it is a PuTTY key',
    hint: 'Convert it: puttygen key.ppk -O private-openssh -o key.',
  },
  {
    is: (text) => /^-----BEGIN (CERTIFICATE|PGP|CERTIFICATE REQUEST)/.test(text),
    what: 'it is a certificate or a PGP block',
    hint: paste,
  },
  {
    is: (text) =>
      /^-----BEGIN [A-Z0-9 ]*PUBLIC KEY-----/.test(text) ||
      /^---- BEGIN SSH2 PUBLIC KEY/.test(text) ||
      /^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text),
    what: 'it is the public half of a key',
    hint: 'The private half is in the file without .pub.',
  },
  {
    is: (text) => /^\S+ (ssh-|ecdsa-)\S+ AAAA/.test(text),
    what: 'it is a line of known_hosts',
    hint: 'That belongs in known-hosts.',
  },
  {
    is: (text) => header.test(text) && text.includes('\\n') && text.trim().split('\n').length === 1,
    what: 'its line ends are written as \\n',
    hint: 'Store the key with real line ends.',
  },
  {
    is: (text) => header.test(text) && text.trim().split('\n').length === 1,
    what: 'all of it is on one line',
    hint: 'Its line ends were lost on the way into the secret. Store the key with real line ends, in quotes where a shell passes it on.',
  },
  { is: (text) => header.test(text) && !footer.test(text), what: 'its last line (-----END …) is missing', hint: paste },
  {
    is: (text) => !header.test(text) && footer.test(text),
    what: 'its first line (-----BEGIN …) is missing',
    hint: paste,
  },
  {
    is: (text) => isBase64OfKey(text),
    what: 'it is a private key in base64',
    hint: 'Store the key itself, or decode it in a step before: base64 -d.',
  },
  {
    is: (text) => /^[~./][\w./~-]*$/.test(text.trim()) || /^file:/.test(text),
    what: 'it is the path of a file',
    hint: 'Give what is in the file: the setting takes the key itself.',
  },
  {
    is: (text, hasPassphrase) => isEncrypted(text) && !hasPassphrase,
    what: 'it is encrypted, and ssh-passphrase is not set',
    hint: 'Set ssh-passphrase, or use a key without one that is kept in a secret.',
  },
];

function isBase64OfKey(text: string): boolean {
  const joined = text.replaceAll(/\s/g, '');
  return /^[A-Za-z0-9+/]{40,}={0,2}$/.test(joined) && header.test(Buffer.from(joined, 'base64').toString('latin1'));
}

/** PEM and PKCS8 say so in clear; an OpenSSH key names its cipher in its first bytes (PROTOCOL.key). */
export function isEncrypted(text: string): boolean {
  if (/BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(text)) return true;
  const body = /BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(text)?.[1] ?? '';
  const bytes = Buffer.from(body, 'base64');
  return (
    bytes.subarray(0, 14).toString('latin1') === 'openssh-key-v1' &&
    bytes.subarray(19, 23).toString('latin1') !== 'none'
  );
}
