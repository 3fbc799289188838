import ssh2 from 'ssh2';
import { type Clock, withDeadline } from '../../clock.ts';
import { fingerprint } from './host-key-check.ts';
import { noAgent } from './no-agent.ts';

export type AgentIdentity = {
  readonly kind: 'agent';
  readonly socket: string;
  /** Of the keys that it holds, at least one. */
  readonly fingerprints: readonly string[];
};

/** Milliseconds. An agent that asks its owner before each use (1Password) answers the list at once all the same. */
const patience = 10_000;

/** Asks the agent what it holds, before any host is: throws SSH_KEY_MISSING where it is not there, does not answer or holds nothing. */
export async function askAgent(socket: string | undefined, clock: Clock, signal: AbortSignal): Promise<AgentIdentity> {
  if (socket === undefined || socket === '') throw noAgent('there is no agent: SSH_AUTH_SOCK is not set');
  const onTimeout = () => noAgent(`the agent did not answer within ${patience / 1_000} s`);
  const fingerprints = await withDeadline({ clock, milliseconds: patience, signal, onTimeout }, () => list(socket));
  if (fingerprints.length === 0) throw noAgent('the agent holds no key');
  return { kind: 'agent', socket, fingerprints };
}

function list(socket: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    new ssh2.OpenSSHAgent(socket).getIdentities((error, keys = []) => {
      if (error) reject(noAgent(`the agent at SSH_AUTH_SOCK can’t be asked (${error.message})`, error));
      else resolve(keys.flatMap((key) => ('getPublicSSH' in key ? [fingerprint(key.getPublicSSH())] : [])));
    });
  });
}
