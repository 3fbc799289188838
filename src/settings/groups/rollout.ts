import { batches } from '../kinds/batches.ts';
import { duration, formatDuration } from '../kinds/duration.ts';
import { choice } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { RolloutSettings } from '../settings.ts';

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
  return { batches: reader.value('batches'), onFailure: reader.value('on-failure'), deadline };
}
