import { createServer, type Server } from 'node:net';

/** One port on several addresses, held from the moment it was found: another demo on this machine takes the next one. */
export type HeldPort = { readonly port: number; readonly servers: ReadonlyMap<string, Server> };

/** Listens on the first port from `start` on that is free on every one of the addresses. */
export async function holdPort(start: number, addresses: readonly string[]): Promise<HeldPort> {
  for (let port = start; port < start + 500; port += 1) {
    const servers = new Map<string, Server>();
    for (const address of addresses) {
      const server = await listening(address, port);
      if (server === undefined) break;
      servers.set(address, server);
    }
    if (servers.size === addresses.length) return { port, servers };
    for (const server of servers.values()) server.close();
  }
  throw new Error(`No port from ${start} on is free on ${addresses.join(', ')}.`);
}

function listening(address: string, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL') return resolve(undefined);
      reject(new Error(`${address} is no address of this machine. The demo needs Linux, where all of 127.0.0.0/8 is.`));
    });
    server.listen(port, address, () => resolve(server));
  });
}
