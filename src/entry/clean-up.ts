import type { CiHost } from '../ci/ci-host.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { removeAccessFiles } from '../clients/ssh/remove-access-files.ts';
import { allSallyportErrors, type ExitCode, type SallyportError } from '../errors.ts';
import type { Redactor } from '../report/redact.ts';
import { recover } from '../run/recover.ts';
import { inFlightIn, overRecord, type RunRecord, readRunRecord, writeRunRecord } from '../run/run-record.ts';
import { openReporter } from './open-reporter.ts';
import { mayBeOpen, tellFailure, tellRecovery } from './tell-recovery.ts';

/** Shuts what an earlier process left open, from `ci.state` and nothing else: neither inputs nor settings can be loaded from here. */
export async function cleanUp({ ci, redactor }: { ci: CiHost; redactor: Redactor }): Promise<ExitCode> {
  try {
    const { emit } = await openReporter(ci, redactor);
    const settle = async (record: RunRecord) => {
      const { settleRun } = await import('./settle-run.ts');
      return await settleRun({ ci, redactor, emit }, record);
    };
    const recovery = await recover(ci.state.load(), {
      clock: systemClock,
      emit,
      save: ci.state.save,
      removeFiles: removeAccessFiles,
      enter: async (record, signal) => {
        const { returnToCloud } = await import('../clients/aws/return-to-cloud.ts');
        const { canary } = record;
        const scope = canary === undefined ? {} : { targetGroups: [canary.group] };
        return await returnToCloud({ ...ci, clock: systemClock, mask: ci.log.mask, ...scope }, record, signal);
      },
    });
    const settled = recovery.unsettled === undefined ? undefined : await settle(recovery.unsettled);
    const failures = [...(recovery.trial?.failures ?? []), ...(settled?.failures ?? [])];
    if (recovery.unsettled !== undefined) leave(ci.state, recovery.unsettled, failures);
    tellRecovery(ci, recovery, settled);
    // What it came back by may be left open too, and a port is worse than a host that nobody has looked at.
    const open = failures.filter(mayBeOpen);
    return open.length === 0 ? 0 : tellFailure(ci, open, []);
  } catch (error) {
    return tellFailure(ci, allSallyportErrors(error), inFlightIn(ci.state.load()));
  }
}

/** What could not be settled is there for the next clean-up, with the window by which this one came back; of what is over no secret stays. */
function leave(state: CiHost['state'], record: RunRecord, failures: readonly SallyportError[]): void {
  const saved = state.load();
  const now = { ...record, windows: saved === undefined ? record.windows : readRunRecord(saved).windows };
  state.save(writeRunRecord(failures.length > 0 ? now : overRecord({ ...now, inFlight: [] })));
}
