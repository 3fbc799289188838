import './cancelled.ts';
import { createCiHost } from '../ci/detect.ts';
import { realFiles } from '../ci/files.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { type ExitCode, toSallyportError } from '../errors.ts';
import { createRedactor } from '../report/redact.ts';
import { recover } from '../run/recover.ts';
import { openReporter } from './open-reporter.ts';
import { tellFailure, tellRecovery } from './tell-recovery.ts';

/**
 * The action's post: shuts what main left open. It reads the saved state and no input, and listens for signals only to outlive them:
 * a clean-up that is asked to stop has nothing better to do than to finish.
 */
void post().then((exitCode) => process.exit(exitCode));

async function post(): Promise<ExitCode> {
  const redactor = createRedactor();
  const ci = createCiHost({
    env: process.env,
    files: realFiles,
    write: (text) => process.stdout.write(text),
    redactor,
    clock: systemClock,
    isTTY: process.stdout.isTTY,
  });
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
