import { expect, test } from 'vitest';
import { parseStats, parseStatusText } from './stats.ts';

const single = { started_at: '2026-11-23T09:31:50Z', backlog: 0, running: 2, max_threads: 4 };

test.each([
  ['Puma before 7 tells no busy threads: what is not free is busy', { pool_capacity: 1 }, 3],
  ['from 7 on it tells them', { pool_capacity: 4, busy_threads: 2 }, 2],
  ['nothing told is nothing free', {}, 0],
])('%s', (_, more, busy) => {
  expect(parseStats(JSON.stringify({ ...single, ...more }))).toMatchObject({ load: { busy, backlog: 0, untold: 0 } });
});

test('of a cluster it is the sum, and a worker that has not told yet is counted as such', () => {
  const worker = (pid: number, last_status: object) => ({
    pid,
    index: 0,
    phase: 1,
    booted: true,
    last_checkin: 'x',
    last_status,
  });
  const text = JSON.stringify({
    ...{ started_at: 'x', workers: 3, phase: 1, booted_workers: 3, old_workers: 0 },
    worker_status: [
      worker(1, { max_threads: 5, pool_capacity: 3, backlog: 2 }),
      worker(2, { max_threads: 5, busy_threads: 1 }),
      worker(3, {}),
    ],
  });
  expect(parseStats(text)).toMatchObject({ load: { busy: 3, backlog: 2, untold: 1 }, cluster: { workers: 3, old: 0 } });
});

test.each(['', 'Invalid auth token', '{}', '[]', '{"workers":2}', '{"started_at":1,"max_threads":"5"}'])(
  '%j is no answer',
  (text) => {
    expect(parseStats(text)).toBeUndefined();
  },
);

test.each([
  [
    'Puma 8.0.2: cluster: 1/2, worker_status: [{ 1/2 threads, 1 available, 3 backlog },{ 2/2 threads, 2 available, 0 backlog }]',
    { load: { busy: 1, threads: 4, free: 3, backlog: 3, untold: 0 }, cluster: { booted: 1, workers: 2 } },
  ],
  [
    'Puma 6.4.3: cluster: 2/2, worker_status: [{ / threads,  available,  backlog },{ 2/2 threads, 2 available, 0 backlog }]',
    { load: { busy: 0, threads: 2, free: 2, backlog: 0, untold: 1 }, cluster: { booted: 2, workers: 2 } },
  ],
  [
    'Puma 8.0.2: worker: { 2/2 threads, 0 available, 1 backlog }',
    { load: { busy: 2, threads: 2, free: 0, backlog: 1, untold: 0 } },
  ],
])('%s', (text, expected) => {
  expect(parseStatusText(text)).toEqual({ kind: 'status-text', ...expected });
});

test.each(['', 'Processing requests...', 'Puma 8.0.2: cluster: 2/2, worker_status: []'])('%j tells nothing', (text) => {
  expect(parseStatusText(text)).toBeUndefined();
});
