import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isGreeted } from './greeter.ts';

const never = new AbortController().signal;

async function listen(onConnection: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

test('an SSH server greets; a door that opens and shuts, or speaks otherwise, is none', async () => {
  const sshd = await listen((socket) => socket.write('SSH-2.0-OpenSSH_9.9\r\n'));
  const shut = await listen((socket) => socket.destroy());
  const web = await listen((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n'));
  expect(await isGreeted('127.0.0.1', sshd.port, never)).toBe(true);
  expect(await isGreeted('127.0.0.1', shut.port, never)).toBe(false);
  expect(await isGreeted('127.0.0.1', web.port, never)).toBe(false);
  for (const { server } of [sshd, shut, web]) server.close();
  await once(sshd.server, 'close');
  expect(await isGreeted('127.0.0.1', sshd.port, never)).toBe(false);
});

test('who no longer wants to know is left at once, and no connection stays', async () => {
  const silent = await listen(() => undefined);
  const stop = new AbortController();
  const greeted = isGreeted('127.0.0.1', silent.port, stop.signal);
  const [socket]: Socket[] = await once(silent.server, 'connection');
  stop.abort();
  expect(await greeted).toBe(false);
  if (socket !== undefined && !socket.closed) await once(socket, 'close');
  expect(await isGreeted('127.0.0.1', silent.port, stop.signal)).toBe(false);
  silent.server.close();
});
