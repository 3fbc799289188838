import type { ClientChannel } from 'ssh2';
import { type Clock, withDeadline } from '../../clock.ts';
import type { CommandEnd, RemoteCommand } from '../../deployers/remote.ts';
import { SallyportError } from '../../errors.ts';
import { type LineSink, safeText } from '../../report/foreign-output.ts';
import { keepTail } from '../process/keep-tail.ts';
import type { Connection } from './connection.ts';
import { remoteScript } from './remote-script.ts';
import { connectionLost } from './ssh-error.ts';

export type RunParts = {
  readonly connection: Connection;
  readonly name: string;
  readonly clock: Clock;
  readonly lines: (onLine: (line: string) => void) => LineSink;
};

/** Runs one command over a connection that is there. The contract is `Remote`'s. */
export async function runCommand(parts: RunParts, command: RemoteCommand, signal: AbortSignal): Promise<CommandEnd> {
  const line = remoteScript({ ...command, limit: command.timeout + hostPatience });
  const { clock, connection, name } = parts;
  const onTimeout = () => tooSlow(name, command.timeout);
  return await withDeadline({ clock, milliseconds: command.timeout, signal, onTimeout }, async (inner) => {
    // First what is known already: on a lost connection nothing can be started, and ssh2 says so in words of its own.
    const { channel, exit } = await Promise.race([connection.lost, startCommand(parts, line, inner)]);
    return await Promise.race([endOf(channel, exit, parts, command), connection.lost]);
  });
}

/** Milliseconds past our own deadline after which the host ends the command itself, for a run that is no longer there to do it. */
const hostPatience = 5_000;

type Started = { readonly channel: ClientChannel; readonly exit: Promise<CommandEnd['exit']> };

/**
 * Listens for the end from the very callback that starts the command: “started” and the exit status of a short one may come in one
 * TCP segment (Nagle on the host’s side), and ssh2 tells both before any promise goes on.
 */
function startCommand(parts: RunParts, line: string, signal: AbortSignal): Promise<Started> {
  return new Promise((resolve, reject) => {
    const started = (error: Error | undefined, channel: ClientChannel) => {
      if (error !== undefined) return reject(notStarted(error, parts.name));
      const stop = () => hangUp(channel);
      // It may start after nobody wants it any more.
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      const exit = exitOf(channel, parts);
      // What has ended is not told to end: TERM would go to its group, and so to the application that it started.
      const forget = () => signal.removeEventListener('abort', stop);
      exit.then(forget, forget);
      resolve({ channel, exit });
    };
    try {
      parts.connection.client.exec(line, started);
    } catch (error) {
      // ssh2 throws “Not connected” where the socket is gone, and tells a moment later that the connection is.
      reject(connectionLost(parts.name, error));
    }
  });
}

/**
 * TERM to the remote command where sshd passes it on (OpenSSH 8.1 and later); the channel is closed in any case. Our own side of the
 * channel was never ended: ssh2 sends no signal into one that was, and the command would live on. Its stdin is /dev/null anyway.
 */
function hangUp(channel: ClientChannel): void {
  if (channel.destroyed) return;
  try {
    channel.signal('TERM');
    channel.close();
  } catch {
    // The connection is gone already: there is nothing left to hang up.
  }
}

async function endOf(
  channel: ClientChannel,
  exited: Started['exit'],
  parts: RunParts,
  { onLine }: RemoteCommand,
): Promise<CommandEnd> {
  const streams = { stdout: channel, stderr: channel.stderr } as const;
  const kept = { stdout: keepTail(kept64), stderr: keepTail(kept64) };
  const sinks: LineSink[] = [];
  for (const name of ['stdout', 'stderr'] as const) {
    const sink = parts.lines((text) => onLine?.(name, text));
    sinks.push(sink);
    streams[name].on('data', (chunk: Buffer) => {
      kept[name].add(chunk);
      sink.write(chunk);
    });
  }
  const exit = await exited;
  for (const sink of sinks) sink.end();
  return { exit, stdout: kept.stdout.text(), stderr: kept.stderr.text() };
}

const kept64 = 64 * 1_024;

/**
 * The exit status comes in a message of its own and may overtake the last output, so the result is taken at `close`. A command that
 * left a child behind with its output still open never closes: past a moment the status alone will do.
 */
function exitOf(channel: ClientChannel, { clock, name }: RunParts): Promise<CommandEnd['exit']> {
  return new Promise((resolve, reject) => {
    let exit: CommandEnd['exit'] | undefined;
    const done = new AbortController();
    channel.once('exit', (status: number | null, signal?: string) => {
      exit =
        status === null
          ? { kind: 'signal', signal: signal?.replace(/^SIG/, '') ?? 'unknown' }
          : { kind: 'status', status };
      clock.sleep(lastOutput, done.signal).then(
        () => {
          end();
          // Whoever still writes into it would fail when the run ends: better now, before the health check.
          channel.close();
        },
        () => undefined,
      );
    });
    channel.once('close', end);
    function end() {
      done.abort();
      if (exit === undefined) reject(connectionLost(name, new Error('the command ended without telling how')));
      else resolve(exit);
    }
  });
}

/** Milliseconds that output may still come after the exit status. */
const lastOutput = 3_000;

/** RFC 4254, 5.1: a refusal has a reason. What has none is ssh2's word for a connection that is going. */
function notStarted(cause: Error, name: string): SallyportError {
  if (!('reason' in cause) && !/unable to exec/i.test(cause.message)) return connectionLost(name, cause);
  return new SallyportError('COMMAND_FAILED', {
    message: `sshd on ${name} refuses to start a command: ${safeText(cause.message, undefined, 200)}.`,
    hint: 'It may allow too few sessions in one connection (MaxSessions in sshd_config), or the user may have no shell.',
    cause,
  });
}

function tooSlow(name: string, milliseconds: number): SallyportError {
  return new SallyportError('COMMAND_TIMED_OUT', {
    message: `No end on ${name} within ${milliseconds / 1_000} s.`,
    hint: 'See what it waits for, or give it more time: command-timeout.',
  });
}
