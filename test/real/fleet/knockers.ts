import { connect } from 'node:net';

/** Somebody who asks every host for a connection, again and again, from one address. */
export type Knocker = AsyncDisposable;

/** Knocks on the port of each host from this address of the machine until disposed. It says nothing and hangs up when let in. */
export function keepKnocking({ from, hosts, port, everyMs = 200 }: Options): Knocker {
  let stopped = false;
  const loops = hosts.map(async ({ address }) => {
    while (!stopped) {
      await knock(from, address, port, everyMs);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stopped = true;
      await Promise.all(loops);
    },
  };
}

type Options = { from: string; hosts: readonly { address: string }[]; port: number; everyMs?: number };

/** One knock: whether the port answered before the time was over. */
export function knock(from: string, address: string, port: number, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, localAddress: from });
    const end = (answered: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answered);
    };
    const timer = setTimeout(() => end(false), withinMs);
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
