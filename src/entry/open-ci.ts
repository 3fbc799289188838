import type { CiHost } from '../ci/ci-host.ts';
import { createCiHost } from '../ci/detect.ts';
import { realFiles } from '../ci/files.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { createRedactor, type Redactor } from '../report/redact.ts';

/** The CI that this process runs in, and the one list of secrets for all that it says. A silent one prints nothing: for the library. */
export function openCi({ silent = false } = {}): { readonly ci: CiHost; readonly redactor: Redactor } {
  const redactor = createRedactor();
  const ci = createCiHost({
    env: process.env,
    files: realFiles,
    write: silent ? () => undefined : (text) => process.stdout.write(text),
    redactor,
    clock: systemClock,
    isTTY: !silent && process.stdout.isTTY,
  });
  return { ci, redactor };
}
