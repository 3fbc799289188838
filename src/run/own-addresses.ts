import type { Host } from '../inventory/host.ts';
import type { WindowSettings } from '../settings/settings.ts';
import { type Family, familiesTo, givenAddresses } from '../window/families.ts';
import { waitForAll } from './wait-for-all.ts';
import type { WindowWorld } from './world.ts';

/**
 * The runner's addresses by which its hosts are reached, one of each family that they need. IPv4 is asked for at once, for nearly every
 * run needs it and the hosts are not known yet; an answer that no host needs is not waited for.
 */
export async function ownAddresses(
  { sourceAddresses }: Extract<WindowSettings, { kind: 'open' }>,
  { address, cancelled }: WindowWorld,
  hosts: Promise<readonly Host[]>,
): Promise<readonly string[]> {
  // That there are none to be had is told by whoever looks for them.
  const found = hosts.catch(() => []);
  if (sourceAddresses.length > 0) return givenAddresses(sourceAddresses, await found);
  const unneeded = new AbortController();
  const early = address.address('IPv4', AbortSignal.any([cancelled, unneeded.signal]));
  early.catch(() => undefined);
  try {
    const families = familiesTo(await found);
    const ask = (family: Family) => (family === 'IPv4' ? early : address.address(family, cancelled));
    return await waitForAll(families.map(ask));
  } finally {
    unneeded.abort(new Error('no host is reached by IPv4'));
  }
}
