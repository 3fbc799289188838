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
