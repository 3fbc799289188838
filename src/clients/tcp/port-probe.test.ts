import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { systemClock } from '../clock/system-clock.ts';
import { createPortProbe } from './port-probe.ts';

const never = new AbortController().signal;

async function listen() {
  const server = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

test('a port with a listener is open; the same port without one is refused', async () => {
  const { server, port } = await listen();
  const probe = createPortProbe(systemClock);
  expect(await probe.answers('127.0.0.1', port, never)).toEqual({ kind: 'open' });
  await new Promise((resolve) => server.close(resolve));
  expect(await probe.answers('127.0.0.1', port, never)).toEqual({ kind: 'refused' });
});

test('a name that does not exist fails with the reason', async () => {
  const answer = await createPortProbe(systemClock).answers('no-such-host.invalid', 22, never);
  expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
});

/** A listener whose thread is asleep: once its short queue is full, the kernel drops what knocks, as a security group does. */
async function silentPort() {
  const source = `
    const { parentPort } = require('node:worker_threads');
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 0);
    });`;
  const worker = new Worker(source, { eval: true });
  const port: number = await new Promise((resolve) => worker.once('message', resolve));
  const knocks: Socket[] = [];
  // The queue may take one more after the first silence.
  for (let unheard = 0; unheard < 3; ) {
    const held = connect(port, '127.0.0.1').on('error', () => undefined);
    knocks.push(held);
    const connected = await Promise.race([
      new Promise((resolve) => held.once('connect', () => resolve(true))),
      systemClock.sleep(100).then(() => false),
    ]);
    unheard = connected ? 0 : unheard + 1;
  }
  const stop = async () => {
    for (const knock of knocks) knock.destroy();
    await worker.terminate();
  };
  return { port, [Symbol.asyncDispose]: stop };
}

test('no answer within the patience is silence', async () => {
  await using silent = await silentPort();
  const clock = virtualClock({ moves: 'by-hand' });
  const asking = createPortProbe(clock).answers('127.0.0.1', silent.port, never);
  await clock.advance(3_000);
  expect(await asking).toEqual({ kind: 'silent' });
});

test('a cancel ends the question', async () => {
  await using silent = await silentPort();
  const cancel = new AbortController();
  const asking = createPortProbe(virtualClock({ moves: 'by-hand' })).answers('127.0.0.1', silent.port, cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(asking).rejects.toThrow('cancelled');
});
