import { type ChildProcess, spawn } from 'node:child_process';
import { connect, type Server, type Socket } from 'node:net';
import ssh2, { type AuthContext, type ParsedKey, type ServerChannel, type Session } from 'ssh2';

type Parts = {
  /** Where the app listens, and what `localhost` is on this host. */
  readonly address: string;
  /** It listens already: for it, sshd answers. */
  readonly front: Server;
  /** Where commands run. */
  readonly home: string;
  /** The one public key that may log in, as an authorized_keys line. */
  readonly authorized: string;
  /** The firewall in front of the host. */
  readonly allows: (from: string) => boolean;
};

export type Sshd = {
  /** As an authorized_keys line. */
  readonly hostKey: string;
  readonly stop: () => Promise<void>;
};

/** An SSH server on an address of its own: real commands in the host’s home, real forwarding to its app, a firewall in front of both. */
export function startSshd({ address, front, home, authorized, allows }: Parts): Sshd {
  const keys = makeKeys();
  const sockets = new Set<Socket>();
  const children = new Set<ChildProcess>();
  const sshd = new ssh2.Server({ hostKeys: [keys.private] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (login) =>
      mayLogIn(login, authorized) ? login.accept() : login.reject(['publickey']),
    );
    client.on('session', (accept) => runCommands(accept(), home, children));
    client.on('tcpip', (accept, reject, to) => forward(accept, reject, { address, port: to.destPort }));
  });

  // The firewall stands before sshd: whom it does not let in hears nothing at all.
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (allows(socket.remoteAddress ?? '')) sshd.injectSocket(socket);
    else socket.destroy();
  });
  return {
    hostKey: keys.public,
    stop: async () => {
      for (const { pid } of children) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}

export type Keys = { readonly private: string; readonly public: string };

export function makeKeys(): Keys {
  for (;;) {
    const keys = ssh2.utils.generateKeyPairSync('ed25519');
    // ssh2 1.17 writes about one key in 120 so that it can’t read it itself.
    if (!(ssh2.utils.parseKey(keys.private) instanceof Error)) return keys;
  }
}

function mayLogIn(login: AuthContext, authorized: string): boolean {
  if (login.method !== 'publickey' || login.username !== 'deploy') return false;
  const key = ssh2.utils.parseKey(authorized);
  if (key instanceof Error || !login.key.data.equals(key.getPublicSSH())) return false;
  return login.signature === undefined || isSigned(login.blob, login.signature, key, login.hashAlgo);
}

function isSigned(blob: Buffer | undefined, signature: Buffer, key: ParsedKey, hash: string | undefined): boolean {
  return blob !== undefined && key.verify(blob, signature, hash) === true;
}

function runCommands(session: Session, home: string, children: Set<ChildProcess>): void {
  session.on('exec', (accept, _, { command }) => {
    const channel = accept();
    const env = { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8' };
    // A group of its own, as sshd gives each command a session of its own.
    const child = spawn('/bin/sh', ['-c', command], { cwd: home, env, detached: true });
    children.add(child);
    channel.on('error', () => undefined);
    channel.pipe(child.stdin);
    child.stdin.on('error', () => undefined);
    child.stdout.pipe(channel, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    child.once('close', (status, signal) => {
      children.delete(child);
      if (signal === null) channel.exit(status ?? 255);
      else channel.exit(signal.replace('SIG', ''));
      channel.end();
    });
  });
}

/** Each host has its own `localhost`: its address on the loopback network. */
function forward(accept: () => ServerChannel, reject: () => void, to: { address: string; port: number }): void {
  const app = connect(to.port, to.address);
  app.once('error', reject);
  app.once('connect', () => {
    const channel = accept();
    app.off('error', reject).on('error', () => channel.destroy());
    channel.on('error', () => app.destroy());
    app.pipe(channel).pipe(app);
  });
}
