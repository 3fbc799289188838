import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Version } from '../../version.ts';
import type { Change } from '../deployer.ts';
import type { Restart } from './judge-restart.ts';
import { look, onHost, type Place } from './on-host.ts';
import { switchScript } from './release-scripts.ts';
import { type RestartParts, restartPuma } from './restart-puma.ts';

/** Puts `current` to a release that is there. Nothing that runs is touched. */
export async function switchTo(place: Place, version: Version, signal: AbortSignal): Promise<void> {
  const environment = { VERSION: version };
  await onHost(place, { what: 'switching the link', script: switchScript, environment }, signal);
}

/** Milliseconds. Puma waits for a worker that hangs while it boots until worker_boot_timeout (60 s) before it takes another in hand. */
const longestBoot = 90_000;

type Wound = { readonly restart: Restart; readonly from: Change['from']; readonly cause: SallyportError };

/**
 * Puts back what ran before, the link and the signal both: a worker that crashes in a loop goes on with the release that its master was told,
 * whatever the link says. The first failure is what is told, with what became of the host.
 */
export async function heal(
  parts: RestartParts,
  place: Place,
  { restart, from, cause }: Wound,
  signal: AbortSignal,
): Promise<SallyportError> {
  if (from.kind !== 'version' || from.version === restart.to)
    return told(cause, 'there was no other release to go back to.');
  try {
    await switchTo(place, from.version, signal);
    await restartAgain(parts, place, { restart, to: from.version }, signal);
  } catch (second) {
    signal.throwIfAborted();
    return told(cause, `going back to ${from.version} failed as well: ${toSallyportError(second).message}`);
  }
  return told(cause, `${from.version} was put back and runs there again.`);
}

/** A Puma that systemd starts again and again may end between the look and the signal: then the next one is told. */
export async function restartAgain(
  parts: RestartParts,
  place: Place,
  { restart, to }: { restart: Restart; to: Version },
  signal: AbortSignal,
): Promise<void> {
  const patience = Math.max(parts.patience, longestBoot);
  for (let left = 5; ; left -= 1) {
    const before = await look(place, 'numbers', signal);
    const kind = before.master === undefined ? 'start' : restart.kind === 'start' ? 'full' : restart.kind;
    try {
      await restartPuma({ ...parts, patience }, place, { kind, before, to }, signal);
      return;
    } catch (error) {
      if (left === 0 || toSallyportError(error).code !== 'COMMAND_FAILED') throw error;
      await parts.clock.sleep(1_000, signal);
    }
  }
}

function told(cause: SallyportError, end: string): SallyportError {
  return new SallyportError(cause.code, { message: `${cause.message}\nThen ${end}`, hint: cause.hint, cause });
}
