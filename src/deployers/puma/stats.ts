import * as z from 'zod/mini';

/** What Puma says of itself: by its control app (`stats`), or in a few words through systemd (`status-text`). */
export type PumaStats =
  | { readonly kind: 'stats'; readonly startedAt: string; readonly load: Load; readonly cluster?: ClusterStats }
  | {
      readonly kind: 'status-text';
      readonly load: Load;
      readonly cluster?: { readonly workers: number; readonly booted: number };
    };

export type ClusterStats = {
  readonly workers: number;
  /** Counts the phased restarts since the master began. */
  readonly phase: number;
  readonly booted: number;
  readonly old: number;
  readonly each: readonly WorkerStats[];
};

export type WorkerStats = {
  readonly pid: number;
  readonly phase: number;
  readonly booted: boolean;
  /** When it last told its master what it does, every five seconds by default: its numbers are as old. */
  readonly last_checkin: string;
};

/** Work in hand, over all workers. */
export type Load = {
  readonly busy: number;
  /** All that there may be, and those of them that could take a request at once (`max_threads`, `pool_capacity`). */
  readonly threads: number;
  readonly free: number;
  readonly backlog: number;
  /** Workers that have not told yet: their work is not in the sums. */
  readonly untold: number;
};

/** The answer of `GET /stats`, of any Puma from 5 to 8; undefined for anything else. */
export function parseStats(text: string): PumaStats | undefined {
  const parsed = parseJson(text);
  const cluster = clusterShape.safeParse(parsed);
  if (cluster.success) {
    const { worker_status: each, workers, phase, booted_workers: booted, old_workers: old, started_at } = cluster.data;
    return {
      kind: 'stats',
      startedAt: started_at,
      load: sum(each.map(({ last_status }) => loadOf(last_status))),
      cluster: { workers, phase, booted, old, each },
    };
  }
  const single = singleShape.safeParse(parsed);
  if (!single.success) return undefined;
  return { kind: 'stats', startedAt: single.data.started_at, load: sum([loadOf(single.data)]) };
}

/** `Puma 8.0.2: cluster: 2/2, worker_status: [{ 1/2 threads, 2 available, 0 backlog },…]`, as Puma from 6 on tells systemd each second. */
export function parseStatusText(text: string): PumaStats | undefined {
  const match = /^Puma \d[\w.]*: (?:worker: |cluster: (\d+)\/(\d+), worker_status: \[)(.*?)\]?$/.exec(text);
  if (match === null) return undefined;
  const [, booted, workers, rest = ''] = match;
  const each = [...rest.matchAll(/\{ (\d*)\/(\d*) threads, (\d*) available, (\d*) backlog \}/g)].map(
    ([, , most = '', free = '', backlog = '']): Load | undefined =>
      most === '' || free === ''
        ? undefined
        : loadOf({ max_threads: Number(most), pool_capacity: Number(free), backlog: Number(backlog) }),
  );
  if (each.length === 0) return undefined;
  const load = sum(each);
  return workers === undefined
    ? { kind: 'status-text', load }
    : { kind: 'status-text', load, cluster: { workers: Number(workers), booted: Number(booted) } };
}

const count = z.number().check(z.nonnegative());
const loadShape = z.object({
  busy_threads: z.optional(count),
  backlog: z.optional(count),
  pool_capacity: z.optional(z.number()),
  max_threads: z.optional(count),
});
const singleShape = z.extend(loadShape, { started_at: z.string(), max_threads: count });
const clusterShape = z.object({
  started_at: z.string(),
  workers: count,
  phase: count,
  booted_workers: count,
  old_workers: count,
  worker_status: z.array(
    z.object({
      pid: count,
      phase: count,
      booted: z.boolean(),
      last_checkin: z.string(),
      last_status: z.optional(loadShape),
    }),
  ),
});

/** Puma before 7 has no `busy_threads`: what is not free is busy. A worker says nothing at all until its first ping. */
function loadOf(status: z.infer<typeof loadShape> | undefined): Load | undefined {
  if (status?.max_threads === undefined) return undefined;
  const { busy_threads, max_threads, pool_capacity = max_threads, backlog = 0 } = status;
  const busy = busy_threads ?? Math.max(0, max_threads - pool_capacity);
  return { busy, threads: max_threads, free: pool_capacity, backlog, untold: 0 };
}

function sum(loads: readonly (Load | undefined)[]): Load {
  return loads.reduce<Load>(
    (all, load) => ({
      busy: all.busy + (load?.busy ?? 0),
      threads: all.threads + (load?.threads ?? 0),
      free: all.free + (load?.free ?? 0),
      backlog: all.backlog + (load?.backlog ?? 0),
      untold: all.untold + (load === undefined ? 1 : 0),
    }),
    { busy: 0, threads: 0, free: 0, backlog: 0, untold: 0 },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
