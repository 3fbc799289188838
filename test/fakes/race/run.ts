import type { WindowIntent } from '../../../src/window/intent.ts';
import type { Nonce } from '../../../src/window/rule.ts';
import type { Random } from '../seeded-random.ts';
import type { Actor } from './scheduler.ts';

/** One of the runs of a history. */
export type Run = {
  readonly actor: Actor;
  readonly nonce: Nonce;
  /** The whole machine went with it. */
  readonly noPost: boolean;
  /** It keeps a guard over its window. */
  readonly guarded: boolean;
  readonly death: Promise<void>;
  readonly die: () => void;
  callsLeft: number;
  inBy?: string | undefined;
  saved?: WindowIntent;
  /** It, or its post step, has shut what it opened. */
  done: boolean;
};

/** `kills`: half of them are killed at one of their calls, most of these with a post step after. */
export function newRun(
  name: string,
  random: Random,
  { kills, guards }: { kills: boolean; guards: 'none' | 'some' | 'all' },
): Run {
  const nonce = Array.from({ length: 32 }, () => random(16).toString(16)).join('') as Nonce;
  const { promise: death, resolve: die } = Promise.withResolvers<void>();
  const callsLeft = kills && random(2) === 0 ? random(30) : Number.POSITIVE_INFINITY;
  const noPost = random(3) === 0;
  const guarded = guards === 'all' || (guards === 'some' && random(2) === 0);
  return { actor: { name, dead: false }, nonce, noPost, guarded, death, die, callsLeft, done: false };
}
