import { expect } from 'vitest';
import type { RealHost } from './hosts.ts';
import type { Asked, Lost } from './open-loop.ts';
import { begunPath } from './puma-site.ts';

/**
 * What may happen to clients of a host that nobody has drained: Puma closes connections that have no request in its hands, as a client is about
 * to use one. Exactly: none that the application had begun with is without an answer, and each of the others is answered when it is asked again.
 */
export async function expectOnlyIdleClosed(host: RealHost, asked: Asked): Promise<void> {
  const { lost, answers } = asked;
  expect(await lostInHand(host, asked)).toEqual([]);
  expect(lost.filter(({ why }) => !closed.test(why))).toEqual([]);
  expect(lost.filter(({ again }) => !answers.has(again))).toEqual([]);
}

/** Requests that the application had begun with, and that got no good answer. */
export async function lostInHand(host: RealHost, { lost }: Asked): Promise<readonly Lost[]> {
  const begun = new Set((await host.exec(`cat ${begunPath} 2>/dev/null || true`)).split('\n'));
  return lost.filter(({ name }) => begun.has(name));
}

/** Nobody was refused, nor told that the server is ill, nor left to wait. */
const closed = /^(socket hang up|(socket hang up|read ECONNRESET|write EPIPE), of a kept connection)$/;
