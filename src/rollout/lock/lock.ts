import type { Remote } from '../../deployers/remote.ts';
import { SallyportError } from '../../errors.ts';
import type { Host, HostName } from '../../inventory/host.ts';
import { type Holder, type LockAnswer, readAnswer } from './lock-answer.ts';
import { releaseScript, renewScript, takeScript } from './lock-scripts.ts';

/** What tells one lock from another, and one holder from another. */
export type Claim = {
  /** One deploy at a time for each of these. */
  readonly application: string;
  /** This run's own mark: whoever holds it is known by it. */
  readonly nonce: string;
  /** For whoever finds it held. */
  readonly owner: string;
  readonly url: string;
  /** Milliseconds from its last renewal after which anybody may take it: for a run that died and whose post step never ran. */
  readonly ttl: number;
};

export type Lock = {
  /** Where it lies. */
  readonly host: HostName;
  /** Who held it until this run took it away, by its end or by request. */
  readonly brokenFrom?: Holder;
  /** Puts its end off. Throws LOCK_LOST when another run has taken it away. */
  readonly renew: (signal: AbortSignal) => Promise<void>;
  /** Gives it back, and only its own. Says whether it still was this run's. */
  readonly release: (signal: AbortSignal) => Promise<'released' | 'lost'>;
};

/** The same host for every run over the same hosts, in whatever order Terraform lists them. */
export function lockHost(hosts: readonly Host[]): Host {
  return hosts.reduce((first, host) => (host.name < first.name ? host : first));
}

/**
 * Takes the application's lock on the host, at once or not at all. Throws LOCK_HELD with the holder, or LOCK_UNAVAILABLE.
 * `breaking` is the nonce of a holder that may be driven out, and of no other.
 */
export async function takeLock(
  remote: Remote,
  { host, claim, breaking }: { host: Host; claim: Claim; breaking?: string },
  signal: AbortSignal,
): Promise<Lock> {
  const place = { host: host.name, claim };
  const answer = await ask(remote, place, takeScript, signal, breaking);
  if (answer.kind === 'held') throw held(host, answer.holder);
  return { ...heldLock(remote, place), ...(answer.kind === 'broken' ? { brokenFrom: answer.holder } : {}) };
}

/** A lock that this run, or the main that a post step follows, took before. */
export function heldLock(remote: Remote, place: Place): Lock {
  return {
    host: place.host,
    renew: async (signal) => {
      const answer = await ask(remote, place, renewScript, signal);
      if (answer.kind === 'lost') throw lost(place.host, answer.holder);
    },
    release: async (signal) => {
      const { kind } = await ask(remote, place, releaseScript, signal);
      return kind === 'lost' ? 'lost' : 'released';
    },
  };
}

type Place = {
  readonly host: HostName;
  readonly claim: Pick<Claim, 'application' | 'nonce'> & Partial<Pick<Claim, 'owner' | 'url' | 'ttl'>>;
};

async function ask(
  remote: Remote,
  { host, claim }: Place,
  script: string,
  signal: AbortSignal,
  breaking = '',
): Promise<LockAnswer> {
  const environment = {
    LOCK_NAME: fileName(claim.application),
    LOCK_NONCE: claim.nonce,
    LOCK_SECONDS: String(Math.ceil((claim.ttl ?? 0) / 1_000)),
    LOCK_OWNER: oneLine(claim.owner ?? ''),
    LOCK_URL: oneLine(claim.url ?? ''),
    LOCK_BREAK: breaking,
  };
  const { exit, stdout, stderr } = await remote.run(host, { script, environment, timeout: patience }, signal);
  const answer = exit.kind === 'status' && exit.status === 0 ? readAnswer(stdout) : undefined;
  if (answer === undefined) throw unavailable(host, stderr);
  return answer;
}

/** Milliseconds: a few file operations. */
const patience = 20_000;

/** What a directory may be called. Two names that differ stay two. */
function fileName(application: string): string {
  return application.replaceAll(/[^A-Za-z0-9_-]/gu, (character) => `.${character.codePointAt(0)?.toString(16)}.`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function held({ name }: Host, { nonce, owner, url, secondsLeft }: Holder): SallyportError {
  return new SallyportError('LOCK_HELD', {
    message: `Another deploy is going on: ${owner || 'somebody'} holds the lock on ${name}${url === '' ? '' : ` (${url})`}. Unless its run renews it, it ends in ${minutes(secondsLeft)}.`,
    hint: `Wait until it has ended. If it is dead, run this again with break-lock: ${nonce}, which drives out that one and no other.`,
  });
}

function lost(host: HostName, holder: Holder): SallyportError {
  const who = holder.nonce === 'free' ? 'it was given back' : `${holder.owner || 'somebody'} holds it now`;
  return new SallyportError('LOCK_LOST', {
    message: `The deploy lock on ${host} is no longer this run’s: ${who}${holder.url === '' ? '' : ` (${holder.url})`}.`,
    hint: 'Nothing more is changed by this run. See what the other deploy does; then run this one again.',
  });
}

function unavailable(host: HostName, stderr: string): SallyportError {
  const said = oneLine(stderr).slice(0, 300);
  return new SallyportError('LOCK_UNAVAILABLE', {
    message: `The deploy lock can’t be taken on ${host}${said === '' ? '' : `: “${said}”`}.`,
    hint: 'ssh-user must be able to write to ~/.sallyport on that host.',
  });
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${Math.max(seconds, 1)} s` : `${Math.ceil(seconds / 60)} min`;
}
