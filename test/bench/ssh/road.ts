import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FarEnd } from './far-end.ts';

/** relay.py gives the other end this address. */
export const farAddress = '10.98.0.2';

/** Lays a road of `delay` milliseconds each way out of this network namespace; sshd is at its far end. */
export async function layRoad(delay: number): Promise<Road> {
  const relay = start('python3', [pathOf('relay.py'), String(delay)]);
  await firstLine(relay);
  const inItsNetwork = [`--net=/proc/${relay.pid}/ns/net`, process.execPath];
  const farEnd = start('nsenter', [...inItsNetwork, pathOf('far-end.ts')]);
  return {
    far: JSON.parse(await firstLine(farEnd)),
    close: async () => {
      const ended = once(farEnd, 'exit');
      farEnd.stdin?.end();
      await ended;
    },
  };
}

/** `close` lets the far end put its files away; the processes end without it. */
type Road = { readonly far: FarEnd; readonly close: () => Promise<void> };

/** Each ends with its standard input, and all of them with this process: it is the first of its process namespace. */
function start(program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function firstLine({ stdout, spawnfile }: ChildProcess): Promise<string> {
  if (stdout !== null) for await (const line of createInterface(stdout)) return line;
  throw new Error(`${spawnfile} ended without a word`);
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
