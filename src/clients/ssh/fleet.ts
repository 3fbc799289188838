import type { Clock } from '../../clock.ts';
import { type SallyportError, toSallyportError } from '../../errors.ts';
import type { Host, HostName } from '../../inventory/host.ts';
import type { LineSink } from '../../report/foreign-output.ts';
import type { Fleet, Machines } from '../../run/world.ts';
import type { SshSettings } from '../../settings/settings.ts';
import { type Connection, openConnection } from './connection.ts';
import { forward } from './forward.ts';
import { type Identity, readIdentity } from './identity.ts';
import type { Jump } from './jump.ts';
import { type KnownHosts, parseKnownHosts } from './known-hosts.ts';
import { addressOf, pinsOfBastion, pinsOfHost } from './pins-of-hosts.ts';
import { runCommand } from './run-command.ts';

export type FleetParts = {
  readonly hosts: readonly Host[];
  /** Where `ssh.jump` leads. */
  readonly bastion?: Host;
  /** Text in OpenSSH's known_hosts format. */
  readonly knownHosts: string;
  readonly ssh: SshSettings;
  /** There when the key is one that AWS lets in. */
  readonly admit?: Machines['admit'] | undefined;
  /** SSH_AUTH_SOCK. */
  readonly agentSocket: string | undefined;
  readonly clock: Clock;
  /** Makes safe lines of raw output. */
  readonly lines: (onLine: (line: string) => void) => LineSink;
};

/**
 * One connection per host, opened side by side and kept. Keys and pins are read before the first packet goes out. With a bastion, one
 * connection to it carries all of theirs; without it there is no fleet, so its failure is thrown.
 */
export async function connectHosts(parts: FleetParts, signal: AbortSignal): Promise<Fleet> {
  const { hosts, ssh, clock, lines } = parts;
  const known = parseKnownHosts(parts.knownHosts);
  const identity = await readIdentity(parts, signal);
  const jump = await connectBastion({ ...parts, known, identity }, signal);
  const connections = new Map<HostName, Connection>();
  const failed = new Map<HostName, SallyportError>();
  await Promise.all(
    hosts.map(async (host) => {
      const { name, instanceId } = host;
      const target = { name, address: addressOf(host, ssh), port: ssh.port, user: ssh.user, instanceId };
      const pins = pinsOfHost(known, host, ssh);
      try {
        connections.set(name, await openConnection({ target, identity, pins, clock, jump }, signal));
      } catch (error) {
        failed.set(name, toSallyportError(error));
      }
    }),
  );
  const close = async () => {
    await Promise.all([...connections.values()].map((connection) => connection.close()));
    await jump?.connection.close();
  };
  if (signal.aborted) await close();
  signal.throwIfAborted();

  const to = (name: HostName): Connection => {
    const connection = connections.get(name);
    if (connection === undefined) throw failed.get(name) ?? new Error(`${name} is not of this fleet`);
    return connection;
  };
  return {
    failed,
    close,
    ...(identity.kind === 'private-key' ? { key: identity.fingerprint } : {}),
    remote: {
      run: async (name, command, within) =>
        await runCommand({ connection: to(name), name, clock, lines }, command, within),
    },
    uploads: {
      upload: async (name, order, within) => {
        const { upload } = await import('./upload.ts');
        await upload({ connection: to(name), name, clock }, order, within);
      },
    },
    network: { connect: async (name, target, within) => await forward(to(name), name, target, within) },
  };
}

async function connectBastion(
  { bastion, ssh, known, identity, clock }: FleetParts & { known: KnownHosts; identity: Identity },
  signal: AbortSignal,
): Promise<Jump | undefined> {
  if (bastion === undefined || ssh.jump === undefined) return undefined;
  const { name, instanceId } = bastion;
  const target = { ...ssh.jump, name, instanceId };
  const pins = pinsOfBastion(known, bastion, ssh.jump);
  return { name, connection: await openConnection({ target, identity, pins, clock }, signal) };
}
