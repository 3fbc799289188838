import { connect as connectSocket } from 'node:net';
import { Client } from 'ssh2';
import { type Clock, withDeadline } from '../../clock.ts';
import type { SallyportError } from '../../errors.ts';
import { checkHostKey, hostKeyAlgorithms } from './host-key-check.ts';
import { authMethod, type Identity } from './identity.ts';
import { type Jump, noWay, throughBastion } from './jump.ts';
import type { Pins } from './known-hosts.ts';
import { letIn } from './one-time-key.ts';
import { connectError, connectionLost, connectTooSlow } from './ssh-error.ts';

export type Target = {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly user: string;
  readonly instanceId?: string | undefined;
};

/** One connection, kept for the run. */
export type Connection = {
  readonly client: Client;
  /** Rejects with CONNECTION_LOST as soon as the connection is gone, for everything that waits on it. */
  readonly lost: Promise<never>;
  readonly isLost: () => boolean;
  readonly close: () => Promise<void>;
};

/** Milliseconds from the first packet to `ready`. The port has already answered, so this is an sshd that is slow or stuck. */
const patience = 20_000;

/**
 * Connects and logs in. Throws HOST_KEY_…, SSH_AUTHENTICATION_FAILED or HOST_UNREACHABLE, each naming the host.
 *
 * Nagle is off: ssh2 writes a packet in pieces, and each would wait 40 ms for the acknowledgement of the one before (mscdex/ssh2 #1285).
 */
export async function openConnection(
  { target, identity, pins, clock, jump }: ConnectionParts,
  signal: AbortSignal,
): Promise<Connection> {
  if (identity.kind === 'one-time') await letIn(identity, target, signal);
  const client = new Client();
  let refused: SallyportError | undefined;
  let reached = jump === undefined;
  const ready = async (within: AbortSignal) => {
    const sock =
      jump === undefined
        ? connectSocket({ host: target.address, port: target.port, noDelay: true })
        : await throughBastion(jump, target, within);
    reached = true;
    await new Promise<void>((resolve, reject) => {
      client.once('ready', resolve);
      client.on('error', (error) => reject(refused ?? connectError(error, target, identity)));
      client.once('close', () =>
        reject(refused ?? connectError(new Error('the connection was closed'), target, identity)),
      );
      client.connect({
        sock,
        username: target.user,
        authHandler: [authMethod(identity, target.user)],
        algorithms: { serverHostKey: hostKeyAlgorithms(pins) },
        hostVerifier: (key: Buffer) => {
          refused = checkHostKey(key, pins, target);
          return refused === undefined;
        },
        readyTimeout: 0,
        keepaliveInterval: 10_000,
        keepaliveCountMax: 3,
        // Forwarding to a unix socket is OpenSSH's extension: another server may know it as well, and refuses if not.
        strictVendor: false,
      });
    });
  };
  try {
    const onTimeout = () =>
      reached || jump === undefined ? connectTooSlow(target, patience) : noWay(jump, target, 'no answer', undefined);
    await withDeadline({ clock, milliseconds: patience, signal, onTimeout }, ready);
  } catch (error) {
    client.destroy();
    throw error;
  }
  let gone = false;
  client.once('close', () => {
    gone = true;
  });
  const lost = lostOf(client, target, jump);
  return { client, lost, isLost: () => gone, close: () => closeClient(client, lost, clock) };
}

type ConnectionParts = {
  readonly target: Target;
  readonly identity: Identity;
  readonly pins: Pins;
  readonly clock: Clock;
  /** Absent: the host is reached directly. */
  readonly jump?: Jump | undefined;
};

function lostOf(client: Client, target: Target, jump: Jump | undefined): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    let why: Error | undefined;
    client.on('error', (error) => {
      why ??= error;
    });
    client.once('close', () => {
      // A bastion that goes takes all with it, and is the one to look at.
      const through = jump?.connection.isLost() === true ? jump.name : undefined;
      reject(connectionLost(target.name, why, through));
    });
  });
  // Nobody may be waiting when it goes.
  lost.catch(() => undefined);
  return lost;
}

/** Says goodbye, and hangs up after a second: a tracked connection that stays open would outlive the rule that let it in. */
async function closeClient(client: Client, lost: Promise<never>, clock: Clock): Promise<void> {
  const closed = lost.catch(() => undefined);
  client.end();
  const done = new AbortController();
  await Promise.race([closed, clock.sleep(1_000, done.signal).catch(() => undefined)]);
  done.abort();
  client.destroy();
}
