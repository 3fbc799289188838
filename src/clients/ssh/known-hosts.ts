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

/**
 * The pins that hold for a host: the keys of the host object, and lines that name it with its port. As OpenSSH does, a line without a port
 * is believed only where none names the port; what is revoked is so by either.
 */
export function pinsFor(known: KnownHosts, { addresses, port, keys }: PinnedHost): Pins {
  const named = (mark: Mark, at: number) =>
    known
      .filter(
        (line) => line.mark === mark && addresses.some((address) => matchesHost(line.hosts, { address, port: at })),
      )
      .map(({ key }) => key);
  const pinned = named('plain', port);
  const either = (mark: Mark) => [...named(mark, port), ...(port === 22 ? [] : named(mark, 22))];
  return {
    keys: [
      ...keys.map(parseKey).filter((key) => typeof key !== 'string'),
      ...(pinned.length > 0 ? pinned : named('plain', 22)),
    ],
    revoked: either('revoked'),
    hasAuthority: either('cert-authority').length > 0,
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
  if (hosts.startsWith('|') && !/^\|1\|[A-Za-z0-9+/]{27}=\|[A-Za-z0-9+/]{27}=$/.test(hosts))
    return 'a hashed name that is none';
  const key = parseKey(rest.join(' '));
  return typeof key === 'string' ? key : { mark: mark ?? 'plain', hosts, key };
}

/** `ssh-ed25519 AAAA… comment`; the type inside the key must be the one in front of it. */
function parseKey(text: string): HostKey | string {
  const [type = '', key = ''] = text.trim().split(/[ \t]+/);
  if (key === '') return 'no key type and key behind the host';
  const blob = Buffer.from(key, 'base64');
  if (typeOfKey(blob) !== type) return `the key is no ${type.slice(0, 40)} key`;
  if (!isWhole(blob)) return 'the key is cut short, or something is joined to it';
  return { type, key: key.replace(/=+$/, '') };
}

/** A key on the wire is fields that each begin with their length (RFC 4251, 5), and nothing else. */
function isWhole(blob: Buffer): boolean {
  let at = 0;
  while (at + 4 <= blob.length) at += 4 + blob.readUInt32BE(at);
  return at === blob.length;
}

/** A key on the wire begins with the length and the name of its type (RFC 4253, 6.6). */
export function typeOfKey(blob: Buffer): string {
  if (blob.length < 4) return '';
  return blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
}
