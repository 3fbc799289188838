import { createServer } from 'node:net';

/** A port that is free on every one of the addresses: the first one from `start` on. */
export async function freePort(start: number, addresses: readonly string[]): Promise<number> {
  for (let port = start; port < start + 500; port += 1) {
    const free = await Promise.all(addresses.map((address) => isFree(address, port)));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`No port from ${start} on is free on ${addresses.join(', ')}.`);
}

function isFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL') return resolve(false);
      reject(new Error(`${address} is no address of this machine. The demo needs Linux, where all of 127.0.0.0/8 is.`));
    });
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
