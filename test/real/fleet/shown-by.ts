import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { tlsPort } from './puma-site.ts';
import type { Shop } from './shop.ts';

/** SHA-256 of a certificate, as Sallyport tells it. */
export function fingerprintIn(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** Which certificate everybody is shown by each host, in the inventory's order: `nothing` where no handshake comes about. */
export function shownBy({ hosts }: Shop): Promise<string[]> {
  return Promise.all(hosts.list.map(({ address }) => shake(address)));
}

function shake(host: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: tlsPort, rejectUnauthorized: false, timeout: 5_000 });
    socket.once('secureConnect', () => {
      resolve(fingerprintIn(socket.getPeerX509Certificate()?.toString() ?? ''));
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy());
    socket.on('error', () => resolve('nothing'));
    socket.once('close', () => resolve('nothing'));
  });
}
