import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = { readonly address: string; readonly port: number; readonly stop: () => Promise<void> };

/** A web server on a port, with an end that waits for nobody. */
export async function listen(server: HttpServer, at: { address: string; port: number }): Promise<Listening> {
  server.listen(at.port, at.address);
  await once(server, 'listening');
  return {
    address: at.address,
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
