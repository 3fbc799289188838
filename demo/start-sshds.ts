import { type SshHost, type SshHostOptions, startSshHost } from '../test/fakes/ssh-host/ssh-host.ts';

type Parts = {
  readonly addresses: readonly string[];
  /** Of one address on the port that was found. */
  readonly options: (address: string, port: number) => Omit<SshHostOptions, 'address' | 'port'>;
};

/** Starts the hosts’ SSH servers on one port for all, the first from `start` on that is free everywhere: a window opens one port. */
export async function startSshds(
  start: number,
  { addresses, options }: Parts,
): Promise<{ port: number; sshds: SshHost[] }> {
  for (let port = start; port < start + 500; port += 1) {
    const tries = await Promise.allSettled(
      addresses.map((address) => startSshHost({ ...options(address, port), address, port })),
    );
    const sshds = tries.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    if (sshds.length === addresses.length) return { port, sshds };
    for (const sshd of sshds) await sshd.stop();
    for (const attempt of tries) if (attempt.status === 'rejected') refuse(attempt.reason);
  }
  throw new Error(`No port from ${start} on is free on ${addresses.join(', ')}.`);
}

/** A port that is taken is no reason to end; the next one may be free. */
function refuse(reason: NodeJS.ErrnoException): void {
  if (reason.code === 'EADDRINUSE') return;
  if (reason.code !== 'EADDRNOTAVAIL') throw reason;
  throw new Error('The demo needs Linux, where all of 127.0.0.0/8 is this machine.', { cause: reason });
}
