import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import { connectHosts, type FleetParts } from '../../src/clients/ssh/fleet.ts';
import type { RemoteCommand } from '../../src/deployers/remote.ts';
import { bastionAt, type Host, hostNameOf, type Role } from '../../src/inventory/host.ts';
import { foreignLines } from '../../src/report/foreign-output.ts';
import type { Fleet } from '../../src/run/world.ts';
import { Secret } from '../../src/secret.ts';
import { failureOf } from '../fakes/failure-of.ts';
import { type RealSshd, startRealSshd } from '../fakes/real-sshd.ts';

// Real sshds: a bastion, and hosts that are known by names which only their private addresses lead to.
let bastion: RealSshd;
let host: RealSshd;
beforeAll(async () => {
  [bastion, host] = await Promise.all([startRealSshd(), startRealSshd()]);
});
afterAll(async () => {
  await Promise.all([bastion.stop(), host.stop()]);
});

const never = new AbortController().signal;

test('every host is reached through one connection, by its private address, which ends last', async () => {
  await using door = await startRelay(bastion.port);
  const fleet = await connectHosts(parts(door.port), never);
  expect([...fleet.failed.values()]).toEqual([]);
  const said = await Promise.all(names.map((name) => ask(fleet, name, 'echo "$SSH_CONNECTION"')));
  expect(said.map((line) => line.split(' ')[2])).toEqual(['127.0.0.11', '127.0.0.12', '127.0.0.13']);
  expect(door.opened()).toBe(1);

  // What a health check does: a connection from the host, through the connection to it, through the bastion.
  const stream = await fleet.network.connect(nameOf(0), { kind: 'tcp', host: '127.0.0.1', port: host.port }, never);
  const [banner] = await once(stream, 'data');
  expect(String(banner)).toMatch(/^SSH-2.0-OpenSSH/);
  stream.destroy();

  await fleet.close();
  await expect.poll(door.open).toBe(0);
});

test('the bastion’s own key is verified, and it is named', async () => {
  const unpinned = await failureOf(connectHosts({ ...parts(bastion.port), knownHosts: '' }, never));
  expect(unpinned).toMatchObject({ code: 'HOST_KEY_UNKNOWN' });
  expect(unpinned.message).toContain('for bastion 127.0.0.1.');
  expect(unpinned.hint).toContain(`[127.0.0.1]:${bastion.port} ssh-ed25519 `);

  const knownHosts = `[127.0.0.1]:${bastion.port} ${host.hostKey}`;
  const wrong = await failureOf(connectHosts({ ...parts(bastion.port), knownHosts }, never));
  expect(wrong).toMatchObject({ code: 'HOST_KEY_MISMATCH' });
});

test('a host’s key is verified behind a bastion as anywhere, by either of its addresses', async () => {
  const good = parts(bastion.port);
  const [first, second, third] = good.hosts;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three hosts');
  const hosts = [
    { ...first, hostKeys: [bastion.hostKey] },
    { ...second, hostKeys: [] },
    { ...third, hostKeys: [] },
  ];
  const knownHosts = `${good.knownHosts}\n[127.0.0.12]:${host.port} ${host.hostKey}\nweb-3.internal ${host.hostKey}`;
  const fleet = await connectHosts({ ...good, hosts, knownHosts }, never);
  expect([...fleet.failed].map(([name, { code }]) => [name, code])).toEqual([['web-1.internal', 'HOST_KEY_MISMATCH']]);
  await fleet.close();
});

test('a bastion that forbids forwarding is told as such', async () => {
  const strict = await startRealSshd('AllowTcpForwarding no');
  const knownHosts = `[127.0.0.1]:${strict.port} ${strict.hostKey}`;
  strict.authorize(publicKeyOf(bastion));
  const fleet = await connectHosts({ ...parts(strict.port), knownHosts }, never);
  for (const name of names) {
    const failure = fleet.failed.get(hostNameOf(name));
    expect(failure).toMatchObject({ code: 'SSH_FORWARDING_FORBIDDEN' });
    expect(failure?.message).toContain(`bastion 127.0.0.1 forbids forwarding to ${name} (127.0.0.1`);
  }
  await fleet.close();
  await strict.stop();
});

test('a host that the bastion can’t reach is told apart from a bastion that can’t be reached', async () => {
  const { ssh, ...rest } = parts(bastion.port);
  const fleet = await connectHosts({ ...rest, ssh: { ...ssh, port: 1 } }, never);
  const failure = fleet.failed.get(nameOf(0));
  expect(failure).toMatchObject({ code: 'HOST_UNREACHABLE' });
  expect(failure?.message).toMatch(
    /^bastion 127\.0\.0\.1 is reached, but has no way to web-1\.internal \(127\.0\.0\.11\), port 1: .*refused/,
  );
  await fleet.close();

  const gone = await failureOf(connectHosts(parts(1), never));
  expect(gone.message).toMatch(/^No SSH connection to bastion 127\.0\.0\.1 \(port 1\): refused/);
});

test('a bastion that goes takes its hosts with it, and is named', async () => {
  const door = await startRelay(bastion.port);
  const fleet = await connectHosts(parts(door.port), never);
  const running = failureOf(fleet.remote.run(nameOf(1), shell('sleep 30'), never));
  // The command is on its way; the cut comes in the middle of it.
  await ask(fleet, names[0], 'true');
  await door[Symbol.asyncDispose]();
  const failure = await running;
  expect(failure).toMatchObject({ code: 'CONNECTION_LOST' });
  expect(failure.message).toBe(
    'The connection to web-2.internal was lost, with that to bastion 127.0.0.1, through which it went.',
  );
  await fleet.close();
});

const names = ['web-1.internal', 'web-2.internal', 'web-3.internal'] as const;

function nameOf(index: 0 | 1 | 2) {
  return hostNameOf(names[index]);
}

function parts(doorPort: number): FleetParts {
  host.authorize(publicKeyOf(bastion));
  return {
    hosts: names.map(
      (name, index): Host => ({
        name: hostNameOf(name),
        address: name,
        privateAddress: `127.0.0.${11 + index}`,
        role: 'web' as Role,
        hostKeys: [host.hostKey],
      }),
    ),
    bastion: bastionAt('127.0.0.1'),
    knownHosts: `[127.0.0.1]:${doorPort} ${bastion.hostKey}`,
    ssh: {
      user: host.user,
      port: host.port,
      key: { kind: 'private-key', key: new Secret(bastion.clientKey) },
      jump: { user: bastion.user, address: '127.0.0.1', port: doorPort },
    },
    agentSocket: undefined,
    clock: systemClock,
    lines: (onLine) => foreignLines((text) => text, onLine),
  };
}

function publicKeyOf({ clientPublicKey }: RealSshd): string {
  return `${clientPublicKey}\n`;
}

async function ask(fleet: Fleet, name: string, command: string): Promise<string> {
  const { stdout } = await fleet.remote.run(hostNameOf(name), shell(command), never);
  return stdout.trim();
}

function shell(script: string): RemoteCommand {
  return { script, environment: {}, timeout: 20_000 };
}

/** Counts the connections to the bastion, and can cut them. */
async function startRelay(to: number) {
  const sockets = new Set<Socket>();
  let opened = 0;
  const server = createServer((socket) => {
    opened += 1;
    const onward = connect(to, '127.0.0.1');
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(end);
          other.destroy();
        });
      end.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    opened: () => opened,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
