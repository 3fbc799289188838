import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import { addressOf, exactCidr } from './exact-cidr.ts';

/** A rule lets in one address of one family, and only that family reaches a host by it. */
export type Family = 'IPv4' | 'IPv6';

/** The families of the runner's own addresses to look for, so that every host is reached. A host name may have either, and IPv4 is the one that nearly all have. */
export function familiesTo(hosts: readonly Host[]): readonly Family[] {
  const literal = new Set(hosts.filter(({ address }) => isLiteral(address)).map(({ address }) => familyOf(address)));
  return literal.size === 0 ? ['IPv4'] : families.filter((family) => literal.has(family));
}

/**
 * Of the addresses that somebody gave those by which a host may be reached: no rule is made that could be of no use.
 * Throws HOST_UNREACHABLE naming the hosts of a family of which no address was given, before a window is opened.
 */
export function givenAddresses(given: readonly string[], hosts: readonly Host[]): readonly string[] {
  const addresses = given.map((address) => addressOf(exactCidr(address)));
  const without = hosts.filter(
    ({ address }) => isLiteral(address) && !addresses.some((own) => familyOf(own) === familyOf(address)),
  );
  const [first] = without;
  if (first !== undefined) throw outOfFamily(addresses, without, familyOf(first.address));
  if (hosts.length === 0 || hosts.some(({ address }) => !isLiteral(address))) return addresses;
  const wanted = familiesTo(hosts);
  return addresses.filter((address) => wanted.includes(familyOf(address)));
}

export function familyOf(address: string): Family {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

const families: readonly Family[] = ['IPv4', 'IPv6'];

function outOfFamily(given: readonly string[], hosts: readonly Host[], family: Family): SallyportError {
  return new SallyportError('HOST_UNREACHABLE', {
    message: `The window would let in ${given.join(' and ')}, which reaches no host by ${family}: ${hosts.map(({ name }) => name).join(', ')}.`,
    hint: `Write the ${family} address of this runner into source-address too, or leave source-address out, or give these hosts’ other addresses.`,
  });
}

function isLiteral(address: string): boolean {
  return address.includes(':') || /^\d+(?:\.\d+){3}$/.test(address);
}
