/** What a machine's console says about its host keys; lines as authorized_keys has them. */
export type ConsoleKeys =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  /** `why` goes on from "The console output of …". */
  | { readonly kind: 'none'; readonly why: string };

/**
 * Finds the host keys that cloud-init prints at a machine's first boot (cc_keys_to_console), in the last block of them.
 *
 * Only whole keys count, not the fingerprints that stand in a block before them. As pins those would be as strong, but known_hosts can't
 * hold them, they can't tell ssh which key to ask for, and where they stand alone the output was cut: one more reason to look.
 */
export function keysInConsole(text: string): ConsoleKeys {
  if (text.trim() === '') return { kind: 'none', why: 'is empty' };
  const begin = text.lastIndexOf('-----BEGIN SSH HOST KEY KEYS-----');
  // A newer block that is cut short outweighs an older one that is whole: the keys were made anew.
  const end = begin < 0 ? -1 : text.indexOf('-----END SSH HOST KEY KEYS-----', begin);
  if (end < 0) {
    if (begin >= 0) return { kind: 'none', why: 'ends before its host keys do' };
    return text.includes('BEGIN SSH HOST KEY FINGERPRINTS')
      ? { kind: 'none', why: 'holds fingerprints of host keys, but not the keys' }
      : { kind: 'none', why: 'holds no host keys' };
  }
  // A syslog daemon or a kernel may have put a prefix before each line.
  const keys = [
    ...text
      .slice(begin, end)
      .matchAll(/(?:^|[ >])((?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{40,}={0,3})(?=\s)/gm),
  ].flatMap(([, key]) => key ?? []);
  return keys.length > 0 ? { kind: 'keys', keys } : { kind: 'none', why: 'holds an empty block of host keys' };
}
