import { toSallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { ChangePhase, HostResult } from './host-result.ts';
import type { StoppableRoll } from './roll.ts';

/** One host's way through the phases, told as it goes and timed for the report. */
export type Walk = {
  readonly host: Host;
  readonly phases: HostResult['phases'];
  /** The phase that the host is in, or was in last. */
  readonly phase: () => ChangePhase;
  /** Does the work of one phase; its result says what was found. */
  readonly through: (phase: ChangePhase, work: () => Promise<string>) => Promise<void>;
};

export function startWalk({ clock, emit, stop }: Pick<StoppableRoll, 'clock' | 'emit' | 'stop'>, host: Host): Walk {
  const phases: { phase: ChangePhase; milliseconds: number }[] = [];
  let current: ChangePhase = 'verifying';
  return {
    host,
    phases,
    phase: () => current,
    through: async (phase, work) => {
      const started = clock.now();
      const took = () => clock.now() - started;
      current = phase;
      emit({ kind: 'phase-started', host, phase });
      try {
        const detail = await work();
        emit({ kind: 'phase-finished', host, phase, detail, milliseconds: took() });
      } catch (error) {
        // A stop is no failure of this phase: it is told once for the run, and by the host's own end.
        if (error !== stop.reason)
          emit({ kind: 'phase-failed', host, phase, error: toSallyportError(error), milliseconds: took() });
        throw error;
      } finally {
        phases.push({ phase, milliseconds: took() });
      }
    },
  };
}
