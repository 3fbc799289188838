import { connect } from 'node:net';
import { type Clock, withDeadline } from '../../clock.ts';
import type { PortAnswer, PortProbe } from '../../window/rule.ts';

/** How long one handshake may take: a packet that a security group drops gets no answer at all. */
const patience = 3_000;

/** Asks by a plain TCP handshake, and hangs up at once: sshd logs a connection without a banner, nothing more. */
export function createPortProbe(clock: Clock): PortProbe {
  return {
    answers: async (address, port, signal) => {
      const silence = new Error('silent');
      try {
        return await withDeadline({ clock, milliseconds: patience, signal, onTimeout: () => silence }, (inner) =>
          handshake(address, port, inner),
        );
      } catch (error) {
        if (error === silence) return { kind: 'silent' };
        throw error;
      }
    },
  };
}

function handshake(address: string, port: number, signal: AbortSignal): Promise<PortAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true });
    const stop = () => {
      socket.destroy();
      reject(signal.reason);
    };
    const end = (answer: PortAnswer) => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(answer);
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('connect', () => end({ kind: 'open' }));
    socket.once('error', (error: NodeJS.ErrnoException) => end(answerOf(error)));
  });
}

/** A host name with several addresses fails with an AggregateError, whose code is that of its first part. */
function answerOf(error: NodeJS.ErrnoException): PortAnswer {
  if (error.code === 'ECONNREFUSED') return { kind: 'refused' };
  if (error.code === 'ETIMEDOUT') return { kind: 'silent' };
  return { kind: 'failed', reason: error.code === undefined ? error.message : `${error.code} ${error.message}`.trim() };
}
