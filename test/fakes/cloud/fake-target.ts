/** A registration of one id at one port. */
export type FakeTarget = {
  readonly id: string;
  readonly port: number;
  readonly zone: string | undefined;
  state: 'initial' | 'healthy' | 'unhealthy' | 'draining' | 'unused';
  /** Of one that drains: requests were sent to it when that began. */
  wasSent?: boolean;
  /** When it was registered, or began to drain; milliseconds since the epoch. */
  since: number;
  /** When it was checked last. */
  checked: number;
  /** Checks in a row that speak against the present state. */
  row: number;
  /** AWS's code and words for every state but healthy. */
  why?: readonly [reason: string, words: string] | undefined;
};

type Checks = {
  readonly now: number;
  /** Milliseconds. */
  readonly every: number;
  readonly answer: () => FakeTarget['why'];
};

/** One passed check makes a new target healthy; one that was unhealthy needs five in a row, and two misses in a row make one unhealthy. */
export function runChecks(target: FakeTarget, { now, every, answer }: Checks): void {
  // The first check follows the registration at once, the next ones in their interval.
  const first = target.since + Math.min(every, 1_000);
  for (;;) {
    const next = target.checked < first ? first : target.checked + every;
    if (next > now) return;
    target.checked = next;
    const miss = answer();
    const speaksAgainst = target.state === 'initial' || (miss === undefined) !== (target.state === 'healthy');
    target.row = speaksAgainst ? target.row + 1 : 0;
    if (miss !== undefined) target.why = miss;
    if (target.row < neededFor(target, miss)) continue;
    target.row = 0;
    target.state = miss === undefined ? 'healthy' : 'unhealthy';
    target.why = miss;
  }
}

function neededFor({ state }: FakeTarget, miss: FakeTarget['why']): number {
  if (miss !== undefined) return 2;
  return state === 'initial' ? 1 : 5;
}
