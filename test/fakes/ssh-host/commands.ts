import { type ChildProcess, spawn } from 'node:child_process';
import type { ServerChannel, Session } from 'ssh2';
import { serveSftp } from './sftp.ts';
import type { Ills } from './ssh-host.ts';

/** The commands of one host. */
export type Commands = {
  /** Answers one session of a client. */
  serve(session: Session): void;
  /** Kills every command that still runs, with all that it started in its group. */
  stop(): void;
};

type Place = { readonly home: string; readonly user: string; readonly ills: Ills };

/** Runs real commands: by `sh -c` in the home, with a clean environment, each in a process group of its own as under sshd. */
export function openCommands(place: Place): Commands {
  const running = new Set<ChildProcess>();
  return {
    serve: (session) => {
      session.on('sftp', (accept, reject) => (place.ills.refusesSftp ? reject() : serveSftp(accept())));
      session.on('exec', (accept, _, { command }) => {
        const channel = accept();
        channel.on('error', () => undefined);
        if (place.ills.stuck) return;
        const late = setTimeout(() => {
          const child = start(command, place);
          running.add(child);
          child.once('exit', () => running.delete(child));
          session.on('signal', (_accept, _reject, { name }) => kill(child, `SIG${name.replace(/^SIG/, '')}`));
          join(channel, child);
        }, place.ills.slow);
        channel.once('close', () => clearTimeout(late));
      });
    },
    stop: () => {
      for (const child of running) kill(child, 'SIGKILL');
    },
  };
}

function start(command: string, { home, user }: Place) {
  const env = { PATH: process.env['PATH'], HOME: home, USER: user, LOGNAME: user, SHELL: '/bin/sh', LANG: 'C.UTF-8' };
  return spawn('/bin/sh', ['-c', command], { cwd: home, env, detached: true });
}

/** As sshd does it: the status is told when the command ends, and the channel stays open as long as a child of it holds the output. */
function join(channel: ServerChannel, child: ReturnType<typeof start>): void {
  channel.pipe(child.stdin);
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => undefined);
  child.stdout.pipe(channel, { end: false });
  child.stderr.pipe(channel.stderr, { end: false });
  child.once('exit', (status, signal) => {
    if (signal === null) channel.exit(status ?? 255);
    else channel.exit(signal.replace('SIG', ''));
  });
  child.once('close', () => channel.end());
  // Whoever still writes finds nobody there any more; nothing else ends a command whose client is gone.
  channel.once('close', () => {
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  });
}

function kill({ pid, exitCode, signalCode }: ChildProcess, signal: string): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
}
