import { duration, formatDuration } from '../kinds/duration.ts';
import { hostShare } from '../kinds/host-share.ts';
import { choice, command, word } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { LockSettings, RolloutSettings } from '../settings.ts';
import { readCanary } from './canary.ts';
import { readOnce } from './once.ts';

export const rolloutTable = {
  'max-failures': {
    kind: hostShare({ most: 100, write: 'Write how many hosts may fail, like 2 or 10%.' }),
    text: 'How many hosts may fail in the whole run, a count or percent of all hosts rounded down, before nothing new starts.',
    default: '0',
    modes: ['deploy', 'rollback', 'certificates'],
  },
  'max-unreachable': {
    kind: hostShare({ most: 100, write: 'Write how many hosts may be unreachable, like 1 or 10%.' }),
    text: 'How many hosts may be unreachable, a count or percent of all hosts rounded down. Within it they are left out, named, and counted as mixed versions; beyond it nothing is changed.',
    default: '0',
  },
  'on-failure': {
    kind: choice(['rollback', 'halt']),
    text: 'What too many failures lead to: `rollback` takes hosts back to their own previous versions (`rollback-scope`); `halt` leaves them for you to see. Either way nothing new starts, and the hosts that are changing finish.',
    default: 'rollback',
    // A plan tells for whom there is no way back.
    modes: ['deploy', 'plan', 'certificates'],
  },
  'rollback-scope': {
    kind: choice(['batch', 'all']),
    text: 'Which hosts are rolled back: those of the failed `batch`, with whatever failed before it, or `all` that this run has changed.',
    default: 'batch',
    modes: ['deploy', 'certificates'],
  },
  'judge-command': {
    kind: command,
    text: 'Your own judge, run on the runner after each batch (and its soak) with the run’s facts as JSON on its stdin (docs/rollout.md). Status 0: go on; 75: it can’t tell, and the run halts; any other: no, as if too many hosts had failed.',
    modes: ['deploy'],
  },
  deadline: {
    // Below the role’s session and the window’s ttl (an hour each), so that both outlive the rollout and the clean-up.
    kind: duration({ least: 1_000 }),
    text: 'How long the whole rollout may take. A roll-back that has begun gets ten minutes at least.',
    default: '45m',
    modes: ['deploy', 'rollback', 'certificates'],
  },
  application: {
    kind: word('name', /^[A-Za-z0-9._/-]{1,100}$/, 'Write letters, digits, dots, dashes and slashes, like acme/shop.'),
    text: 'What is deployed: one deploy at a time for each. Name it where one repository holds several applications, several repositories one, or people deploy beside the CI.',
    unset: 'the repository; `application` where a run belongs to none, as on a laptop',
    modes: ['deploy', 'rollback', 'certificates'],
  },
  'break-lock': {
    kind: word('mark of a lock', /^[0-9a-f]{32}$/, 'Write the 32 characters that the error LOCK_HELD shows.'),
    text: 'Drives out the dead run that holds the deploy lock with this mark, and no other.',
    unset: 'a dead run’s lock ends by itself after ten minutes',
    modes: ['deploy', 'rollback', 'certificates'],
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
  const judge = reader.optional('judge-command');
  return {
    ...(judge === undefined ? {} : { judge }),
    maxFailures: reader.value('max-failures'),
    maxUnreachable: reader.value('max-unreachable'),
    onFailure: reader.value('on-failure'),
    rollbackScope: reader.value('rollback-scope'),
    deadline,
    canary: readCanary(reader),
    lock: readLock(reader),
    once: readOnce(reader),
  };
}

function readLock(reader: Reader): LockSettings {
  const application = reader.optional('application');
  const breaking = reader.optional('break-lock');
  return { ...(application === undefined ? {} : { application }), ...(breaking === undefined ? {} : { breaking }) };
}
