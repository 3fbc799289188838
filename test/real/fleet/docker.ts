import { spawn } from 'node:child_process';

/** Talks to one Docker daemon. Returns what the command printed, and fails with what it said. */
export type Docker = (args: readonly string[], input?: string) => Promise<string>;

/** The client of the daemon behind this socket. */
export function dockerAt(socket: string): Docker {
  return async (args, input = '') => {
    const child = spawn('docker', ['--host', `unix://${socket}`, ...args], { stdio: 'pipe' });
    let printed = '';
    let words = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}: ${words || printed}`);
    return printed.trim();
  };
}

/** The arguments with which a client of its own can be started for this socket. */
export function dockerArguments(socket: string, ...args: string[]): string[] {
  return ['--host', `unix://${socket}`, ...args];
}
