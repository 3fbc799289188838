import { SallyportError } from '../../errors.ts';
import { type Place, shownByHost } from './on-host.ts';

/** From the first line that tells of a failure; where none does, the last ones. A crash loop writes a thousand lines in a second. */
const logScript = `
command -v journalctl >/dev/null 2>&1 || exit 0
log=$(timeout 2 journalctl --quiet --no-pager --output=cat --lines=2000 --since="-\${AGO}s" "_SYSTEMD_UNIT=$UNIT" 2>/dev/null || true)
grep -a -m 1 -A 3 -E '! Unable to |[A-Za-z]Error|Exception|FATAL' <<LOG || tail -n 4 <<LAST
$log
LOG
$log
LAST
`;

/**
 * Adds to a restart’s failure what Puma wrote in its journal since, as far as this user may read it: whoever reads the job’s log may not be
 * let in on the host. `ago`: milliseconds since the restart began. Never throws but the signal’s reason.
 */
export async function withPumaLog(
  place: Place,
  { failure, ago }: { failure: SallyportError; ago: number },
  signal: AbortSignal,
): Promise<SallyportError> {
  if (failure.code !== 'RESTART_FAILED') return failure;
  const environment = { AGO: String(Math.ceil(ago / 1_000) + 1) };
  try {
    const lines = await shownByHost(place, { what: 'reading Puma’s log', script: logScript, environment }, signal);
    if (lines.length === 0) return failure;
    const message = `${failure.message}\nPuma’s log says:\n${lines.map((line) => `  ${line}`).join('\n')}`;
    return new SallyportError(failure.code, { message, hint: failure.hint, cause: failure });
  } catch {
    signal.throwIfAborted();
    return failure;
  }
}
