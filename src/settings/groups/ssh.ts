import { userName } from '../kinds/network.ts';
import { choice, port, secret } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { SshSettings } from '../settings.ts';

export const sshTable = {
  'ssh-user': { kind: userName, text: 'The user that logs in on the hosts.', unset: 'needed' },
  'ssh-port': { kind: port, text: 'The hosts’ SSH port, and the one port that the window opens.', default: '22' },
  'ssh-key-source': {
    kind: choice(['private-key', 'agent'], ['instance-connect']),
    text: 'Where the SSH key comes from: `ssh-private-key`, or the agent at `SSH_AUTH_SOCK`.',
    default: 'private-key',
  },
  'ssh-private-key': {
    kind: secret,
    text: 'The private key in OpenSSH, PEM or PKCS8 form.',
    unset: 'needed, unless the key comes from an agent',
    secret: true,
  },
  'ssh-passphrase': { kind: secret, text: 'The passphrase of an encrypted `ssh-private-key`.', secret: true },
} as const satisfies Table;

/** Undefined when something that has no default is missing or wrong; the reader knows what. */
export function readSsh(reader: Reader): SshSettings | undefined {
  const user = reader.needed(
    'ssh-user',
    'Nothing says who logs in on the hosts.',
    'Write the user, like ubuntu or ec2-user.',
  );
  const port = reader.value('ssh-port');
  const key = readKey(reader);
  return user === undefined || key === undefined ? undefined : { user, port, key };
}

function readKey(reader: Reader): SshSettings['key'] | undefined {
  if (reader.value('ssh-key-source') === 'agent') {
    reader.unused(['ssh-private-key', 'ssh-passphrase'], 'ssh-key-source is agent');
    return { kind: 'agent' };
  }
  const key = reader.needed(
    'ssh-private-key',
    'There is no SSH key.',
    'Give the private key from a secret, or set ssh-key-source to agent.',
  );
  const passphrase = reader.optional('ssh-passphrase');
  if (key === undefined) return undefined;
  return { kind: 'private-key', key, ...(passphrase === undefined ? {} : { passphrase }) };
}
