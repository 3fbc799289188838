import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { dockerArguments } from './docker.ts';
import type { RealHost } from './hosts.ts';

/** One connection that somebody asked a host for, and what the host's own firewall said to it. */
export type Knock = {
  readonly at: number;
  readonly host: string;
  readonly from: string;
  readonly port: number;
  readonly verdict: Verdict;
};

export type Verdict = keyof typeof logGroups;

/** The netlink log group that the rules of `firewall.ts` write to, for each verdict. */
export const logGroups = { accepted: 1, dropped: 2 } as const;

export type FirewallLog = AsyncDisposable & { readonly knocks: readonly Knock[] };

/**
 * Reads the firewall log of each host, in the order of what happened.
 *
 * nftables' plain `log` goes to the kernel's ring buffer, which a network namespace of a container may not write to;
 * a netlink log group belongs to the namespace, so that tcpdump inside the host sees it under any kernel setting and cgroup version.
 */
export async function readFirewallLog(hosts: readonly RealHost[], socket: string): Promise<FirewallLog> {
  const knocks: Knock[] = [];
  const readers = hosts.flatMap((host) =>
    (['accepted', 'dropped'] as const).map((verdict) => {
      const tcpdump = `tcpdump --immediate-mode -Z root -l -nn -tt -i nflog:${logGroups[verdict]}`;
      const args = dockerArguments(socket, 'exec', host.container, ...tcpdump.split(' '));
      const child = spawn('docker', args, { stdio: ['ignore', 'pipe', 'pipe'] });
      createInterface(child.stdout).on('line', (line) => {
        const [, at, from, port] = knockLine.exec(line) ?? [];
        if (at === undefined || from === undefined) return;
        knocks.push({ at: Number(at) * 1_000, host: host.name, from, port: Number(port), verdict });
      });
      return child;
    }),
  );
  await Promise.all(readers.map(listening));
  return {
    knocks,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(readers.map(end));
    },
  };
}

// 1795410621.968523 IP 10.213.0.1.47852 > 10.213.0.11.22: Flags [S], seq 71316386, …
const knockLine = /^(\d+\.\d+) IP6? (\S+)\.\d+ > \S+\.(\d+): Flags/;

function listening(reader: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    reader.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes('listening on')) resolve();
    });
    reader.once('error', reject);
    reader.once('exit', () => reject(new Error(`tcpdump ended: ${words}`)));
  });
}

async function end(reader: ChildProcess): Promise<void> {
  if (reader.exitCode !== null || reader.signalCode !== null) return;
  reader.kill('SIGTERM');
  await once(reader, 'exit');
}
