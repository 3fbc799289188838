import { roleArn } from '../kinds/aws.ts';
import { duration, formatDuration } from '../kinds/duration.ts';
import { listOf } from '../kinds/list.ts';
import { addressService, ownAddresses } from '../kinds/network.ts';
import { choice, port } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { WindowSettings } from '../settings.ts';

export const windowTable = {
  window: {
    kind: choice(['open', 'none']),
    text: 'Whether a window is opened; `none` is for a runner that reaches the hosts anyway.',
    default: 'open',
  },
  port: {
    kind: port,
    text: 'The one port that the window opens where nothing is deployed: an API server’s, a database’s. Hosts must answer on it only where `hosts` or `hosts-output` is written.',
    unset: 'SSH’s, `ssh-port`; with `ssh-jump` the bastion’s',
    modes: [],
    windowOnly: true,
  },
  'window-ttl': {
    // As long as the role’s session: longer than the default deadline, so that no live run’s rule reads as expired.
    kind: duration({ least: 60_000 }),
    text: 'After this time the rule counts as expired, whatever became of the run that made it. A run renews it while it lives; a window that is left open by `window/action.yml` or `sallyport open` is renewed by nobody, so there it is as long as `window-max` unless it is written.',
    default: '1h',
  },
  'window-max': {
    kind: duration({ least: 60_000 }),
    text: 'The longest that a window may be open in all. Then it is shut, under a batch that runs too: what is connected goes on, and no further batch starts.',
    default: '2h',
  },
  'window-guard': {
    kind: choice(['none', 'scheduler']),
    text: 'A dead-man’s switch: with `scheduler` a one-time entry of EventBridge Scheduler revokes the rule when it has expired, whatever became of the runner. No window is open without it.',
    default: 'none',
  },
  'window-guard-role': {
    kind: roleArn,
    text: 'The role that EventBridge Scheduler takes to revoke (`examples/terraform/guard.tf`). Needed with `window-guard`: `scheduler`.',
  },
  'source-address': {
    kind: ownAddresses,
    text: 'The one address that is let in; where hosts of both families are reached, one IPv4 and one IPv6 address.',
    unset: 'what two of the address services agree on',
  },
  'address-services': {
    // Two must agree, so three: one may be down or lie. Each is reached by both families, and is asked over the one that hosts are reached by.
    kind: listOf(addressService, { least: 3, few: 'Write at least three, for two must agree and one may fail.' }),
    text: 'The https services that are asked for the runner’s address; two must agree. They are asked over IPv4, and over IPv6 where hosts have IPv6 addresses.',
    default: 'https://checkip.global.api.aws, https://api64.ipify.org, https://icanhazip.com',
  },
} as const satisfies Table;

/** `left-open`: nobody renews the rule, so its first expiry is its last. */
export function readWindow(reader: Reader, how: 'watched' | 'left-open' = 'watched'): WindowSettings {
  const max = reader.value('window-max');
  const ttl = how === 'left-open' && !reader.isWritten('window-ttl') ? max : reader.value('window-ttl');
  const sourceAddresses = reader.optional('source-address') ?? [];
  const addressServices = reader.value('address-services');
  const guardRole = readGuard(reader);
  if (reader.value('window') === 'none') {
    const reason = 'window is none';
    reader.unused(
      [
        ...(['port', 'window-ttl', 'window-max', 'source-address', 'address-services'] as const),
        ...(['window-guard', 'window-guard-role'] as const),
        ...(['security-group', 'security-group-output'] as const),
      ],
      reason,
    );
    return { kind: 'none' };
  }

  if (reader.isWritten('source-address')) reader.unused(['address-services'], 'source-address is given');
  if (ttl > max) {
    const wrong = reader.isWritten('window-ttl') ? 'window-ttl' : 'window-max';
    reader.problem(
      wrong,
      `window-ttl (${formatDuration(ttl)}) is longer than window-max (${formatDuration(max)}).`,
      'Make window-ttl the shorter one, or both the same.',
    );
  }
  return {
    ...{ kind: 'open', ttl, max, sourceAddresses, addressServices },
    ...(guardRole === undefined ? {} : { guardRole }),
  };
}

function readGuard(reader: Reader): string | undefined {
  if (reader.value('window-guard') === 'none') {
    reader.unused(['window-guard-role'], 'window-guard is none');
    return undefined;
  }
  const message = 'window-guard is scheduler, and nothing says which role it takes.';
  const guard = reader.needed(
    'window-guard-role',
    message,
    'Write the ARN of the role in examples/terraform/guard.tf.',
  );
  const own = reader.optional('role-to-assume');
  if (guard !== undefined && own !== undefined && guard.accountId !== own.accountId) {
    const elsewhere = `The role is of account ${guard.accountId}, and that of this run of ${own.accountId}.`;
    reader.problem(
      'window-guard-role',
      elsewhere,
      'Write a role of the account that the run works in: AWS passes no other.',
    );
  }
  return guard?.arn;
}
