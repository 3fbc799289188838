import type { Duplex } from 'node:stream';
import { SallyportError } from '../../errors.ts';
import type { ForwardTarget } from '../../health/probe.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { Connection } from './connection.ts';

/** Opens a connection from the host to a place that it sees. The contract is `HostNetwork`'s. */
export async function forward(
  connection: Connection,
  name: string,
  to: ForwardTarget,
  signal: AbortSignal,
): Promise<Duplex> {
  return await openForward(connection, to, signal, (error) => translate(error, name, to));
}

/** The same, with the refusal of the machine in the words of the caller. */
export async function openForward(
  { client, lost }: Connection,
  to: ForwardTarget,
  signal: AbortSignal,
  explain: (refusal: Error) => Error,
): Promise<Duplex> {
  signal.throwIfAborted();
  const opened = new Promise<Duplex>((resolve, reject) => {
    const done = (error: Error | undefined, channel: Duplex) => {
      if (error !== undefined) return reject(explain(error));
      // Asked for, but no longer wanted: it must not stay open.
      if (signal.aborted) channel.destroy();
      resolve(channel);
    };
    if (to.kind === 'tcp') client.forwardOut('127.0.0.1', 0, to.host, to.port, done);
    else client.openssh_forwardOutStreamLocal(to.socket, done);
  });
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([lost, aborted, opened]);
  } finally {
    done.abort();
  }
}

/** RFC 4254, 5.1: 1 is “administratively prohibited”, 2 is “connect failed”. */
export function isForbidden(error: Error): boolean {
  return 'reason' in error && error.reason === 1;
}

function translate(error: Error, name: string, to: ForwardTarget): Error {
  if (isForbidden(error)) {
    const setting = to.kind === 'tcp' ? 'AllowTcpForwarding, PermitOpen' : 'AllowStreamLocalForwarding';
    return new SallyportError('SSH_FORWARDING_FORBIDDEN', {
      message: `sshd on ${name} forbids forwarding, by which health checks reach the application.`,
      hint: `Allow it for this user (${setting} in sshd_config), or use a health check that runs on the host: health-check: "command: curl -fsS …".`,
      cause: error,
    });
  }
  // OpenSSH says “open failed” of any socket that it does not reach, and of one that it may not.
  if (to.kind === 'unix') {
    return new Error(`nothing answers at ${to.socket}, or sshd forbids it (AllowStreamLocalForwarding)`, {
      cause: error,
    });
  }
  if (/refused/i.test(error.message))
    return Object.assign(new Error('refused', { cause: error }), { code: 'ECONNREFUSED' });
  if (/timed out/i.test(error.message))
    return Object.assign(new Error('timed out', { cause: error }), { code: 'ETIMEDOUT' });
  // ssh2 puts its own words before the server's, which need not say anything.
  const said = safeText(error.message.replace(/^\(SSH\) Channel open failure:\s*/, ''), undefined, 200);
  return new Error(said === '' ? 'the host could not connect there' : said, { cause: error });
}
