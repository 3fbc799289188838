import type { Duplex } from 'node:stream';
import type { HostName } from '../inventory/host.ts';

/** Reaches a place as a host sees it: through the SSH connection's own forwarding, so that nothing need be installed there. */
export interface HostNetwork {
  /** Rejects with SSH_FORWARDING_FORBIDDEN when sshd does not allow it; with a plain reason (refused, timed out) otherwise. */
  connect(host: HostName, to: ForwardTarget, signal: AbortSignal): Promise<Duplex>;
}

export type ForwardTarget =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly socket: string };

/** The answer to one question. A miss tells why, in words for a person. */
export type ProbeAnswer =
  | { readonly kind: 'pass'; readonly body: string }
  | { readonly kind: 'miss'; readonly reason: string };

/** What a gate asks again and again. */
export type Question = {
  /** What is asked, for messages: `http://localhost:3000/up`, `version-command`. */
  readonly place: string;
  /** What it means when the answer stays wrong. */
  readonly failure: 'HEALTH_CHECK_FAILED' | 'VERSION_UNEXPECTED';
  /** Milliseconds one answer may take. */
  readonly patience: number;
  /** Rejects where asking again would be of no use (forwarding forbidden, connection lost), or with the signal's reason. */
  readonly ask: (signal: AbortSignal) => Promise<ProbeAnswer>;
};
