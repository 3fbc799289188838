import type { RestartKind } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';
import type { Look, PumaProcess } from './look.ts';
import { releaseIn, serving } from './releases.ts';

/** A restart that is under way. */
export type Restart = {
  readonly kind: RestartKind | 'start';
  readonly before: Look;
  readonly to: Version;
};

/** What was seen of the new processes so far. */
export type Lives = { readonly alive: ReadonlySet<number>; readonly deaths: number };

export const noLives: Lives = { alive: new Set(), deaths: 0 };

export type Judgement =
  /** All is as it should be. `for`: how many milliseconds it must stay so, where what was asked answers late. */
  | { readonly kind: 'good'; readonly for: number }
  /** `progress` grows: what goes up and down is a loop. */
  | { readonly kind: 'going'; readonly what: string; readonly progress: number }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Counts the processes that were born after the restart began and have ended already. Puma’s own list is looked at too: a worker that
 * crashes while it loads the application lives for some milliseconds, and is seldom met.
 */
export function follow({ alive, deaths }: Lives, { before }: Restart, now: Look): Lives {
  const old = pidsOf(before);
  const seen = pidsOf(now);
  return {
    alive: new Set([...seen].filter((each) => !old.has(each))),
    deaths: deaths + [...alive].filter((each) => !seen.has(each)).length,
  };
}

function pidsOf({ master, workers, newborn, numbers }: Look): ReadonlySet<number> {
  const told = numbers.kind === 'stats' ? (numbers.cluster?.each ?? []) : [];
  return new Set([...workers, ...newborn, ...told, ...(master === undefined ? [] : [master])].map(({ pid }) => pid));
}

/** Success is what Puma and its processes say, never that a signal was sent. */
export function judgeRestart(restart: Restart, now: Look, lives: Lives): Judgement {
  const failure = failureOf(restart, now, lives);
  if (failure !== undefined) return { kind: 'failed', why: failure };
  const right = serving(now).filter(({ directory }) => releaseIn(now.app, directory) === restart.to);
  const wanted = wantedWorkers(restart, now);
  const booted = isBooted(now);
  if (
    isNewGeneration(restart, now) &&
    now.unit.active === 'active' &&
    right.length === serving(now).length &&
    right.length >= wanted &&
    (booted === undefined ? !hadNumbers(restart) : booted)
  )
    return { kind: 'good', for: steady[now.numbers.kind] };
  return {
    kind: 'going',
    what: `${right.length} of ${wanted} processes run ${restart.to}`,
    progress: right.length + bootedOf(now, restart),
  };
}

/** How many new workers have loaded the release, as far as it is told: one that only lives may hang. */
function bootedOf({ numbers }: Look, { before }: Restart): number {
  if (numbers.kind !== 'stats') return 0;
  const old = pidsOf(before);
  return numbers.cluster?.each.filter(({ pid, booted }) => booted && !old.has(pid)).length ?? 1;
}

/** Milliseconds. systemd hears of it once a second, and a worker once in five tells its master; where nobody tells, a crash must have time to show. */
const steady = { stats: 0, 'status-text': 2_500, silent: 5_000 } as const;

/** A worker that ends three times, or a service that systemd had to start twice, is in a loop, not slow. */
function failureOf({ before }: Restart, { unit }: Look, { deaths }: Lives): string | undefined {
  if (deaths >= 3) return `its new processes end as soon as they start (${deaths} times so far)`;
  const again = unit.restarts >= before.unit.restarts ? unit.restarts - before.unit.restarts : unit.restarts;
  if (again >= 2) return `Puma ends as soon as it starts: systemd has started it ${again} times`;
  if (unit.active === 'failed') return 'Puma ended, and systemd has given it up';
  if (unit.active === 'inactive' && !unit.hasJob) return 'Puma ended, and systemd does not start it again';
  return undefined;
}

/** Whether what runs now was started by this restart. */
function isNewGeneration({ kind, before }: Restart, now: Look): boolean {
  const born = [before.numbers, now.numbers].map((numbers) => (numbers.kind === 'stats' ? numbers : undefined));
  const [was, is] = born;
  switch (kind) {
    case 'start':
      return now.master !== undefined;
    case 'full':
    case 'socket':
      return (
        now.master !== undefined && (before.master === undefined || identity(now.master) !== identity(before.master))
      );
    case 'hot':
      return was !== undefined ? is !== undefined && is.startedAt !== was.startedAt : areOthers(before, now);
    case 'phased':
      if (was === undefined) return areOthers(before, now);
      return (
        is !== undefined && (is.startedAt !== was.startedAt || (is.cluster?.phase ?? 0) > (was.cluster?.phase ?? 0))
      );
  }
}

/** In single mode a hot restart keeps the process, and only its directory tells. */
function areOthers(before: Look, now: Look): boolean {
  const old = new Set(before.workers.map(identity));
  return now.workers.every((worker) => !old.has(identity(worker)));
}

function wantedWorkers({ before }: Restart, now: Look): number {
  const told = 'cluster' in now.numbers ? now.numbers.cluster?.workers : undefined;
  return told ?? Math.max(1, before.workers.length);
}

/** Whether every worker has booted, and none is left of before; undefined where Puma says nothing of it. */
export function isBooted({ numbers, master }: Look): boolean | undefined {
  switch (numbers.kind) {
    case 'silent':
      return undefined;
    case 'status-text':
      return numbers.cluster === undefined || numbers.cluster.booted === numbers.cluster.workers;
    case 'stats': {
      const { cluster } = numbers;
      if (cluster === undefined) return master !== undefined;
      const { booted, workers, old, each, phase } = cluster;
      return booted === workers && old === 0 && each.every((worker) => worker.booted && worker.phase === phase);
    }
  }
}

/** What told its numbers before the restart is not done until it tells them again. */
function hadNumbers({ before }: Restart): boolean {
  return before.numbers.kind !== 'silent';
}

function identity({ pid, started }: PumaProcess): string {
  return `${pid}@${started}`;
}
