import type { Host, Inventory } from '../../inventory/host.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { type Pins, parseKnownHosts } from './known-hosts.ts';
import { addressOf, pinsOfBastion, pinsOfHost } from './pins-of-hosts.ts';

/**
 * What is pinned for these machines as an unhashed known_hosts, for other tools: each line names a machine by every address that leads to
 * it, with its port. Keys that are revoked stay so. Throws KNOWN_HOSTS_INVALID.
 */
export function knownHostsText(
  { hosts, bastion, knownHosts }: Inventory,
  ssh: Pick<SshAccess, 'port' | 'jump'>,
): string {
  const known = parseKnownHosts(knownHosts);
  const lines = hosts.flatMap((host) => linesOf(addresses(host, ssh), ssh.port, pinsOfHost(known, host, ssh)));
  if (bastion !== undefined && ssh.jump !== undefined) {
    lines.unshift(...linesOf([bastion.address], ssh.jump.port, pinsOfBastion(known, bastion, ssh.jump)));
  }
  return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

function addresses(host: Host, ssh: Pick<SshAccess, 'jump'>): string[] {
  return [...new Set([host.address, addressOf(host, ssh)])];
}

function linesOf(names: readonly string[], port: number, { keys, revoked }: Pick<Pins, 'keys' | 'revoked'>): string[] {
  const where = names.map((name) => (port === 22 ? name : `[${name}]:${port}`)).join(',');
  return [
    ...revoked.map(({ type, key }) => `@revoked ${where} ${type} ${padded(key)}`),
    ...keys.map(({ type, key }) => `${where} ${type} ${padded(key)}`),
  ];
}

/** Pins are compared without padding; OpenSSH reads a key only with it. */
function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}
