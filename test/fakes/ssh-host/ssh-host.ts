import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import ssh2 from 'ssh2';
import { type Commands, openCommands } from './commands.ts';
import { forwardToSocket, forwardToTcp } from './forwarding.ts';
import { makeKeys } from './keys.ts';
import { mayLogIn } from './login.ts';

export type SshHostOptions = {
  /** Where commands run; their HOME. */
  readonly home: string;
  /** The public keys that may log in, as authorized_keys lines. */
  readonly authorized: readonly string[];
  /** An address of the loopback network; it is what the host takes for its `localhost`. */
  readonly address?: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly user?: string;
  /** The firewall in front of the host: whom it does not let in hears nothing at all. */
  readonly allows?: (from: string) => boolean;
};

/** A machine as far as SSH sees it; `ills` may be changed at any time. */
export type SshHost = {
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** As an authorized_keys line. */
  readonly hostKey: string;
  readonly ills: Ills;
  /** Cuts every connection that is open, without a goodbye. What runs goes on running, as under a real sshd. */
  cut(): void;
  /** Ends the host and every command that still runs on it. */
  stop(): Promise<void>;
};

/** What can be wrong with a host. */
export type Ills = {
  /** Takes connections and says nothing. */
  silent: boolean;
  refusesLogins: boolean;
  /** Asked for each connection when it is made. */
  forbidsForwarding: boolean;
  /** Has no SFTP. */
  refusesSftp: boolean;
  /** Takes commands and never starts them. */
  stuck: boolean;
  /** Milliseconds before a command starts. */
  slow: number;
};

/** An SSH server in this process: real commands in the host's home, real forwarding. It behaves as OpenSSH does wherever the contract suite looks. */
export async function startSshHost(options: SshHostOptions): Promise<SshHost> {
  const { home, authorized, address = '127.0.0.1', port = 0, user = 'deploy', allows = () => true } = options;
  const keys = makeKeys();
  const ills: Ills = {
    ...{ silent: false, refusesLogins: false, forbidsForwarding: false, refusesSftp: false },
    ...{ stuck: false, slow: 0 },
  };
  const sockets = new Set<Socket>();
  const commands: Commands = openCommands({ home, user, ills });

  const sshd = new ssh2.Server({ hostKeys: [keys.private], ident: 'sallyport_test_host' }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (login) => {
      if (!ills.refusesLogins && mayLogIn(login, user, authorized)) login.accept();
      else login.reject(['publickey']);
    });
    client.on('session', (accept) => commands.serve(accept()));
    // OpenSSH says “administratively prohibited” of a port, which ssh2 does where nobody listens, but “open failed” of a socket.
    if (ills.forbidsForwarding) {
      client.on('openssh.streamlocal', (_, reject) => reject());
      return;
    }
    client.on('tcpip', (accept, reject, { destIP, destPort }) =>
      forwardToTcp(accept, reject, { host: isOwnName(destIP) ? address : destIP, port: destPort }),
    );
    client.on('openssh.streamlocal', (accept, reject, { socketPath }) => forwardToSocket(accept, reject, socketPath));
  });

  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (!allows(socket.remoteAddress ?? '')) socket.destroy();
    else if (!ills.silent) sshd.injectSocket(socket);
  });
  front.listen(port, address);
  await once(front, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    address,
    port: (front.address() as AddressInfo).port,
    user,
    hostKey: keys.public,
    ills,
    cut,
    stop: async () => {
      commands.stop();
      cut();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}

function isOwnName(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '127.0.0.1';
}
