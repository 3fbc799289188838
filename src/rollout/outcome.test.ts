import { expect, test } from 'vitest';
import type { Observation } from '../deployers/deployer.ts';
import { type ErrorCode, SallyportError } from '../errors.ts';
import type { HostName, Role } from '../inventory/host.ts';
import type { Version } from '../version.ts';
import type { HostOutcome, HostResult } from './host-result.ts';
import { judgeHosts } from './outcome.ts';

const error = (code: ErrorCode) => new SallyportError(code, { message: code, hint: '' });

const outcomes: Record<string, HostOutcome> = {
  done: { kind: 'done' },
  skipped: { kind: 'skipped' },
  left: { kind: 'not-started' },
  failed: { kind: 'failed', phase: 'verifying', error: error('HEALTH_CHECK_FAILED'), serving: false },
  cut: { kind: 'interrupted', phase: 'deploying' },
  shut: { kind: 'quarantined', phase: 'verifying', error: error('HEALTH_CHECK_FAILED') },
  back: { kind: 'rolled-back' },
  stuck: { kind: 'roll-back-failed', phase: 'rolling-back', error: error('COMMAND_FAILED') },
  lost: { kind: 'unreachable', error: error('HOST_UNREACHABLE') },
};

/** `web failed 1>2`: role, end, from and to; `?` is unknown, `-` nothing. */
function result(text: string): HostResult {
  const [role = '', end = '', from = '', to = ''] = text.split(/[ >]/);
  const outcome = outcomes[end];
  if (outcome === undefined) throw new Error(`no such end: ${end}`);
  const host = { name: text as HostName, role: role as Role, address: '', hostKeys: [] };
  return { host, outcome, before: seen(from), after: seen(to), to: '2' as Version, phases: [] };
}

function seen(text: string): Observation {
  if (text === '?') return { kind: 'unknown', reason: 'silent' };
  return text === '-' ? { kind: 'none' } : { kind: 'version', version: text as Version };
}

test.each<[string[], ErrorCode | undefined, string]>([
  [['web done 1>2', 'web skipped 2>2'], undefined, 'done 0'],
  [['web skipped 2>2'], undefined, 'nothing-to-do 0'],
  [['web failed 1>1', 'web left 1>1'], undefined, 'halted 3'],
  [['web done 1>2', 'web failed 1>1'], undefined, 'mixed 4'],
  [['web done 1>2', 'web left 1>1'], 'DEADLINE_PASSED', 'mixed 4'],
  // Each role is of one mind, but the release is on half of the fleet.
  [['web done 1>2', 'job left 1>1'], undefined, 'mixed 4'],
  // Mixed before, and still so.
  [['web failed 1>1', 'web left 0>0'], undefined, 'mixed 4'],
  [['web left 1>1', 'job left 7>7'], 'CANCELLED', 'cancelled 130'],
  // Unknown is never success, nor the old version.
  [['web failed 1>?', 'web left 1>1'], undefined, 'mixed 4'],
  [['web done 1>?'], undefined, 'mixed 4'],
  [['web cut 1>?'], 'CANCELLED', 'mixed 4'],
  [['web cut 1>1', 'web left 1>1'], 'CANCELLED', 'cancelled 130'],
  [['web cut 1>1'], 'DEADLINE_PASSED', 'halted 3'],
  // Not mixed, but not the old version either.
  [['web failed 1>2'], undefined, 'halted 4'],
  [['web failed 1>-'], undefined, 'halted 4'],
  [['web failed ->-'], undefined, 'halted 3'],
  [['web failed ->-', 'web left 1>1'], undefined, 'mixed 4'],
  // Left out of the balancer, but what it runs is the old version.
  [['web shut 1>1', 'web left 1>1'], undefined, 'halted 3'],
  [['web back 1>1', 'web left 1>1'], undefined, 'rolled-back 5'],
  [['web failed 1>1', 'web back 1>1', 'web left 1>1'], undefined, 'rolled-back 5'],
  // The batch is back, those before it are not.
  [['web done 1>2', 'web back 1>1'], undefined, 'mixed 4'],
  [['web done 1>2', 'web stuck 1>2', 'web back 1>1'], undefined, 'roll-back-failed 6'],
  [['web stuck 1>?'], 'CANCELLED', 'roll-back-failed 6'],
  // Rolled back, but one that had no way back runs the new version.
  [['web back 1>1', 'web failed 1>2'], undefined, 'mixed 4'],
  [['web done 1>2', 'web lost ?>?'], undefined, 'mixed 4'],
  [['web skipped 2>2', 'web lost ?>?'], undefined, 'mixed 4'],
])('%j, stopped by %s: %s', (hosts, stopped, expected) => {
  const verdict = judgeHosts({
    hosts: hosts.map(result),
    strangers: 0,
    stopped: stopped === undefined ? undefined : error(stopped),
  });
  expect(`${verdict.outcome} ${verdict.exitCode}`).toBe(expected);
  if (!expected.startsWith('roll-back-failed')) expect(verdict.mixed).toBe(expected.startsWith('mixed'));
});

test('a target that nobody knows may run anything', () => {
  const hosts = [result('web done 1>2')];
  expect(judgeHosts({ hosts, strangers: 1 })).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
});
