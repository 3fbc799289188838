import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dockerAt } from './docker.ts';

const here = import.meta.dirname;
const cache = join(here, '../../../.cache');

/** A Docker daemon of our own, with the host image in it. */
export type Daemon = AsyncDisposable & { readonly socket: string; readonly image: string };

/**
 * Starts a Docker daemon that shares nothing with the machine's: own data, own socket, no rules in the machine's firewall.
 * It ends with this process however that ends, and its containers with it. Needs root.
 */
export async function startDaemon(): Promise<Daemon> {
  const run = mkdtempSync(join(tmpdir(), 'sallyport-docker-'));
  const socket = join(run, 'docker.sock');
  const data = join(cache, 'docker');
  mkdirSync(data, { recursive: true });
  const log = openSync(join(cache, 'dockerd.log'), 'w');
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', 'dockerd', ...flags({ run, data, socket })], {
    stdio: ['ignore', log, log],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(`dockerd ended; see ${join(cache, 'dockerd.log')}`)));
  failed.catch(() => undefined);
  const docker = dockerAt(socket);

  const stop = async () => {
    await removeAll().catch(() => undefined);
    child.kill('SIGTERM');
    await ended;
    rmSync(run, { recursive: true, force: true });
  };
  // Whatever is in this daemon is ours: a run that was killed leaves containers that no one else will take away.
  const removeAll = async () => {
    const containers = await docker(['ps', '--all', '--quiet']);
    if (containers !== '') await docker(['rm', '--force', '--volumes', ...containers.split('\n')]);
    await docker(['network', 'prune', '--force']);
  };

  try {
    await Promise.race([answering(docker), failed]);
    await removeAll();
    return { socket, image: await importImage(docker), [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function flags({ run, data, socket }: { run: string; data: string; socket: string }): string[] {
  return [
    ...['--data-root', data, '--exec-root', join(run, 'exec'), '--pidfile', join(run, 'pid')],
    ...['--host', `unix://${socket}`, '--bridge', 'none', '--iptables=false', '--ip-forward=false'],
  ];
}

async function answering(docker: ReturnType<typeof dockerAt>): Promise<void> {
  for (;;) {
    if (await docker(['version']).then(Boolean, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function importImage(docker: ReturnType<typeof dockerAt>): Promise<string> {
  const { stdout } = await promisify(execFile)(join(here, '../setup/host-image.sh'));
  const file = stdout.trim();
  const image = `sallyport-host:${file.replace(/^.*\/|\.tar$/g, '')}`;
  const known = await docker(['image', 'ls', '--quiet', image]);
  if (known === '') await docker(['import', file, image]);
  return image;
}
