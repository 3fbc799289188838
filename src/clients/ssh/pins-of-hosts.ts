import type { Host, HostName, Inventory } from '../../inventory/host.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { type KnownHosts, type Pins, parseKnownHosts, pinsFor } from './known-hosts.ts';

type Way = Pick<SshAccess, 'port' | 'jump'>;

/** Where SSH connects to: behind a bastion the private address is the nearer one. */
export function addressOf({ address, privateAddress = address }: Host, { jump }: Pick<Way, 'jump'>): string {
  return jump === undefined ? address : privateAddress;
}

/** The pins of a host, by any address that it is reached by. */
export function pinsOfHost(known: KnownHosts, host: Host, ssh: Way): Pins {
  const addresses = [...new Set([host.address, addressOf(host, ssh)])];
  return pinsFor(known, { addresses, port: ssh.port, keys: host.hostKeys });
}

export function pinsOfBastion(known: KnownHosts, { address, hostKeys }: Host, { port }: { port: number }): Pins {
  return pinsFor(known, { addresses: [address], port, keys: hostKeys });
}

/** The machines without a pin: to connect to them must fail. Throws KNOWN_HOSTS_INVALID. */
export function unpinned({ hosts, bastion, knownHosts }: Inventory, ssh: Way): ReadonlySet<HostName> {
  const known = parseKnownHosts(knownHosts);
  const without = hosts.filter((host) => pinsOfHost(known, host, ssh).keys.length === 0);
  if (bastion !== undefined && ssh.jump !== undefined && pinsOfBastion(known, bastion, ssh.jump).keys.length === 0) {
    without.push(bastion);
  }
  return new Set(without.map(({ name }) => name));
}
