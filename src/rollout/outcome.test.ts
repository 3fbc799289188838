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
  failed: { kind: 'failed', phase: 'verifying', error: error('HEALTH_CHECK_FAILED') },
  cut: { kind: 'interrupted', phase: 'deploying' },
};

/** `web failed 1>2`: role, end, from and to; `?` is unknown, `-` nothing. */
function result(text: string): HostResult {
  const [role = '', end = '', from = '', to = ''] = text.split(/[ >]/);
  const outcome = outcomes[end];
  if (outcome === undefined) throw new Error(`no such end: ${end}`);
  const host = { name: text as HostName, role: role as Role, address: '', hostKeys: [] };
  return { host, outcome, before: seen(from), after: seen(to), phases: [] };
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
])('%j, stopped by %s: %s', (hosts, stopped, expected) => {
  const verdict = judgeHosts(hosts.map(result), '2' as Version, stopped === undefined ? undefined : error(stopped));
  expect(`${verdict.outcome} ${verdict.exitCode}`).toBe(expected);
  expect(verdict.mixed).toBe(expected.startsWith('mixed'));
});
