import { systemClock } from '../../src/clients/clock/system-clock.ts';
import { connectHosts } from '../../src/clients/ssh/fleet.ts';
import type { Clock } from '../../src/clock.ts';
import type { CommandEnd, RemoteCommand } from '../../src/deployers/remote.ts';
import { SallyportError } from '../../src/errors.ts';
import type { ForwardTarget } from '../../src/health/probe.ts';
import { defaultRole, hostNameOf } from '../../src/inventory/host.ts';
import { foreignLines } from '../../src/report/foreign-output.ts';
import type { Fleet } from '../../src/run/world.ts';
import { Secret } from '../../src/secret.ts';
import type { SshSettings } from '../../src/settings/settings.ts';
import { makeKeys } from '../fakes/ssh-host/keys.ts';
import type { HostUnderTest } from './ssh-hosts.ts';

/** The key that a host lets in unless a test brings its own. */
export const key = makeKeys();

type How = {
  /** Text of a private key; `agent`: the path of a socket instead. */
  readonly key?: string;
  readonly passphrase?: string;
  readonly agent?: string;
  readonly user?: string;
  /** Absent: every host key is pinned by the host object. */
  readonly knownHosts?: string;
  readonly clock?: Clock;
};

export type Client = AsyncDisposable & {
  readonly fleet: Fleet;
  readonly failed: SallyportError | undefined;
  readonly run: (script: string, more?: Partial<RemoteCommand>, signal?: AbortSignal) => Promise<CommandEnd>;
  readonly reach: (to: ForwardTarget, signal?: AbortSignal) => ReturnType<Fleet['network']['connect']>;
};

/** Connects through our own client, as a run does. */
export async function connectTo(host: HostUnderTest, how: How = {}, signal = never): Promise<Client> {
  const name = hostNameOf(host.address);
  const hostKeys = how.knownHosts === undefined ? host.hostKeys : [];
  const ssh: SshSettings = {
    user: how.user ?? host.user,
    port: host.port,
    key: how.agent === undefined ? privateKey(how) : { kind: 'agent' },
  };
  const fleet = await connectHosts(
    {
      hosts: [{ name, address: host.address, role: defaultRole, hostKeys }],
      knownHosts: how.knownHosts ?? '',
      ssh,
      agentSocket: how.agent,
      clock: how.clock ?? systemClock,
      lines: (onLine) => foreignLines((text) => text, onLine),
    },
    signal,
  );
  return {
    fleet,
    failed: fleet.failed.get(name),
    run: (script, more = {}, within = never) =>
      fleet.remote.run(name, { script, environment: {}, timeout: 30_000, ...more }, within),
    reach: (to, within = never) => fleet.network.connect(name, to, within),
    [Symbol.asyncDispose]: () => fleet.close(),
  };
}

/** The error that keeps us out of a host; a connection that is made fails the test. */
export async function refusal(host: HostUnderTest, how: How = {}): Promise<SallyportError> {
  await using client = await connectTo(host, how);
  if (client.failed instanceof SallyportError) return client.failed;
  throw new Error('the host should not have been connected to');
}

function privateKey({ key: text = key.private, passphrase }: How): SshSettings['key'] {
  const more = passphrase === undefined ? {} : { passphrase: new Secret(passphrase) };
  return { kind: 'private-key', key: new Secret(text), ...more };
}

const never = new AbortController().signal;
