import { toSallyportError } from '../errors.ts';
import type { Change, DeployOutcome, DeployOutcomes } from './deployer.ts';

/** A batch whose hosts change side by side, each on its own: one that fails says why and stops none of its neighbours. */
export function hostByHost(
  changes: readonly Change[],
  signal: AbortSignal,
  work: (change: Change) => Promise<void>,
): DeployOutcomes {
  const run = async (change: Change): Promise<DeployOutcome> => {
    try {
      await work(change);
      return { kind: 'deployed' };
    } catch (error) {
      signal.throwIfAborted();
      return { kind: 'failed', error: toSallyportError(error) };
    }
  };
  return new Map(changes.map((change) => [change.host.name, run(change)]));
}
