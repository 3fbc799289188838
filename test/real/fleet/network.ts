import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A private /24 that nobody on this machine uses, as its first three numbers, and a name for its bridge. */
export type ClaimedNetwork = { readonly prefix: string; readonly bridge: string; readonly release: () => void };

/**
 * Claims a network until `release` or the end of this process. Two test runs on one machine would else pick the same one: Docker then
 * puts the hosts of both on one bridge, with the same addresses, and a connection ends at either.
 */
export async function claimNetwork(): Promise<ClaimedNetwork> {
  for (let number = 10; number < 50; number += 1) {
    const prefix = `10.213.${number}`;
    // An abstract socket is a lock that the kernel lets go with its process.
    const lock = createServer().listen(`\0sallyport-hosts-${number}`);
    const claimed = await once(lock, 'listening').then(
      () => true,
      () => false,
    );
    if (!claimed) continue;
    lock.unref();
    if (!isTaken(prefix)) return { prefix, bridge: `sally${number}`, release: () => lock.close() };
    lock.close();
  }
  throw new Error('No free private network: 10.213.10.0/24 to 10.213.49.0/24 are all taken.');
}

/** Interfaces that are down count too, which os.networkInterfaces() leaves out: a bridge is down until its first host is up. */
function isTaken(prefix: string): boolean {
  return execFileSync('ip', ['-oneline', 'address'], { encoding: 'utf8' }).includes(` ${prefix}.`);
}
