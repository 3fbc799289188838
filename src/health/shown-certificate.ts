import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { type Clock, withDeadline } from '../clock.ts';
import type { Host } from '../inventory/host.ts';
import { safeText } from '../report/foreign-output.ts';
import type { TlsPlace } from '../settings/settings.ts';
import type { HostNetwork } from './probe.ts';

type Parts = { readonly network: HostNetwork; readonly clock: Clock };

/** What a fresh connection is shown, or why it is shown nothing. Whether the certificate is trusted is not asked: which one it is, is. */
export type ShownCertificate =
  | {
      readonly kind: 'certificate';
      readonly certificate: X509Certificate;
      /** What was sent after it, in that order. */
      readonly issuers: readonly X509Certificate[];
    }
  | { readonly kind: 'none'; readonly why: string };

/** One TLS handshake over a connection that the host itself opens. Rejects with the signal's reason alone. */
export async function shownCertificate(
  { network, clock }: Parts,
  { host, place }: { host: Host; place: TlsPlace },
  signal: AbortSignal,
): Promise<ShownCertificate> {
  const onTimeout = () => new Error(`no handshake within ${patience / 1_000} s`);
  let socket: Duplex | undefined;
  try {
    return await withDeadline({ clock, milliseconds: patience, signal, onTimeout }, async (within) => {
      socket = await network.connect(host.name, { kind: 'tcp', host: place.host, port: place.port }, within);
      // Whatever a socket still has to say after we are done with it is about nothing that was asked.
      socket.on('error', () => undefined);
      const certificate = await shownOver(socket, place);
      return { kind: 'certificate', certificate, issuers: sentAfter(certificate) };
    });
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'none', why: safeText(why, undefined, 200) };
  } finally {
    socket?.destroy();
  }
}

/** Milliseconds. */
const patience = 10_000;

function shownOver(socket: Duplex, { host, name = host }: TlsPlace): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    // An address may not be sent as a server name (RFC 6066, section 3).
    const stream = connectTls({ socket, servername: isIP(name) === 0 ? name : '', rejectUnauthorized: false });
    stream.once('secureConnect', () => {
      const certificate = stream.getPeerX509Certificate();
      if (certificate === undefined) reject(new Error('no certificate was shown'));
      else resolve(certificate);
      stream.destroy();
    });
    stream.on('error', reject);
    stream.once('close', () => reject(new Error('the connection was closed during the handshake')));
  });
}

/** Node links what a server has sent in the order in which it came, whether or not one has issued the other. */
function sentAfter({ issuerCertificate: next }: X509Certificate): X509Certificate[] {
  return next === undefined ? [] : [next, ...sentAfter(next)];
}
