import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SallyportError } from '../../src/errors.ts';
import type { ForwardTarget } from '../../src/health/probe.ts';
import { failureOf } from '../fakes/failure-of.ts';
import { loopback } from '../fakes/loopback.ts';
import { type Client, connectTo, key } from './ssh-client.ts';
import { type HostUnderTest, hosts } from './ssh-hosts.ts';

const { listen, closing } = loopback();
afterAll(closing.now);

describe.each(Object.entries(hosts))('forwarding by %s', (_, start) => {
  let host: HostUnderTest;
  let client: Client;
  beforeAll(async () => {
    host = await start({ authorized: [key.public] });
    client = await connectTo(host);
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });

  /** An HTTP server of the kind that a host runs. */
  const app = (): Server => createHttpServer((request, response) => response.end(`seen as ${request.headers.host}`));
  const ask = async (to: ForwardTarget) => {
    const stream = await client.reach(to);
    stream.write('GET / HTTP/1.0\r\nHost: shop.example.com\r\n\r\n');
    let answer = '';
    for await (const chunk of stream) answer += String(chunk);
    return answer.split('\r\n\r\n')[1];
  };
  const reasonOf = async (to: ForwardTarget) => {
    const error = await client.reach(to).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Error) || error instanceof SallyportError)
      throw new Error('no plain reason', { cause: error });
    return error;
  };

  test.each(['127.0.0.1', 'localhost'])('a port on %s', async (name) => {
    const port = await listen(app());
    expect(await ask({ kind: 'tcp', host: name, port })).toBe('seen as shop.example.com');
  });

  test('a unix socket', async () => {
    const socket = join(host.files, 'puma.sock');
    await listen(app(), socket);
    expect(await ask({ kind: 'unix', socket })).toBe('seen as shop.example.com');
  });

  test('many at once, and many bytes', async () => {
    const size = 300_000;
    const port = await listen(createHttpServer((_request, response) => response.end('x'.repeat(size))));
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask({ kind: 'tcp', host: '127.0.0.1', port })));
    expect(answers.map((answer) => answer?.length)).toEqual(Array(8).fill(size));
  });

  test('what ends on the host ends here', async () => {
    const port = await listen(createServer((socket) => socket.end('bye')));
    const stream = await client.reach({ kind: 'tcp', host: '127.0.0.1', port });
    const closed = once(stream, 'close');
    stream.resume();
    await once(stream, 'end');
    stream.end();
    await closed;
  });

  test('a port and a socket where nobody listens are a plain reason', async () => {
    expect((await reasonOf({ kind: 'tcp', host: '127.0.0.1', port: 1 })).message).toMatch(
      /^(refused|the host could not connect there)$/,
    );
    const socket = join(host.files, 'none.sock');
    expect((await reasonOf({ kind: 'unix', socket })).message).toContain(`nothing answers at ${socket}`);
  });

  test('a stream that nobody wants any more is not kept', async () => {
    let open = 0;
    const server = createServer((socket) => {
      open++;
      socket.on('close', () => open--).on('error', () => undefined);
    });
    const port = await listen(server);
    const cancel = new AbortController();
    const reached = client.reach({ kind: 'tcp', host: '127.0.0.1', port }, cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(reached).rejects.toThrow('cancelled');
    // The next one is opened after it, so by now it was answered too.
    const next = await client.reach({ kind: 'tcp', host: '127.0.0.1', port });
    next.destroy();
    await expect.poll(() => open).toBe(0);
  });

  test('a connection that was lost is told as such', async () => {
    await using doomed = await connectTo(host);
    host.cut();
    const lost = failureOf(doomed.run('sleep 50'));
    expect(await lost).toMatchObject({ code: 'CONNECTION_LOST' });
    const after = await failureOf(doomed.reach({ kind: 'tcp', host: '127.0.0.1', port: 1 }));
    expect(after).toMatchObject({ code: 'CONNECTION_LOST' });
    client = await connectTo(host);
  });

  test('where it is forbidden, that is named, with what to set', async () => {
    await using strict = await start({ authorized: [key.public], forwarding: 'forbidden' });
    await using there = await connectTo(strict);
    const tcp = await failureOf(there.reach({ kind: 'tcp', host: '127.0.0.1', port: 1 }));
    expect(tcp).toMatchObject({
      code: 'SSH_FORWARDING_FORBIDDEN',
      hint: expect.stringContaining('AllowTcpForwarding'),
    });
    // OpenSSH answers “open failed” to this one, as it does where there is no such socket.
    const unix = there.reach({ kind: 'unix', socket: '/run/puma.sock' });
    await expect(unix).rejects.toThrow(/nothing answers at \/run\/puma\.sock.*AllowStreamLocalForwarding/);
    expect((await there.run('echo fine')).stdout).toBe('fine\n');
  });
});
