import { withDeadline } from '../clock.ts';
import type { Host } from '../inventory/host.ts';
import type { StoppableRoll } from './roll.ts';

/**
 * Asks a host that is proven for its warm-up page, one request after another, before the balancer sends it anybody's. What it answers is not
 * judged: the gates have done that, and a page that is slow the first time is what this is for. Tells in a few words what came of it.
 */
export async function warmUp(
  { gates, clock, emit }: Pick<StoppableRoll, 'gates' | 'clock' | 'emit'>,
  host: Host,
  signal: AbortSignal,
): Promise<string> {
  const warming = gates.warmUp(host);
  if (warming === undefined) return '';
  const { times, question } = warming;
  const began = clock.now();
  const late = new Error('too slow');
  let asked = 0;
  let missed = 0;
  for (; asked < times && clock.now() - began < longest; asked += 1) {
    emit({ kind: 'waiting', host, what: `${asked} of ${times} warm-up requests`, milliseconds: clock.now() - began });
    const within = { clock, milliseconds: patience, signal, onTimeout: () => late };
    const answer = await withDeadline(within, question.ask).catch((error: unknown) => {
      if (error !== late) throw error;
      return { kind: 'miss' };
    });
    if (answer.kind === 'miss') missed += 1;
  }
  return `, after ${asked} warm-up requests${missed === 0 ? '' : `, ${missed} of them without a good answer`}`;
}

/** Milliseconds for one of them: longer than a check's, for the first one may compile the application's views. */
const patience = 30_000;

/** Milliseconds for all of them. A cold host in service is better than none. */
const longest = 2 * 60_000;
