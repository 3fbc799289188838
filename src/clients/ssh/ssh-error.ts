import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { Target } from './connection.ts';
import type { Identity } from './identity.ts';

/** Translates what ssh2 and the socket say of a login that failed. Foreign text is made safe. */
export function connectError(cause: Error, target: Target, identity: Identity): SallyportError {
  const level = 'level' in cause ? cause.level : undefined;
  // The second is sshd's goodbye at MaxAuthTries, which ssh2 tells as any other.
  if (level === 'client-authentication' || level === 'agent' || /too many authentication/i.test(cause.message))
    return loginRefused(cause, target, identity);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const reason = reasons[code] ?? safeText(cause.message, undefined, 200);
  return new SallyportError('HOST_UNREACHABLE', {
    message: `No SSH connection to ${target.name} (port ${target.port}): ${reason}.`,
    hint: hintFor(cause.message),
    cause,
  });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused, nothing listens there',
  ECONNRESET: 'the host closed it',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no route to it',
  ENETUNREACH: 'no route to its network',
  ENOTFOUND: 'its name can’t be resolved',
  EAI_AGAIN: 'its name can’t be resolved now',
};

function hintFor(message: string): string {
  if (/no matching/i.test(message))
    return 'sshd and this client share no algorithm: see KexAlgorithms, Ciphers and HostKeyAlgorithms of sshd.';
  if (/closed|ECONNRESET|lost before/i.test(message))
    return 'sshd may be at MaxStartups, or block this address (fail2ban): its log on the host says which. Or what listens there is no sshd: see ssh-port.';
  if (/identification/i.test(message)) return 'What listens there is no sshd: see ssh-port.';
  return 'See that the host is up and that sshd listens on ssh-port.';
}

function loginRefused(cause: Error, { name, user }: Target, identity: Identity): SallyportError {
  return new SallyportError('SSH_AUTHENTICATION_FAILED', {
    message: `${name} does not let ${user} in with ${wordsOfKeys(identity)}.`,
    hint: hintForLogin(user, identity),
    cause,
  });
}

function wordsOfKeys(identity: Identity): string {
  if (identity.kind !== 'agent') return `the key ${identity.fingerprint}`;
  const [first, ...others] = identity.fingerprints;
  if (others.length === 0) return `the agent’s key ${first}`;
  const shown = identity.fingerprints.slice(0, 4).join(', ');
  return `any of the agent’s ${others.length + 1} keys (${shown}${others.length > 3 ? ', …' : ''})`;
}

function hintForLogin(user: string, { kind }: Identity): string {
  switch (kind) {
    case 'agent':
      return `See ssh-add -l, and ~${user}/.ssh/authorized_keys on the host. sshd counts every key of the agent as a try (MaxAuthTries).`;
    case 'one-time':
      return 'AWS took the key, so look on the host: the package ec2-instance-connect must be installed, and sshd must ask it (AuthorizedKeysCommand in sshd_config). See also that ssh-user is right.';
    case 'private-key':
      return `See that the key’s public half is in ~${user}/.ssh/authorized_keys on the host (ssh-keygen -lf shows its fingerprint), and that ssh-user is right.`;
  }
}

export function connectTooSlow({ name }: Target, milliseconds: number): SallyportError {
  return new SallyportError('HOST_UNREACHABLE', {
    message: `${name} took the connection, but did not let us in within ${milliseconds / 1_000} s.`,
    hint: 'sshd may wait for DNS (UseDNS) or a directory service. Log in by hand with ssh -v to see where it waits.',
  });
}

export function connectionLost(name: string, cause: unknown, bastion?: string): SallyportError {
  return new SallyportError('CONNECTION_LOST', {
    message: `The connection to ${name} was lost${bastion === undefined ? '' : `, with that to ${bastion}, through which it went`}.`,
    hint: `Look on ${name} what was running: sshd does not end a command whose connection goes away.`,
    cause,
  });
}
