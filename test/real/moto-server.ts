import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../fakes/free-port.ts';

/** An AWS of our own on loopback (moto), for as long as it is in use. */
export type MotoServer = AsyncDisposable & { readonly url: string };

/** Starts moto on a free port. Fails when it is not installed: a real test that runs without its parts proves nothing. */
export async function startMoto(): Promise<MotoServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [program, ...args] = [...endsWithUs, 'moto_server', '-H', '127.0.0.1', '-p', String(port)];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  server.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`moto ended: ${words}`)));
  });
  failed.catch(() => undefined);
  await Promise.race([answering(url), failed]);
  return { url, [Symbol.asyncDispose]: () => stop(server) };
}

/** Where it can be had: a server that outlives a killed test run would stay for ever. */
const endsWithUs = process.platform === 'linux' ? (['setpriv', '--pdeathsig', 'KILL'] as const) : [];

async function answering(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/moto-api/data.json`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}
