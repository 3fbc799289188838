import { execFileSync } from 'node:child_process';
import { type Docker, dockerAt } from './docker.ts';
import { claimNetwork } from './network.ts';

/** A machine with systemd, sshd and Puma, in a container with an address of its own. */
export type RealHost = {
  readonly name: string;
  readonly address: string;
  /** A `known_hosts` line of its ed25519 key. */
  readonly knownHosts: string;
  readonly container: string;
  /** Runs a command on it as root, past sshd and firewall. */
  exec(command: string, input?: string): Promise<string>;
  /** Ends it in an instant, as a machine that loses its power: nobody hears a word of it. */
  die(): Promise<void>;
  /** Starts it again, with the disk that it had. */
  start(): Promise<void>;
};

export type Hosts = AsyncDisposable & {
  readonly list: readonly RealHost[];
  /** Where the tests' own connections come from, as the hosts see it. */
  readonly runnerAddress: string;
  /** Another address of this machine on the same network. */
  readonly otherAddress: string;
};

// Root may lack CAP_SYS_RESOURCE, and then `--privileged` fails: these are the capabilities that systemd and nftables need.
const privileges = [
  ...['--cap-add', 'SYS_ADMIN', '--cap-add', 'NET_ADMIN', '--cap-add', 'SYS_PTRACE'],
  ...['--security-opt', 'seccomp=unconfined', '--security-opt', 'apparmor=unconfined'],
];
const systemd = [
  ...['--tmpfs', '/run', '--tmpfs', '/run/lock', '--tmpfs', '/tmp', '--env', 'container=docker'],
  ...['--cgroupns', 'private'],
];

/** Starts `count` hosts on a network of their own; `authorizedKey` logs in as `deploy`. All answer when this returns. */
export async function startHosts({ count, authorizedKey, socket, image }: Options): Promise<Hosts> {
  const docker = dockerAt(socket);
  const { prefix, bridge, release } = await claimNetwork();
  const runnerAddress = `${prefix}.1`;
  const otherAddress = `${prefix}.2`;
  let network = '';
  const containers: string[] = [];
  let started: Promise<RealHost>[] = [];
  const dispose = async () => {
    await Promise.allSettled(started);
    if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers]);
    if (network !== '') await docker(['network', 'rm', network]);
    release();
  };

  try {
    network = await docker([
      ...['network', 'create', '--subnet', `${prefix}.0/24`, '--gateway', runnerAddress],
      ...['--opt', `com.docker.network.bridge.name=${bridge}`, bridge],
    ]);
    execFileSync('ip', ['address', 'add', `${otherAddress}/24`, 'dev', bridge]);
    started = Array.from({ length: count }, async (_, index): Promise<RealHost> => {
      const name = `web-${index + 1}`;
      const address = `${prefix}.${11 + index}`;
      const place = ['--name', `${bridge}-${name}`, '--hostname', name, '--network', network, '--ip', address];
      const container = await docker([
        'run',
        '--detach',
        ...place,
        ...privileges,
        ...systemd,
        image,
        '/usr/local/sbin/boot',
      ]);
      containers.push(container);
      const exec = (command: string, input?: string) =>
        docker(['exec', '--interactive', container, 'bash', '-eo', 'pipefail', '-c', command], input);
      await booted(docker, container);
      await exec(
        'install -d -m 700 -o deploy -g deploy ~deploy/.ssh && cat > ~deploy/.ssh/authorized_keys',
        authorizedKey,
      );
      const key = await exec('cut -d " " -f 1,2 /etc/ssh/ssh_host_ed25519_key.pub');
      const die = async () => void (await docker(['kill', container]));
      const start = async () => {
        await docker(['start', container]);
        await booted(docker, container);
      };
      return { name, address, knownHosts: `${address} ${key}`, container, exec, die, start };
    });
    const list = await Promise.all(started);
    return { list, runnerAddress, otherAddress, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

type Options = { count: number; authorizedKey: string; socket: string; image: string };

async function booted(docker: Docker, container: string): Promise<void> {
  // PAM turns everybody away but root until /run/nologin is gone.
  const ready =
    'curl --silent --fail --output /dev/null http://127.0.0.1:3000/up && systemctl is-active --quiet ssh && ! test -e /run/nologin';
  const deadline = Date.now() + 60_000;
  for (;;) {
    const failure = await docker(['exec', container, 'sh', '-c', ready]).then(
      () => undefined,
      (error: Error) => error,
    );
    if (failure === undefined) return;
    if (Date.now() > deadline) throw failure;
    // sshd can meet systemd's start limit while a host boots for the first time.
    await docker(['exec', container, 'systemctl', 'reset-failed', 'ssh']).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
