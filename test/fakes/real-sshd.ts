import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** OpenSSH's own server on every loopback address, with a key that may log in. */
export type RealSshd = {
  readonly port: number;
  readonly user: string;
  /** As an authorized_keys line. */
  readonly hostKey: string;
  /** The private half of the key that may log in. */
  readonly clientKey: string;
  readonly clientPublicKey: string;
  /** Who may log in, as it was given or is now: sshd reads it for every login. */
  readonly authorize: (lines: string) => void;
  readonly log: () => string;
  /** Kills what serves the connections that are open: they end without a goodbye, and what runs over them goes on. */
  readonly cut: () => void;
  stop(): Promise<void>;
};

/** `config` is laid over the rest: sshd takes the first value it meets. */
export async function startRealSshd(config = ''): Promise<RealSshd> {
  const home = mkdtempSync(join(tmpdir(), 'sallyport-sshd-'));
  for (const name of ['host', 'client'])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(home, name)]);
  const read = (name: string) => readFileSync(join(home, name), 'utf8');
  const authorize = (lines: string) => writeFileSync(join(home, 'authorized_keys'), lines);
  authorize(read('client.pub'));
  // sshd as root separates privileges in this directory, which only its own start script makes.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const port = await freePort();
  const rest = [
    `HostKey ${home}/host`,
    `AuthorizedKeysFile ${home}/authorized_keys`,
    'StrictModes no',
    'UsePAM no',
    'PidFile none',
    'PermitRootLogin yes',
    'MaxStartups 100',
    'LogLevel VERBOSE',
  ];
  writeFileSync(join(home, 'config'), [config, `Port ${port}`, 'ListenAddress 0.0.0.0', ...rest, ''].join('\n'));
  const sshd = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(home, 'config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  sshd.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  await listening(sshd, port, () => log);
  return {
    port,
    user: userInfo().username,
    hostKey: read('host.pub').trim(),
    clientKey: read('client'),
    clientPublicKey: read('client.pub').trim(),
    authorize,
    log: () => log,
    cut: () => {
      for (const child of childrenOf(sshd)) process.kill(child, 'SIGKILL');
    },
    stop: async () => {
      if (sshd.exitCode === null) {
        sshd.kill();
        await once(sshd, 'exit');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function listening(sshd: ChildProcess, port: number, log: () => string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (sshd.exitCode !== null) throw new Error(`sshd ended: ${log()}`);
    const socket = connect(port, '127.0.0.1');
    const answered = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(
        () => false,
        () => false,
      ),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`sshd does not listen: ${log()}`);
}

/** sshd serves each connection by a process of its own. */
function childrenOf({ pid = 0 }: ChildProcess): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
