import { allSallyportErrors, type SallyportError, toSallyportError } from '../errors.ts';
import type { RunStep } from '../report/event.ts';
import type { World } from './world.ts';

/** Does one step of the run and tells when it starts, what it found or how it failed, and how long it took. */
export async function step<T>(
  world: Pick<World, 'clock' | 'emit'>,
  name: RunStep,
  work: () => Promise<T>,
  detail: (found: T) => string,
  /** What was found is a failure all the same: told as one, and handed on. */
  wrong: (found: T) => SallyportError | undefined = () => undefined,
): Promise<T> {
  const started = world.clock.now();
  world.emit({ kind: 'step-started', step: name });
  const took = () => world.clock.now() - started;
  try {
    const found = await work();
    const error = wrong(found);
    const milliseconds = took();
    if (error === undefined) world.emit({ kind: 'step-finished', step: name, detail: detail(found), milliseconds });
    else world.emit({ kind: 'step-failed', step: name, error, milliseconds });
    return found;
  } catch (error) {
    const [first = toSallyportError(error)] = allSallyportErrors(error);
    world.emit({ kind: 'step-failed', step: name, error: first, milliseconds: took() });
    throw error;
  }
}
