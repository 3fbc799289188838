import { toSallyportError } from '../errors.ts';
import type { RunStep } from '../report/event.ts';
import type { World } from './world.ts';

/** Does one step of the run and tells when it starts, what it found or how it failed, and how long it took. */
export async function step<T>(
  world: Pick<World, 'clock' | 'emit'>,
  name: RunStep,
  work: () => Promise<T>,
  detail: (found: T) => string,
): Promise<T> {
  const started = world.clock.now();
  world.emit({ kind: 'step-started', step: name });
  const took = () => world.clock.now() - started;
  try {
    const found = await work();
    world.emit({ kind: 'step-finished', step: name, detail: detail(found), milliseconds: took() });
    return found;
  } catch (error) {
    world.emit({ kind: 'step-failed', step: name, error: toSallyportError(error), milliseconds: took() });
    throw error;
  }
}
