import { withGrace } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { WindowLife } from '../report/run-result.ts';
import { type CloseEnd, type CloseParts, closeWindow } from '../window/close.ts';
import { readIntent, type SavedWindow } from '../window/intent.ts';
import { notClosed } from '../window/not-closed.ts';
import type { Recorder } from './recorder.ts';
import type { RunFacts } from './result.ts';
import { openWindowsIn } from './run-record.ts';
import type { WindowWorld } from './world.ts';

type Parts = {
  readonly world: WindowWorld;
  readonly facts: Pick<RunFacts, 'windows'>;
  readonly recorder: Recorder;
  readonly closeParts: CloseParts;
};

/** Works from what was saved, as the post step would: an open that failed half-way is shut too. */
export async function shutWindow({ world, facts, recorder, closeParts }: Parts, saved: SavedWindow): Promise<CloseEnd> {
  const { clock, cancelled } = world;
  const intent = readIntent(saved);
  const tooLate = (): CloseEnd => {
    // Shut already: it was busy with what other runs had left.
    const isOpen = openWindowsIn(recorder.current()).some(({ nonce }) => nonce === intent.nonce);
    if (!isOpen) return { kind: 'closed' };
    throw notClosed(intent, closeParts.region, cutOff());
  };
  // A close that a cancel meets under way has no more time left than one that begins in it.
  const end = cancelled.aborted
    ? await closeWindow(closeParts, intent, inACancel)
    : await withGrace({ clock, signal: cancelled, grace: inACancel, tooLate }, closeWindow(closeParts, intent));
  const closed = clock.now();
  facts.windows = facts.windows.map((life) =>
    life.facts.cidr === intent.cidr ? { ...ended(life, end), closed } : life,
  );
  return end;
}

/** A stranger's rule that went away meanwhile was followed by one of ours. */
function ended({ stays: wasForeign, ...life }: WindowLife, { kind }: CloseEnd): WindowLife {
  const stays = kind === 'left' ? 'shared' : kind === 'nothing' ? wasForeign : undefined;
  return { ...life, ...(stays === undefined ? {} : { stays }) };
}

/** Milliseconds, so that with the last look at the hosts before it all is over by the runner's SIGTERM at 7.5 s; what is not shut by then is left to the post step. */
const inACancel = 5_000;

function cutOff(): SallyportError {
  return new SallyportError('CANCELLED', {
    message: `A cancel left the close ${inACancel / 1_000} s.`,
    hint: 'On GitHub the post step goes on with it.',
  });
}
