import { connect } from 'node:net';

/**
 * True when an SSH server says its banner (RFC 4253, 4.2). A handshake alone is not enough here: proxies and balancers make it for a host
 * that nobody reaches.
 */
export function isGreeted(address: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, noDelay: true, signal });
    socket.once('data', (bytes) => {
      resolve(bytes.subarray(0, 4).toString('latin1') === 'SSH-');
      socket.destroy();
    });
    // An error is told by the close that follows.
    socket.on('error', () => undefined).once('close', () => resolve(false));
  });
}
