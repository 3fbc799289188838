import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';

/**
 * A rule lets in one address of one family, and only that family reaches a host by it. Throws HOST_UNREACHABLE naming the hosts whose
 * addresses are of the other one, before a window is opened that could not be of use. A host name may have either, so it is not judged.
 */
export function checkFamilies(hosts: readonly Host[], from: string): void {
  const family = familyOf(from);
  const others = hosts.filter(({ address }) => isLiteral(address) && familyOf(address) !== family);
  if (others.length === 0) return;
  const other = family === 'IPv4' ? 'IPv6' : 'IPv4';
  throw new SallyportError('HOST_UNREACHABLE', {
    message: `The window would let in ${from}, which reaches no host by ${other}: ${others.map(({ name }) => name).join(', ')}.`,
    hint:
      others.length === hosts.length
        ? `Set source-address to the ${other} address of this runner, or give the hosts' ${family} addresses.`
        : `A window is one rule for one address, so give every host an address of one family: the ${family} addresses of these hosts, or the ${other} addresses of the others and this runner's own in source-address.`,
  });
}

function familyOf(address: string): 'IPv4' | 'IPv6' {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

function isLiteral(address: string): boolean {
  return address.includes(':') || /^\d+(?:\.\d+){3}$/.test(address);
}
