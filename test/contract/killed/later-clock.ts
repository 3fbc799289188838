import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import type { Clock } from '../../../src/clock.ts';

/** So much later, and five times as fast: moto takes tags for rules that are gone, and that is believed only after a while. */
export function laterClock(milliseconds: number): Clock {
  const from = systemClock.now();
  return {
    now: () => from + milliseconds + 5 * (systemClock.now() - from),
    sleep: (wanted, signal) => systemClock.sleep(wanted / 5, signal),
  };
}
