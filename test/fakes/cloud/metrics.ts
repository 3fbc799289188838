import type { Clock } from '../../../src/clock.ts';
import type { Listeners } from './listeners.ts';

/** Requests that a target group got within one minute. */
export type Served = {
  readonly count: number;
  /** How many of them a target answered with 500 or above. */
  readonly failed?: number;
  /** Connections that a target did not take. */
  readonly refused?: number;
  /** How long each took. */
  readonly seconds?: number;
};

export type Dimensions = { readonly TargetGroup?: string; readonly LoadBalancer?: string };
export type Wanted = { readonly name: string; readonly stat: string; readonly dimensions: Dimensions };
export type Point = { readonly time: number; readonly value: number };

type Entry = { readonly time: number; readonly balancer: string; readonly group?: string } & (
  | { readonly kind: 'served'; readonly served: Served }
  | { readonly kind: 'own'; readonly errors: Readonly<Record<string, number>> }
);

/** What the load balancers of this cloud have counted, minute by minute, and how much of it CloudWatch shows yet. */
export class Metrics {
  /** Milliseconds after a minute’s end until its figures are whole; until then half of it is shown. */
  lag = 90_000;
  /** What it says instead of `Complete`. */
  incomplete: 'InternalError' | 'Forbidden' | undefined;
  readonly #clock: Clock;
  readonly #listeners: Listeners;
  readonly #entries: Entry[] = [];

  constructor(clock: Clock, listeners: Listeners) {
    this.#clock = clock;
    this.#listeners = listeners;
  }

  /** Requests to a group in the minute that this instant is in; none at all is a minute without traffic. */
  serve(group: string, at: number, served: Served): void {
    const [balancer = ''] = this.#listeners.balancersOf(group);
    this.#entries.push({ kind: 'served', time: minuteOf(at), balancer, group, served });
  }

  /** What a load balancer answered by itself in that minute: `{502: 3}`. */
  answerItself(balancer: string, at: number, errors: Readonly<Record<string, number>>): void {
    this.#entries.push({ kind: 'own', time: minuteOf(at), balancer, errors });
  }

  /** As CloudWatch has it now, of one account and region. With dimensions that AWS does not publish there is nothing. */
  points({ name, stat, dimensions }: Wanted, span: { from: number; to: number }, where: string): readonly Point[] {
    const { TargetGroup, LoadBalancer } = dimensions;
    const found = this.#entries.filter(
      ({ balancer, group, time }) =>
        balancer.includes(where) &&
        balancer.endsWith(`:loadbalancer/${LoadBalancer}`) &&
        (TargetGroup === undefined || group?.endsWith(`:${TargetGroup}`) === true) &&
        time >= span.from &&
        time < span.to,
    );
    const minutes = [...Map.groupBy(found, ({ time }) => time)].toSorted(([one], [other]) => one - other);
    return minutes.flatMap(([time, entries]) => {
      const age = this.#clock.now() - (time + minute);
      const value = age < 0 ? undefined : figureOf(name, stat, entries, TargetGroup !== undefined);
      if (value === undefined) return [];
      return [{ time, value: age < this.lag && stat === 'Sum' ? Math.floor(value / 2) : value }];
    });
  }
}

/** Undefined: it is not reported. All but the count of requests are "when there is a nonzero value". */
function figureOf(name: string, stat: string, entries: readonly Entry[], ofGroup: boolean): number | undefined {
  const served = entries.flatMap((entry) => (entry.kind === 'served' ? [entry.served] : []));
  if (name === 'TargetResponseTime') return stat === 'p90' ? percentile(served, 0.9) : undefined;
  if (stat !== 'Sum') return undefined;
  const sum = (of: (one: Served) => number | undefined) => served.reduce((all, one) => all + (of(one) ?? 0), 0);
  switch (name) {
    case 'RequestCount':
      return served.length === 0 ? undefined : sum(({ count }) => count);
    case 'HTTPCode_Target_5XX_Count':
      return sum(({ failed }) => failed) || undefined;
    case 'TargetConnectionErrorCount':
      return sum(({ refused }) => refused) || undefined;
    default: {
      const code = /^HTTPCode_ELB_(50[234])_Count$/.exec(name)?.[1];
      if (code === undefined || ofGroup) return undefined;
      const own = entries.flatMap((entry) => (entry.kind === 'own' ? [entry.errors[code] ?? 0] : []));
      return own.reduce((all, one) => all + one, 0) || undefined;
    }
  }
}

/** The time that so large a part of the requests took at most. */
function percentile(served: readonly Served[], part: number): number | undefined {
  const timed = served.flatMap(({ count, seconds }) =>
    seconds === undefined || count === 0 ? [] : [{ count, seconds }],
  );
  let left = timed.reduce((all, { count }) => all + count, 0) * part;
  for (const { count, seconds } of timed.toSorted((one, other) => one.seconds - other.seconds)) {
    left -= count;
    if (left <= 0) return seconds;
  }
  return undefined;
}

const minute = 60_000;

function minuteOf(at: number): number {
  return Math.floor(at / minute) * minute;
}
