import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { certificate, expired } from '../../test/fakes/certificates.ts';
import { inMemory, loopback, sockets } from '../../test/fakes/loopback.ts';
import { SallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';
import { askHttp } from './ask-http.ts';
import { askTcp } from './ask-tcp.ts';
import type { ForwardTarget, HostNetwork, ProbeAnswer } from './probe.ts';

const web1 = 'web-1' as HostName;
const redact = (text: string) => text.replaceAll('hunter2', '***');
const unending = new AbortController().signal;

const { listen, closing } = loopback();
afterEach(async () => {
  expect(
    opened.splice(0).filter(({ destroyed }) => !destroyed),
    'no connection is left open',
  ).toEqual([]);
  await closing.now();
});

const opened: Duplex[] = [];

/** Remembers each connection: over SSH one that is left open is a channel of the host's own connection. */
function watched(network: HostNetwork): HostNetwork {
  return {
    connect: async (...args) => {
      const socket = await network.connect(...args);
      opened.push(socket);
      return socket;
    },
  };
}

type Options = {
  tls?: boolean;
  path?: string;
  host?: string;
  insecure?: boolean;
  port: number;
  network?: HostNetwork;
  address?: string;
};

async function ask(
  { tls = false, path = '/up', host, insecure, port, network = sockets, address = '127.0.0.1' }: Options,
  signal = unending,
) {
  const target = { kind: 'http', tls, host: address, port, path } as const;
  const health = { tls: insecure === true ? 'insecure' : 'verify', ...(host === undefined ? {} : { host }) } as const;
  return await askHttp({ network: watched(network), redact }, { host: web1, target, health }, signal);
}

const miss = (answer: ProbeAnswer) => (answer.kind === 'miss' ? answer.reason : 'it passed');

const app: RequestListener = (request, response) => {
  const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 200);
  if (status >= 300 && status < 400) response.setHeader('Location', 'https://app.example/up');
  response.writeHead(status).end(`host ${request.headers.host}, password hunter2\r\n\u001b[31m::error::x`);
};

test.each([
  ['real sockets', () => sockets],
  ['streams in memory', () => inMemory(createServer(app))],
])('2xx passes, all else is a miss that says why: %s', async (_, network) => {
  const port = await listen(createServer(app));
  const asked = async (path: string) => await ask({ path, port, network: network() });
  expect(await asked('/200')).toMatchObject({ kind: 'pass', body: expect.stringContaining(`host 127.0.0.1:${port}`) });
  expect(await asked('/204')).toEqual({ kind: 'pass', body: '' });
  expect(miss(await asked('/503'))).toBe(`status 503: “host 127.0.0.1:${port}, password *** : :error::x”`);
  expect(miss(await asked('/302'))).toBe('status 302, a redirect to https://app.example/up');
  expect(miss(await asked('/404'))).toContain('status 404');
});

test('health-host is what the application sees as Host', async () => {
  const port = await listen(createServer(app));
  expect(await ask({ port, host: 'app.example' })).toMatchObject({
    body: expect.stringContaining('host app.example,'),
  });
});

test('over a unix socket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-'));
  closing.later.push(() => rm(folder, { recursive: true }));
  const socket = join(folder, 'app.sock');
  await listen(createServer(app), socket);
  const target = { kind: 'unix', socket, path: '/up' } as const;
  const answer = await askHttp(
    { network: sockets, redact },
    { host: web1, target, health: { tls: 'verify' } },
    unending,
  );
  expect(answer).toMatchObject({ kind: 'pass', body: expect.stringContaining('host localhost,') });
});

test.each([
  ['real sockets', (_: Server) => sockets],
  ['streams in memory', inMemory],
])('TLS is verified unless told otherwise: %s', async (_, networkOf) => {
  const server = createTlsServer(certificate, app);
  const asking = { tls: true, port: await listen(server), network: networkOf(server) };
  expect(miss(await ask(asking))).toContain('self-signed');
  expect(await ask({ ...asking, insecure: true })).toMatchObject({ kind: 'pass' });

  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, certificate.cert]);
  closing.later.push(async () => setDefaultCACertificates(trusted));
  expect(await ask({ ...asking, host: 'app.example' })).toMatchObject({ kind: 'pass' });
  expect(miss(await ask({ ...asking, host: 'other.example' }))).toContain('DNS:app.example');
  expect(miss(await ask(asking))).toContain('127.0.0.1');
});

test('the server name is the one of health-host', async () => {
  const seen: unknown[] = [];
  const server = createTlsServer(certificate, app).on('secureConnection', (socket) => seen.push(socket.servername));
  const port = await listen(server);
  await ask({ tls: true, port, insecure: true, host: 'app.example' });
  await ask({ tls: true, port, insecure: true });
  expect(seen).toEqual(['app.example', false]);
});

test('what goes wrong below HTTP is said in words', async () => {
  const old = await listen(createTlsServer(expired, app));
  setDefaultCACertificates([...getCACertificates('default'), expired.cert]);
  expect(miss(await ask({ tls: true, port: old, host: 'app.example' }))).toBe('the TLS certificate has expired');
  const plain = await listen(createServer(app));
  expect(miss(await ask({ tls: true, port: plain }))).toBe('it speaks no TLS: is it http://?');
  const mute = await listen(createTcpServer((socket) => socket.end()));
  expect(miss(await ask({ port: mute }))).toBe('the connection was closed before there was an answer');
  expect(miss(await ask({ port: mute, tls: true }))).toContain('closed');
  const ssh = await listen(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')));
  expect(miss(await ask({ port: ssh }))).toMatch(/^the answer is not HTTP/);
  const gone = createTcpServer();
  const closed = await listen(gone);
  await closing.now();
  expect(miss(await ask({ port: closed }))).toBe('refused: nothing listens there');
});

test('an answer without an end is not waited for', async () => {
  const port = await listen(
    createServer((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', pour);
      pour();
    }),
  );
  const answer = await ask({ port });
  expect(answer.kind === 'pass' && answer.body.length).toBe(64 * 1024);
});

test('an abort ends the question and its connection', async () => {
  const server = createServer(() => undefined);
  const stop = new AbortController();
  const network: HostNetwork = {
    connect: async (...args) => {
      const socket = await sockets.connect(...args);
      setImmediate(() => stop.abort(new Error('enough')));
      return socket;
    },
  };
  await expect(ask({ port: await listen(server), network }, stop.signal)).rejects.toThrow('enough');
});

test('forwarding that is forbidden, and a lost connection, are no misses', async () => {
  for (const code of ['SSH_FORWARDING_FORBIDDEN', 'CONNECTION_LOST'] as const) {
    const error = new SallyportError(code, { message: code, hint: '' });
    const network: HostNetwork = { connect: () => Promise.reject(error) };
    await expect(ask({ port: 1, network })).rejects.toBe(error);
    await expect(askTcp(network, web1, { host: 'localhost', port: 1 }, unending)).rejects.toBe(error);
  }
});

test('tcp passes where somebody takes the connection', async () => {
  const port = await listen(createTcpServer());
  const asked: ForwardTarget[] = [];
  const network: HostNetwork = {
    connect: (host, to, signal) => {
      asked.push(to);
      return sockets.connect(host, to, signal);
    },
  };
  expect(await askTcp(network, web1, { host: '127.0.0.1', port }, unending)).toEqual({ kind: 'pass', body: '' });
  expect(asked).toEqual([{ kind: 'tcp', host: '127.0.0.1', port }]);
  await closing.now();
  expect(miss(await askTcp(network, web1, { host: '127.0.0.1', port }, unending))).toBe(
    'refused: nothing listens there',
  );
});
