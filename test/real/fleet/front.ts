import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../fakes/free-port.ts';

/** Where requests come in: over pooled connections all the way to Puma, over one of its own for each, or pooled and to Puma by TLS. */
export type Door = (typeof doors)[number];

const doors = ['pooled', 'single', 'tls'] as const;

/** A load balancer that forgives nothing: no retry, no check of its own, no second server for a request that failed. */
export type Front = AsyncDisposable & {
  readonly url: (door: Door) => string;
  /** What HAProxy says of requests that did not end well. */
  readonly complaints: readonly string[];
};

type Options = {
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly port: number;
  /** Where those of them that do so terminate TLS. */
  readonly tlsPort: number;
  /** The addresses that get requests now. */
  readonly receiving: () => ReadonlySet<string>;
  readonly folder: string;
};

/** Starts HAProxy before these hosts. Every twentieth of a second those get requests that shall, and the others no new ones. */
export async function startFront({ hosts, port, tlsPort, receiving, folder }: Options): Promise<Front> {
  const ports = { pooled: await freePort(), single: await freePort(), tls: await freePort() };
  const socket = join(folder, 'front.sock');
  const file = join(folder, 'haproxy.cfg');
  const servers = (to: string) =>
    hosts.map(({ name, address }) => `  server ${name} ${address}:${to} disabled`).join('\n');
  writeFileSync(
    file,
    configuration({ socket, ports, plain: servers(`${port}`), encrypted: servers(`${tlsPort} ssl verify none`) }),
  );
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'haproxy', '-db', '-f', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    // Which servers get requests now is told as well.
    if (!line.startsWith('Server ')) complaints.push(line);
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  await answering(child, socket, () => words);

  let told = new Map<string, string>();
  const follow = async () => {
    const now = receiving();
    const states = new Map(hosts.map(({ name, address }) => [name, now.has(address) ? 'ready' : 'drain']));
    const changed = [...states].filter(([name, state]) => told.get(name) !== state);
    const commands = changed.flatMap(([name, state]) =>
      doors.map((door) => `set server ${door}/${name} state ${state}`),
    );
    if (commands.length > 0) await say(socket, commands.join(';'));
    told = states;
  };
  let stopped = false;
  await follow();
  const loop = (async () => {
    while (!stopped) {
      await follow();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  loop.catch((error: Error) => complaints.push(`Nobody follows the target group any more: ${error.message}`));
  return {
    url: (door) => `http://127.0.0.1:${ports[door]}/`,
    complaints,
    [Symbol.asyncDispose]: async () => {
      stopped = true;
      await loop.catch(() => undefined);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

type Configured = { socket: string; ports: Record<Door, number>; plain: string; encrypted: string };

function configuration({ socket, ports, plain, encrypted }: Configured): string {
  return `global
  stats socket ${socket} mode 600 level admin
  log stdout format raw local0
defaults
  mode http
  log global
  option httplog
  option dontlog-normal
  retries 0
  timeout connect 5s
  timeout client 10m
  timeout server 60s
${doors.map((door) => `frontend ${door}\n  bind 127.0.0.1:${ports[door]}\n  default_backend ${door}`).join('\n')}
backend pooled
  http-reuse always
${plain}
backend single
  option httpclose
${plain}
backend tls
  http-reuse always
${encrypted}
`;
}

async function answering(child: ChildProcess, socket: string, words: () => string): Promise<void> {
  while (!(await say(socket, 'show info').then(Boolean, () => false))) {
    if (child.exitCode !== null) throw new Error(`HAProxy ended: ${words()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Commands for HAProxy's runtime socket; what it answers to a change that it made is nothing. */
async function say(path: string, commands: string): Promise<string> {
  const socket = connect(path);
  socket.end(`${commands}\n`);
  let answer = '';
  for await (const text of socket.setEncoding('utf8')) answer += text;
  if (commands.startsWith('set ') && answer.trim() !== '') throw new Error(answer);
  return answer;
}
