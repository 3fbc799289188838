import type { Host } from '../inventory/host.ts';
import type { Roll } from './engine.ts';

/** Waits for work that has no end of its own, tells now and then that it still waits, and rejects with the reason of a stop. */
export async function patiently<T>(
  { clock, emit, stop }: Pick<Roll, 'clock' | 'emit' | 'stop'>,
  { host, what }: { host: Host; what: string },
  work: Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(stop.reason);
    stop.addEventListener('abort', () => reject(stop.reason), { once: true, signal: ended.signal });
  });
  const tell = async () => {
    for (let waited = silence; ; waited += silence) {
      await clock.sleep(silence, ended.signal);
      emit({ kind: 'waiting', host, what, milliseconds: waited });
    }
  };
  tell().catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    ended.abort(new Error('no longer waiting'));
  }
}

/** Milliseconds between two lines about a wait that goes on; a deploy prints lines of its own. */
const silence = 30_000;
