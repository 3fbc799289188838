import { batches } from '../kinds/batches.ts';
import { duration, formatDuration } from '../kinds/duration.ts';
import { choice, word } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { LockSettings, RolloutSettings } from '../settings.ts';

export const rolloutTable = {
  batches: {
    // One host first, then never more than a quarter at once: three quarters of a role stay in service.
    kind: batches,
    text: 'How many hosts of a role change together, batch after batch: counts, or percent of the role’s hosts rounded up; the last entry repeats.',
    default: '1, 25%',
  },
  'on-failure': {
    kind: choice(['halt'], ['rollback']),
    text: 'What a failed batch leads to: `halt` starts no other batch.',
    default: 'halt',
    modes: ['deploy'],
  },
  deadline: {
    // Below the role’s session and the window’s ttl (an hour each), so that both outlive the rollout and the clean-up.
    kind: duration({ least: 1_000 }),
    text: 'How long the whole rollout may take.',
    default: '45m',
    modes: ['deploy'],
  },
  application: {
    kind: word('name', /^[A-Za-z0-9._/-]{1,100}$/, 'Write letters, digits, dots, dashes and slashes, like acme/shop.'),
    text: 'What is deployed: one deploy at a time for each. Name it where one repository holds several applications, or several repositories one.',
    unset: 'the repository',
    modes: ['deploy'],
  },
  'break-lock': {
    kind: word('mark of a lock', /^[0-9a-f]{32}$/, 'Write the 32 characters that the error LOCK_HELD shows.'),
    text: 'Drives out the dead run that holds the deploy lock with this mark, and no other.',
    unset: 'a dead run’s lock ends by itself after ten minutes',
    modes: ['deploy'],
  },
} as const satisfies Table;

export function readRollout(reader: Reader): RolloutSettings {
  const deadline = reader.value('deadline');
  const max = reader.value('window-max');
  if (reader.value('window') === 'open' && deadline > max) {
    reader.warning(
      reader.isWritten('deadline') ? 'deadline' : 'window-max',
      `The window may be shut before the rollout ends: window-max is ${formatDuration(max)}, deadline ${formatDuration(deadline)}.`,
      'Make window-max the longer one.',
    );
  }
  return { batches: reader.value('batches'), onFailure: reader.value('on-failure'), deadline, lock: readLock(reader) };
}

function readLock(reader: Reader): LockSettings {
  const application = reader.optional('application');
  const breaking = reader.optional('break-lock');
  return { ...(application === undefined ? {} : { application }), ...(breaking === undefined ? {} : { breaking }) };
}
