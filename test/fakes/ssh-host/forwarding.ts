import { connect, type Socket } from 'node:net';
import type { ServerChannel } from 'ssh2';

type Accept = () => ServerChannel;
type Reject = () => void;

/** A connection from the host to a port that it sees. */
export function forwardToTcp(accept: Accept, reject: Reject, { host, port }: { host: string; port: number }): void {
  join(accept, reject, connect(port, host));
}

/** The same to a socket in the host's file system. */
export function forwardToSocket(accept: Accept, reject: Reject, path: string): void {
  join(accept, reject, connect(path));
}

function join(accept: Accept, reject: Reject, app: Socket): void {
  app.once('error', reject);
  app.once('connect', () => {
    const channel = accept();
    app.off('error', reject).on('error', () => channel.destroy());
    channel.on('error', () => app.destroy());
    app.pipe(channel).pipe(app);
  });
}
