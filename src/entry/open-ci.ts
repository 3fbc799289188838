import type { CiHost } from '../ci/ci-host.ts';
import { createCiHost } from '../ci/detect.ts';
import { realFiles } from '../ci/files.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { createRedactor, type Redactor } from '../report/redact.ts';

/** The CI that this process runs in, and the one list of secrets for all that it says. `nobody` prints nothing: for the library. */
export function openCi({ to = process.stdout }: { readonly to?: NodeJS.WriteStream | 'nobody' } = {}): {
  readonly ci: CiHost;
  readonly redactor: Redactor;
} {
  const redactor = createRedactor();
  const ci = createCiHost({
    env: process.env,
    files: realFiles,
    write: to === 'nobody' ? () => undefined : (text) => to.write(text),
    redactor,
    clock: systemClock,
    isTTY: to !== 'nobody' && to.isTTY,
  });
  return { ci, redactor };
}
