import './cancelled.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { type ExitCode, toSallyportError } from '../errors.ts';
import { recover } from '../run/recover.ts';
import { exitWith } from './exit-with.ts';
import { openCi } from './open-ci.ts';
import { openReporter } from './open-reporter.ts';
import { tellFailure, tellRecovery } from './tell-recovery.ts';

/**
 * The action's post: shuts what main left open. It reads the saved state and no input, and listens for signals only to outlive them:
 * a clean-up that is asked to stop has nothing better to do than to finish.
 */
exitWith(post());

async function post(): Promise<ExitCode> {
  const { ci, redactor } = openCi();
  try {
    const { emit } = await openReporter(ci, redactor);
    const recovery = await recover(ci.state.load(), {
      clock: systemClock,
      emit,
      save: ci.state.save,
      enter: async (record, signal) => {
        const { returnToCloud } = await import('../clients/aws/return-to-cloud.ts');
        return await returnToCloud({ ...ci, clock: systemClock, mask: ci.log.mask }, record, signal);
      },
    });
    tellRecovery(ci, recovery);
    return 0;
  } catch (error) {
    return tellFailure(ci, toSallyportError(error));
  }
}
