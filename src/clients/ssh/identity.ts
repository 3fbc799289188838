import type { AnyAuthMethod, ParsedKey } from 'ssh2';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { Machines } from '../../run/world.ts';
import type { SshSettings } from '../../settings/settings.ts';
import { askAgent } from './agent.ts';
import { makeOneTimeKey, type OneTimeKey } from './one-time-key.ts';
import { readPrivateKey } from './private-key.ts';

/** How we prove who we are to every host; fingerprints name the keys in messages. */
export type Identity =
  | { readonly kind: 'private-key'; readonly key: ParsedKey; readonly fingerprint: string }
  | { readonly kind: 'agent'; readonly socket: string; readonly fingerprints: readonly string[] }
  | OneTimeKey;

type Parts = {
  readonly ssh: SshSettings;
  /** SSH_AUTH_SOCK. */
  readonly agentSocket: string | undefined;
  /** There when the key is one that AWS lets in. */
  readonly admit?: Machines['admit'] | undefined;
  readonly clock: Clock;
};

/** Reads or makes the key once, for all hosts: a locked one takes a good part of a second. Throws SSH_KEY_INVALID and SSH_KEY_MISSING. */
export async function readIdentity({ ssh, agentSocket, admit, clock }: Parts, signal: AbortSignal): Promise<Identity> {
  switch (ssh.key.kind) {
    case 'private-key': {
      const read = await readPrivateKey(ssh.key.key, ssh.key.passphrase);
      if (ssh.key.only !== undefined && ssh.key.only !== read.fingerprint)
        throw otherKey(read.fingerprint, ssh.key.only);
      return { kind: 'private-key', ...read };
    }
    case 'agent':
      return await askAgent(agentSocket, clock, signal);
    case 'instance-connect':
      if (admit === undefined) throw new Error('no cloud to let the key in');
      return await makeOneTimeKey(admit);
  }
}

function otherKey(found: string, wanted: string): SallyportError {
  return new SallyportError('SSH_KEY_INVALID', {
    message: `ssh-private-key is another key now (${found}) than the one that the run began with (${wanted}).`,
    hint: 'No host was shown it. See which later step changes the input or the variable that the key comes from.',
  });
}

/** The one method to try. `publickey` at once: asking for `none` first costs a round trip. */
export function authMethod(identity: Identity, username: string): AnyAuthMethod {
  if (identity.kind === 'agent') return { type: 'agent', username, agent: identity.socket };
  return { type: 'publickey', username, key: identity.key };
}
