import { type IncomingMessage, request } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { HostName } from '../inventory/host.ts';
import { safeText } from '../report/foreign-output.ts';
import type { HealthSettings, ProbeTarget } from '../settings/settings.ts';
import { missOf } from './miss.ts';
import { bodyStart } from './names-version.ts';
import { authority } from './place.ts';
import type { HostNetwork, ProbeAnswer } from './probe.ts';

type Asker = { readonly network: HostNetwork; readonly redact: (text: string) => string };

type WebTarget = Extract<ProbeTarget, { kind: 'http' | 'unix' }>;

type Inquiry = {
  readonly host: HostName;
  readonly target: WebTarget;
  readonly health: Pick<HealthSettings, 'host' | 'tls'>;
};

/** One GET over a connection that the host itself opens. Only 2xx passes: a redirect has not been answered by the application. */
export async function askHttp(
  { network, redact }: Asker,
  { host, target, health }: Inquiry,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  let socket: Duplex | undefined;
  try {
    socket = await network.connect(host, target.kind === 'unix' ? target : { ...target, kind: 'tcp' }, signal);
    // Whatever a socket still has to say after we are done with it is about nothing that was asked.
    socket.on('error', () => undefined);
    const stream = target.kind === 'http' && target.tls ? await secure(socket, target.host, health, signal) : socket;
    return await get(stream, { path: target.path, authority: health.host ?? nameOf(target) }, { redact, signal });
  } catch (error) {
    return missOf(error, signal);
  } finally {
    socket?.destroy();
  }
}

/** A unix socket has no name of its own; Rails’ host authorization lets localhost in. */
function nameOf(target: WebTarget): string {
  return target.kind === 'unix' ? 'localhost' : authority(target);
}

function secure(
  socket: Duplex,
  address: string,
  { host: name = address, tls }: Inquiry['health'],
  signal: AbortSignal,
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const stream = connectTls({
      socket,
      // Checked against the certificate; an address may not be sent as a server name (RFC 6066 §3).
      host: name,
      servername: isIP(name) === 0 ? name : '',
      rejectUnauthorized: tls === 'verify',
    });
    const stop = () => stream.destroy(new Error('no longer needed'));
    signal.addEventListener('abort', stop, { once: true });
    stream.once('secureConnect', () => resolve(stream));
    stream.on('error', reject);
    stream.once('close', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('the connection was closed during the TLS handshake'));
    });
  });
}

type Page = { readonly path: string; readonly authority: string };

function get(
  stream: Duplex,
  { path, authority }: Page,
  { redact, signal }: { redact: (text: string) => string; signal: AbortSignal },
): Promise<ProbeAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { Host: authority, 'User-Agent': 'sallyport', Accept: '*/*', Connection: 'close' };
    const asking = request({ createConnection: () => stream, path, headers, signal });
    asking.on('error', reject);
    asking.once('response', (response) => {
      readBody(response).then((body) => resolve(judge(response, body, redact)), reject);
    });
    asking.end();
  });
}

/** What is longer tells nothing more about health, and an answer that never ends must not be waited for. */
const longestBody = 64 * 1024;

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= longestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, longestBody).toString('utf8');
}

function judge(
  { statusCode = 0, headers }: IncomingMessage,
  body: string,
  redact: (text: string) => string,
): ProbeAnswer {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'pass', body };
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    return { kind: 'miss', reason: `status ${statusCode}, a redirect to ${safeText(headers.location, redact, 200)}` };
  }
  const said = bodyStart(body, redact);
  return { kind: 'miss', reason: said === '' ? `status ${statusCode}` : `status ${statusCode}: “${said}”` };
}
