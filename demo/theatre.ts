import { setTimeout as sleep } from 'node:timers/promises';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** What an act needs: the things on stage, the screen, and a list of what turned out not to be true. */
export type Theatre = {
  readonly stage: Stage;
  readonly screen: Screen;
  /** Aborted by Ctrl-C: the act under way ends, and the stage is struck. */
  readonly stopped: AbortSignal;
  /** Says something about the play and whether it is so; one that is not so makes the demo fail. */
  readonly claim: (isTrue: boolean, text: string) => void;
};

/** A rest, long enough to be seen from outside. Throws when the play is stopped. */
export async function pause({ stopped }: Theatre, milliseconds = 900): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stopped });
}

/** Time to read for whoever watches; a file needs none. */
export async function reading(theatre: Theatre, milliseconds: number): Promise<void> {
  await pause(theatre, theatre.screen.isWatched ? milliseconds : 0);
}

/** Plays an act and says when it was: from a moment of rest before it to a moment of rest behind it. */
export async function timed(theatre: Theatre, play: () => Promise<void>): Promise<Span> {
  const from = Date.now();
  await pause(theatre);
  await play();
  await pause(theatre);
  return { from, to: Date.now() };
}

/** Milliseconds since the epoch. */
export type Span = { readonly from: number; readonly to: number };
