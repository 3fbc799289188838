import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { GroupId } from '../../../src/inventory/host.ts';
import type { Deed } from './process.ts';

/** What the process is to do, and where; `state` is the file that it saves to. */
export type Order = {
  readonly deed: Deed;
  readonly endpoint: string;
  readonly group: GroupId;
  readonly address: string;
  readonly state: string;
};

/**
 * Lets the process make so many steps (two for each call), then kills it; tells the step it died at, or undefined when it came to its end.
 * Throws when it ended by anything else.
 */
export async function killedAt(step: number, order: Order): Promise<string | undefined> {
  const { endpoint, group, address, state, deed } = order;
  const script = fileURLToPath(new URL('process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, endpoint, group, address, state, deed], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let died: string | undefined;
  let steps = 0;
  for await (const word of createInterface({ input: child.stdout })) {
    if (word === 'ended') break;
    if (steps === step) {
      died = word;
      child.kill('SIGKILL');
      break;
    }
    steps += 1;
    child.stdin.write('\n');
  }
  const [code, signal] = await exited;
  const wanted = died === undefined ? code === 0 : signal === 'SIGKILL';
  if (!wanted) throw new Error(`The process that did “${deed}” ended with ${code ?? signal} at ${died ?? 'its end'}.`);
  return died;
}
