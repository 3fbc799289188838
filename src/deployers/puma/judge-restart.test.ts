import { expect, test } from 'vitest';
import type { RestartKind } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';
import { follow, judgeRestart, noLives, type Restart } from './judge-restart.ts';
import type { Look, Numbers, PumaProcess, UnitState } from './look.ts';

const v2 = 'v2' as Version;

type Sight = {
  unit?: Partial<UnitState>;
  master?: number | 'none';
  /** pid → release. */
  workers?: Record<number, string>;
  numbers?: Numbers;
};

const process = (pid: number, release: string): PumaProcess => ({
  pid,
  started: `${pid}`,
  directory: `/srv/shop/releases/${release}`,
});

function sight({ unit = {}, master = 1, workers = {}, numbers = { kind: 'silent', why: '' } }: Sight): Look {
  return {
    app: '/srv/shop',
    unit: {
      isLoaded: true,
      active: 'active',
      sub: 'running',
      hasJob: false,
      type: 'simple',
      user: 'deploy',
      restarts: 0,
      hasSocket: false,
      ...unit,
    },
    ...(master === 'none' ? {} : { master: { ...process(master, 'v2'), version: { text: '5.6.5', major: 5 } } }),
    workers: Object.entries(workers).map(([pid, release]) => process(Number(pid), release)),
    newborn: [],
    numbers,
    configuration: { says: [] },
  };
}

const stats = (phase: number, each: Record<number, [phase: number, booted: boolean]>, startedAt = 'a'): Numbers => {
  const workers = Object.entries(each).map(([pid, [of, booted]]) => ({
    pid: Number(pid),
    phase: of,
    booted,
    last_checkin: '',
  }));
  const old = workers.filter((worker) => worker.phase !== phase).length;
  const booted = workers.filter((worker) => worker.booted).length;
  const load = { busy: 0, threads: 10, free: 10 - 0, backlog: 0, untold: 0 };
  return { kind: 'stats', startedAt, load, cluster: { workers: 2, phase, booted, old, each: workers } };
};
const text = (booted: number): Numbers => ({
  kind: 'status-text',
  load: { busy: 0, threads: 10, free: 10 - 0, backlog: 0, untold: 0 },
  cluster: { workers: 2, booted },
});

const before = sight({ workers: { 11: 'v1', 12: 'v1' }, numbers: stats(0, { 11: [0, true], 12: [0, true] }) });
const restart = (kind: RestartKind | 'start', from: Look = before): Restart => ({ kind, before: from, to: v2 });
const judge = (kind: RestartKind | 'start', now: Sight, from = before) =>
  judgeRestart(restart(kind, from), sight(now), noLives).kind;
const both = { 21: 'v2', 22: 'v2' };

test.each<[string, Sight, string]>([
  [
    'nothing has begun',
    { workers: { 11: 'v1', 12: 'v1' }, numbers: stats(0, { 11: [0, true], 12: [0, true] }) },
    'going',
  ],
  [
    'the first worker is booting',
    { workers: { 21: 'v2', 12: 'v1' }, numbers: stats(1, { 21: [1, false], 12: [0, true] }) },
    'going',
  ],
  [
    'an old one is left',
    { workers: { 21: 'v2', 12: 'v1' }, numbers: stats(1, { 21: [1, true], 12: [0, true] }) },
    'going',
  ],
  ['the second has not booted', { workers: both, numbers: stats(1, { 21: [1, true], 22: [1, false] }) }, 'going'],
  [
    'a worker runs in the old release',
    { workers: { 21: 'v2', 22: 'v1' }, numbers: stats(1, { 21: [1, true], 22: [1, true] }) },
    'going',
  ],
  ['one is missing', { workers: { 21: 'v2' }, numbers: stats(1, { 21: [1, true] }) }, 'going'],
  ['Puma has stopped telling', { workers: both }, 'going'],
  [
    'systemd says that it reloads',
    { workers: both, unit: { active: 'reloading' }, numbers: stats(1, { 21: [1, true], 22: [1, true] }) },
    'going',
  ],
  ['all is as it should be', { workers: both, numbers: stats(1, { 21: [1, true], 22: [1, true] }) }, 'good'],
  ['the phase is the old one', { workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }) }, 'going'],
])('a phased restart when %s', (_, now, expected) => {
  expect(judge('phased', now)).toBe(expected);
});

test.each<[RestartKind, Sight, string]>([
  ['hot', { workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }, 'b') }, 'good'],
  ['hot', { workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }, 'a') }, 'going'],
  ['full', { master: 2, workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }, 'b') }, 'good'],
  ['full', { workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }, 'b') }, 'going'],
  ['socket', { master: 2, workers: both, numbers: stats(0, { 21: [0, true], 22: [0, true] }, 'b') }, 'good'],
  ['full', { master: 'none' }, 'going'],
])('a %s restart is done only by what it starts: %o', (kind, now, expected) => {
  expect(judge(kind, now)).toBe(expected);
});

test('where only systemd tells, all workers must be others, and it must stay so for longer than systemd takes to hear', () => {
  const from = sight({ workers: { 11: 'v1', 12: 'v1' }, numbers: text(2) });
  expect(judge('phased', { workers: { 21: 'v2', 12: 'v1' }, numbers: text(2) }, from)).toBe('going');
  expect(judge('phased', { workers: both, numbers: text(1) }, from)).toBe('going');
  expect(judgeRestart(restart('phased', from), sight({ workers: both, numbers: text(2) }), noLives)).toEqual({
    kind: 'good',
    for: 2_500,
  });
});

test('where nobody tells, a crash gets time to show', () => {
  const from = sight({ workers: { 11: 'v1', 12: 'v1' } });
  expect(judge('full', { master: 2, workers: { 21: 'v2' } }, from)).toBe('going');
  expect(judgeRestart(restart('full', from), sight({ master: 2, workers: both }), noLives)).toEqual({
    kind: 'good',
    for: 5_000,
  });
});

test.each<[string, Partial<UnitState>, string | undefined]>([
  ['systemd started it once again: it may have been killed', { restarts: 1 }, undefined],
  ['twice is a loop', { restarts: 2 }, 'systemd has started it 2 times'],
  ['systemd has given up', { active: 'failed' }, 'given it up'],
  ['it ended by itself', { active: 'inactive' }, 'does not start it again'],
  ['it is between stop and start', { active: 'inactive', hasJob: true }, undefined],
])('%s', (_, unit, why) => {
  const judged = judgeRestart(restart('full'), sight({ master: 'none', unit }), noLives);
  expect(judged.kind === 'failed' ? judged.why : undefined).toEqual(
    why === undefined ? undefined : expect.stringContaining(why),
  );
});

test('workers that end one after another are a crash loop, though nobody has seen one of them by its name', () => {
  const turn = (pid: number) =>
    sight({ workers: { 12: 'v1' }, numbers: stats(1, { [pid]: [1, false], 12: [0, true] }) });
  let lives = noLives;
  const verdicts = [21, 22, 23, 24].map((pid) => {
    lives = follow(lives, restart('phased'), turn(pid));
    return judgeRestart(restart('phased'), turn(pid), lives).kind;
  });
  expect(verdicts).toEqual(['going', 'going', 'going', 'failed']);
});

test('old workers that end are no deaths', () => {
  const lives = follow(follow(noLives, restart('phased'), before), restart('phased'), sight({ workers: both }));
  expect(lives.deaths).toBe(0);
});
