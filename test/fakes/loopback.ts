import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { duplexPair } from 'node:stream';
import type { HostNetwork } from '../../src/health/probe.ts';

/** Real sockets on 127.0.0.1, as forwarding opens them on the host's side. */
export const sockets: HostNetwork = {
  connect: (_, to) =>
    new Promise((resolve, reject) => {
      const socket = to.kind === 'unix' ? connect(to.socket) : connect(to.port, to.host);
      socket.once('connect', () => resolve(socket)).once('error', reject);
    }),
};

/** Streams in memory to the same server, which lack all that only a socket has, as an SSH channel does. */
export function inMemory(server: Server): HostNetwork {
  return {
    connect: async () => {
      const [ours, theirs] = duplexPair();
      server.emit('connection', theirs);
      return ours;
    },
  };
}

/** Lets servers listen on free ports (or a unix socket's path) and closes all that was opened for a test, with `closing.now`. */
export function loopback() {
  const later: (() => unknown)[] = [];
  const now = async () => {
    for (const close of later.splice(0).reverse()) await close();
  };
  const listen = async (server: Server, path?: string): Promise<number> => {
    const open = new Set<Socket>();
    server.on('connection', (socket: Socket) => open.add(socket));
    later.push(async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    await new Promise<void>((resolve) =>
      path === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(path, resolve),
    );
    return path === undefined ? (server.address() as AddressInfo).port : 0;
  };
  return { listen, closing: { later, now } };
}
