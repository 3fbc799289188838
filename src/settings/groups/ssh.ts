import { jumpHost, userName } from '../kinds/network.ts';
import { choice, port, secret } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { SshAccess, SshSettings } from '../settings.ts';

export const sshTable = {
  'ssh-user': { kind: userName, text: 'The user that logs in on the hosts.', unset: 'needed' },
  'ssh-port': {
    kind: port,
    text: 'The hosts’ SSH port, and the one port that the window opens (with `ssh-jump`, the bastion’s is).',
    default: '22',
  },
  'ssh-key-source': {
    kind: choice(['private-key', 'agent', 'instance-connect']),
    text: 'Where the SSH key comes from: `ssh-private-key`, the agent at `SSH_AUTH_SOCK`, or EC2 Instance Connect: a fresh key in memory that AWS lets in for 60 seconds, so that no key is kept anywhere.',
    default: 'private-key',
  },
  'ssh-private-key': {
    kind: secret,
    text: 'The private key in OpenSSH, PEM or PKCS8 form.',
    unset: 'needed, unless `ssh-key-source` says otherwise',
    secret: true,
  },
  'ssh-passphrase': { kind: secret, text: 'The passphrase of an encrypted `ssh-private-key`.', secret: true },
  'host-key-source': {
    kind: choice(['pinned', 'console']),
    text: 'Where the hosts’ public keys come from: `pinned` in `known-hosts` or `host_keys`; with `console` those of hosts without a pin are read from what cloud-init printed on the EC2 console when they first booted. A key is never taken from the network.',
    default: 'pinned',
  },
  'ssh-jump': {
    kind: jumpHost,
    text: 'A bastion in front of the hosts, `[user@]host[:port]`: the window opens on its port (22) and in its security group, and every host is reached through it, by its `private_address` where that is known. Its own host key must be pinned too.',
    unset: 'the hosts are reached directly',
  },
} as const satisfies Table;

/** Undefined when something that has no default is missing or wrong; the reader knows what. */
export function readSsh(reader: Reader): SshSettings | undefined {
  const user = reader.needed(
    'ssh-user',
    'Nothing says who logs in on the hosts.',
    'Write the user, like ubuntu or ec2-user.',
  );
  const key = readKey(reader);
  if (key.kind === 'none' && !reader.isWritten('ssh-private-key')) {
    const write = 'Give the private key from a secret, or set ssh-key-source to agent or instance-connect.';
    reader.problem('ssh-private-key', 'There is no SSH key.', write);
  }
  const access = readWay(reader, user);
  return user === undefined || key.kind === 'none' ? undefined : { ...access, user, key };
}

/** For whoever comes in by a window that is only opened: user and key may be their own. */
export function readSshAccess(reader: Reader): SshAccess {
  const user = reader.optional('ssh-user');
  const key = readKey(reader);
  if (user === undefined && key.kind === 'instance-connect') {
    const message = 'AWS lets a key in for one user, and nothing says which.';
    reader.needed('ssh-user', message, 'Write the user, like ubuntu or ec2-user.');
  }
  if (user === undefined && reader.optional('ssh-jump')?.user === undefined && reader.isWritten('ssh-jump')) {
    const message = 'Nothing says who logs in on the bastion.';
    reader.problem('ssh-jump', message, 'Write user@host, or ssh-user.');
  }
  return { ...readWay(reader, user), ...(user === undefined ? {} : { user }), key };
}

function readWay(reader: Reader, user = ''): Omit<SshAccess, 'user' | 'key'> {
  const jump = reader.optional('ssh-jump');
  const fromConsole = reader.value('host-key-source') === 'console' ? { hostKeySource: 'console' as const } : {};
  return {
    port: reader.value('ssh-port'),
    ...fromConsole,
    // Port 22 and not ssh-port, as ProxyJump has it: a bastion seldom moves its port with the hosts behind it.
    ...(jump === undefined ? {} : { jump: { user, port: 22, ...jump } }),
  };
}

function readKey(reader: Reader): SshAccess['key'] {
  const source = reader.value('ssh-key-source');
  if (source !== 'private-key') {
    reader.unused(['ssh-private-key', 'ssh-passphrase'], `ssh-key-source is ${source}`);
    return { kind: source };
  }
  const key = reader.optional('ssh-private-key');
  const passphrase = reader.optional('ssh-passphrase');
  if (key === undefined) return { kind: 'none' };
  return { kind: 'private-key', key, ...(passphrase === undefined ? {} : { passphrase }) };
}
