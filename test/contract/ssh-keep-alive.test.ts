import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { failureOf } from '../fakes/failure-of.ts';
import { connectTo, key } from './ssh-client.ts';
import { hosts } from './ssh-hosts.ts';

// ssh2 counts the questions that nobody answers by a timer of its own; everything else here takes its real time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A road on which packets can get stuck: nobody is told, as when a NAT gateway forgets a connection. */
async function startRoad(to: { address: string; port: number }) {
  const sockets: Socket[] = [];
  let stuck = false;
  const road = createServer((near) => {
    const far = connect(to.port, to.address);
    sockets.push(near, far);
    near.on('data', (data) => stuck || far.write(data)).on('error', () => undefined);
    far.on('data', (data) => stuck || near.write(data)).on('error', () => undefined);
    near.on('close', () => far.destroy());
  });
  road.listen(0, '127.0.0.1');
  await once(road, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    road.close();
  });
  return {
    port: (road.address() as AddressInfo).port,
    blocked: () => {
      stuck = true;
    },
  };
}

describe.each(Object.entries(hosts))('a connection to %s', (_, start) => {
  test('that the network forgets is seen to be lost within 40 s, and one that is only quiet is kept', async () => {
    await using host = await start({ authorized: [key.public] });
    const road = await startRoad(host);
    await using client = await connectTo({ ...host, port: road.port });
    for (let seconds = 0; seconds < 120; seconds += 10) {
      await vi.advanceTimersByTimeAsync(10_000);
      // Time for the answer to come.
      await client.run('true');
    }

    road.blocked();
    const waiting = failureOf(client.run('sleep 3600', { timeout: 3_600_000 }));
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await waiting).toMatchObject({ code: 'CONNECTION_LOST' });
  });
});
