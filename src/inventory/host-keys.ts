import type { InventoryProblem } from './problem.ts';
import { shapeOf } from './shown.ts';
import type { Found } from './source.ts';

export type ParsedHostKeys = { readonly keys: readonly string[]; readonly problems: readonly InventoryProblem[] };

const keyPattern =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) +[A-Za-z0-9+/]{40,}={0,3}(?: .*)?$/;

/** A host's public keys: a list, or text with a key per line. The SSH client reads what is inside a key. */
export function parseHostKeys({ value, spelled }: Found): ParsedHostKeys {
  if (value === undefined) return { keys: [], problems: [] };
  const list: readonly unknown[] | undefined =
    typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : undefined;
  if (list === undefined) {
    return {
      keys: [],
      problems: [{ spelled, message: `It is ${shapeOf(value)}, where keys are a list.`, hint: write }],
    };
  }
  const keys: string[] = [];
  const problems: InventoryProblem[] = [];
  for (const [at, entry] of list.entries()) {
    const key = typeof entry === 'string' ? entry.trim() : entry;
    if (key === '' || key === null) continue;
    if (typeof key === 'string' && keyPattern.test(key)) keys.push(key);
    // Never quoted: what stands here by mistake is most often the private half.
    else problems.push({ spelled: `${spelled}[${at}]`, message: whatElse(key), hint: write });
  }
  return { keys, problems };
}

const write = 'Write the public key as /etc/ssh/ssh_host_ed25519_key.pub has it: ssh-ed25519 AAAA….';

function whatElse(key: unknown): string {
  if (typeof key !== 'string') return `It is ${shapeOf(key)}, where a key is text.`;
  if (/PRIVATE KEY/.test(key)) return 'It is a private key. Consider it known to others, and make a new one.';
  if (/BEGIN (?:RSA )?PUBLIC KEY|BEGIN SSH2 PUBLIC KEY/.test(key)) return 'It is a public key in another format.';
  if (/^(?:SHA256|MD5):/.test(key)) return 'It is a fingerprint, which is not enough to verify a host.';
  if (/^\S+ +(?:ssh-|ecdsa-|sk-)/.test(key)) return 'It is a line of known_hosts: leave the host before the key out.';
  return 'It is no public key.';
}
