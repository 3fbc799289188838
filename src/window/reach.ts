import type { Clock } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { familyOf } from './families.ts';
import type { PortAnswer, PortProbe } from './rule.ts';

export type Reach = {
  readonly hosts: readonly Host[];
  readonly port: number;
  /** Who is let in: one CIDR of each family. */
  readonly from: readonly string[];
  readonly spare?: number;
};

export type ReachParts = { readonly ports: PortProbe; readonly clock: Clock; readonly emit: Emit };

/**
 * Proves that every host's port answers through the open window, all hosts side by side, before anything is done to one of them.
 *
 * Throws HOST_UNREACHABLE that lists the hosts that do not answer and what may be the cause, when they are all or more than `spare`.
 * Returns how many answered.
 */
export async function proveReach(
  { ports, clock, emit }: ReachParts,
  { hosts, port, from, spare = 0 }: Reach,
  signal: AbortSignal,
): Promise<number> {
  const started = clock.now();
  const misses = await Promise.all(
    hosts.map(async (host) => {
      for (let turn = 0; ; turn += 1) {
        const answer = await ports.answers(host.address, port, signal);
        if (answer.kind === 'open') return [];
        const waited = clock.now() - started;
        if (waited >= patience[answer.kind]) return [{ host, answer }];
        if (turn > 0) emit({ kind: 'waiting', host, what: `port ${port} (${words(answer)})`, milliseconds: waited });
        await clock.sleep(Math.min(250 * 2 ** turn, 3_000), signal);
      }
    }),
  );
  const missed = misses.flat();
  const isTooMany = missed.length > spare || missed.length === hosts.length;
  if (missed.length > 0 && isTooMany) throw unreachable(missed, { of: hosts.length, port, from });
  return hosts.length - missed.length;
}

/**
 * Milliseconds until an answer is believed. "A small delay might occur" before a rule is in force (AWS, AuthorizeSecurityGroupIngress),
 * so silence gets the longest; a refusal has passed the group already, and only an sshd that is just starting would change it.
 */
const patience = { silent: 45_000, refused: 10_000, failed: 10_000 } as const;

type Miss = { readonly host: Host; readonly answer: Exclude<PortAnswer, { kind: 'open' }> };

function unreachable(
  missed: readonly Miss[],
  { of, port, from }: Pick<Reach, 'port' | 'from'> & { of: number },
): SallyportError {
  const alike = Map.groupBy(missed, ({ answer }) => words(answer));
  const list = [...alike].map(([why, of]) => `${of.map(({ host }) => host.name).join(', ')} (${why})`).join('; ');
  return new SallyportError('HOST_UNREACHABLE', {
    message: `The window is open to ${from.join(' and ')}, but ${missed.length} of ${of} hosts can’t be reached on port ${port}: ${list}.`,
    hint: causes(missed, port, from),
  });
}

function words(answer: Miss['answer']): string {
  switch (answer.kind) {
    case 'silent':
      return 'no answer';
    case 'refused':
      return 'refused: nothing listens on the port';
    case 'failed':
      return answer.reason;
  }
}

function causes(missed: readonly Miss[], port: number, from: readonly string[]): string {
  const likely: string[] = [];
  if (missed.some(({ answer }) => answer.kind === 'silent')) {
    likely.push(
      'the group is not attached to the host',
      `connections leave this network from another address than ${from.join(' and ')} (several NAT addresses, a proxy): set source-address`,
      'a network ACL or a firewall on the host drops the packet',
      'the host is down or has no public address',
      'AWS has not put the rule in force yet',
    );
  }
  const families = new Set(from.map(familyOf));
  if (missed.some(({ host }) => !families.has(familyOf(host.address)))) {
    likely.push('the rule and the host are of different families (IPv4, IPv6)');
  }
  if (missed.some(({ answer }) => answer.kind === 'refused'))
    likely.push(
      `nothing listens on port ${port} there; for SSH: sshd is not running, or listens on another port (ssh-port)`,
    );
  if (missed.some(({ answer }) => answer.kind === 'failed'))
    likely.push('the host’s name or address is wrong, or this runner has no route to it');
  return `Likely causes: ${likely.join('; ')}.`;
}
