import { systemClock } from '../clients/clock/system-clock.ts';
import type { Emit, RunEvent } from '../report/event.ts';
import { redactedEvent, redactedResult } from '../report/redacted.ts';
import type { RunResult } from '../report/run-result.ts';
import { loadSettings } from '../settings/load.ts';
import { settingsError } from '../settings/problem.ts';
import { openCi } from './open-ci.ts';
import { readText } from './read-text.ts';
import { cancelOnAbort } from './signals.ts';
import { startRun } from './start-run.ts';

export type RunOptions = {
  /** Ends the run early: no new host starts, the window is shut. */
  readonly signal?: AbortSignal;
  /** Everything that happens, as it happens, without secrets. */
  readonly onEvent?: (event: RunEvent) => void;
};

/**
 * Does a whole run from other code: settings by their names in docs/settings.md, then environment and `sallyport.yml` as on the command line.
 *
 * Rejects with SETTINGS_INVALID that lists every problem; whatever happens later is in the result. Nothing is printed, and no signal is
 * listened for: abort `signal` when the process is asked to end, or the window stays open.
 */
export async function run(settings: Readonly<Record<string, string>>, options: RunOptions = {}): Promise<RunResult> {
  const { ci, redactor } = openCi({ to: 'nobody' });
  const given = { place: 'property', values: new Map(Object.entries(settings)), problems: [] } as const;
  const read = await loadSettings({ given, environment: process.env, commit: ci.run.commit }, readText);
  if (read.kind === 'invalid') throw settingsError(read.problems);

  const { onEvent = () => undefined, signal } = options;
  const emit: Emit = (event) => onEvent(redactedEvent({ ...event, at: systemClock.now() }, redactor.redact));
  const result = await startRun({ ...read, ci, redactor, emit, cancelled: cancelOnAbort(signal) });
  return redactedResult(result, redactor.redact);
}
