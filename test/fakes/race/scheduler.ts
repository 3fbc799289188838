import type { Clock } from '../../../src/clock.ts';
import type { Random } from '../seeded-random.ts';

/** Whoever takes turns: a run, a post step. Once killed it never gets another one. */
export type Actor = { readonly name: string; dead: boolean };

/**
 * One thing happens at a time, and which one is drawn: a step of some actor, or a little time that goes by. The same random numbers give
 * the same history, whatever the machine does.
 */
export type Scheduler = {
  /** Resolves when it is this actor's turn. */
  turn(actor: Actor): Promise<void>;
  clockOf(actor: Actor): Clock;
  /** Draws until the work has ended. Throws when nobody can go on, or when it never ends. */
  drive(work: Promise<unknown>): Promise<void>;
  now(): number;
};

export function raceScheduler(random: Random): Scheduler {
  let now = 1_767_225_600_000;
  const ready: { actor: Actor; go: () => void }[] = [];
  const asleep = new Set<{ actor: Actor; at: number; wake: () => void }>();
  const next = () => {
    let first: { actor: Actor; at: number; wake: () => void } | undefined;
    for (const sleeper of asleep) {
      if (sleeper.actor.dead) asleep.delete(sleeper);
      else if (first === undefined || sleeper.at < first.at) first = sleeper;
    }
    return first;
  };
  const step = () => {
    for (let at = ready.length - 1; at >= 0; at -= 1) if (ready[at]?.actor.dead) ready.splice(at, 1);
    const sleeper = next();
    if (ready.length > 0 && (sleeper === undefined || random(12) > 0)) {
      ready.splice(random(ready.length), 1)[0]?.go();
    } else if (sleeper !== undefined) {
      // While somebody could act, only a little time goes by: calls take seconds at most, as a rule.
      now = Math.max(now, ready.length > 0 ? Math.min(sleeper.at, now + random(4_000)) : sleeper.at);
      if (sleeper.at <= now) sleeper.wake();
    } else {
      throw new Error('nobody can go on');
    }
  };
  return {
    now: () => now,
    turn: (actor) => new Promise((go) => ready.push({ actor, go })),
    clockOf: (actor) => ({
      now: () => now,
      sleep: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          if (signal?.aborted) return reject(signal.reason);
          const end = (settle: () => void) => () => {
            asleep.delete(sleeper);
            signal?.removeEventListener('abort', stop);
            settle();
          };
          const stop = end(() => reject(signal?.reason));
          const sleeper = { actor, at: now + milliseconds, wake: end(resolve) };
          asleep.add(sleeper);
          signal?.addEventListener('abort', stop, { once: true });
        }),
    }),
    drive: async (work) => {
      let ended = false;
      const end = () => {
        ended = true;
      };
      work.then(end, end);
      for (let steps = 0; ; steps += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (ended) return await work.then(() => undefined);
        if (steps === 50_000) throw new Error('it never ends');
        step();
      }
    },
  };
}
