import { SallyportError } from '../../errors.ts';
import { matchesHost } from './host-pattern.ts';

/** A public host key: its type, and the key itself in base64 as known_hosts and authorized_keys write it. */
export type HostKey = { readonly type: string; readonly key: string };

/** What is known of one host. */
export type Pins = {
  readonly keys: readonly HostKey[];
  /** Obeyed before anything else. */
  readonly revoked: readonly HostKey[];
  /** Certificates are signed by these; ssh2 knows none, so they only explain a refusal. */
  readonly hasAuthority: boolean;
};

export type KnownHosts = readonly KnownHost[];

type KnownHost = { readonly mark: Mark; readonly hosts: string; readonly key: HostKey };

type Mark = 'plain' | 'revoked' | 'cert-authority';

/**
 * Reads OpenSSH's known_hosts format (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"): hashed names, patterns, ports, marks.
 * Throws KNOWN_HOSTS_INVALID with every line that is wrong: a line that is passed over in silence is a pin that does not hold.
 */
export function parseKnownHosts(text: string): KnownHosts {
  const known: KnownHost[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') problems.push(`line ${index + 1}: ${parsed}`);
    else known.push(parsed);
  }
  if (problems.length === 0) return known;
  throw new SallyportError('KNOWN_HOSTS_INVALID', {
    message: `known_hosts can’t be read: ${problems.join('; ')}.`,
    hint: 'Each line has a host, a key type and a key: web-1.example.com ssh-ed25519 AAAA….',
  });
}

/** The pins that hold for a host: lines that name it with this port or without one, and the keys of the host object. */
export function pinsFor(known: KnownHosts, { addresses, port, keys }: PinnedHost): Pins {
  const matching = known.filter(({ hosts }) => addresses.some((address) => matchesHost(hosts, { address, port })));
  const marked = (mark: Mark) => matching.filter((line) => line.mark === mark).map(({ key }) => key);
  const own = keys.map(parseKey).filter((key) => typeof key !== 'string');
  return {
    keys: [...own, ...marked('plain')],
    revoked: marked('revoked'),
    hasAuthority: marked('cert-authority').length > 0,
  };
}

/** `addresses`: every one that the machine is reached by; a line may name it by any of them. */
export type PinnedHost = {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly keys: readonly string[];
};

const marks: Readonly<Record<string, Mark>> = { '@revoked': 'revoked', '@cert-authority': 'cert-authority' };

function parseLine(line: string): KnownHost | string {
  const [first = '', ...others] = line.split(/[ \t]+/);
  const mark = marks[first];
  if (first.startsWith('@') && mark === undefined) return `unknown mark ${first.slice(0, 30)}`;
  const [hosts = '', ...rest] = mark === undefined ? [first, ...others] : others;
  const key = parseKey(rest.join(' '));
  return typeof key === 'string' ? key : { mark: mark ?? 'plain', hosts, key };
}

/** `ssh-ed25519 AAAA… comment`; the type inside the key must be the one in front of it. */
function parseKey(text: string): HostKey | string {
  const [type = '', key = ''] = text.trim().split(/[ \t]+/);
  if (key === '') return 'no key type and key behind the host';
  if (typeOfKey(Buffer.from(key, 'base64')) !== type) return `the key is no ${type.slice(0, 40)} key`;
  return { type, key: key.replace(/=+$/, '') };
}

/** A key on the wire begins with the length and the name of its type (RFC 4253, 6.6). */
export function typeOfKey(blob: Buffer): string {
  if (blob.length < 4) return '';
  return blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
}
