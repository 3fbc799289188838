import type { Duplex } from 'node:stream';
import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { Connection, Target } from './connection.ts';
import { isForbidden, openForward } from './forward.ts';

/** The connection to the bastion, and what it is called in messages. */
export type Jump = { readonly connection: Connection; readonly name: string };

/** A stream from the bastion to a host's sshd. Throws SSH_FORWARDING_FORBIDDEN or HOST_UNREACHABLE that name both, and CONNECTION_LOST of the bastion. */
export async function throughBastion(jump: Jump, target: Target, signal: AbortSignal): Promise<Duplex> {
  const to = { kind: 'tcp', host: target.address, port: target.port } as const;
  return await openForward(jump.connection, to, signal, (refusal) => explain(refusal, jump, target));
}

function explain(refusal: Error, jump: Jump, target: Target): SallyportError {
  if (isForbidden(refusal)) {
    return new SallyportError('SSH_FORWARDING_FORBIDDEN', {
      message: `sshd on ${jump.name} forbids forwarding to ${placeOf(target)}, by which the hosts behind it are reached.`,
      hint: 'Allow it for the user of ssh-jump on the bastion: AllowTcpForwarding yes (or local) and PermitOpen in its sshd_config.',
      cause: refusal,
    });
  }
  return noWay(jump, target, safeText(refusal.message, undefined, 200), refusal);
}

/** The bastion is there, the host behind it is not. */
export function noWay(jump: Jump, target: Target, reason: string, cause: unknown): SallyportError {
  return new SallyportError('HOST_UNREACHABLE', {
    message: `${jump.name} is reached, but has no way to ${placeOf(target)}: ${reason}.`,
    hint: 'See that the host’s security group lets the bastion’s in on ssh-port, that the address is one the bastion can reach (private_address), and that sshd runs there.',
    cause,
  });
}

function placeOf({ name, address, port }: Target): string {
  return `${address === name ? name : `${name} (${address})`}, port ${port}`;
}
