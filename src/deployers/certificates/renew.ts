import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Emit } from '../../report/event.ts';
import type { CertificateSettings } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';
import type { Change } from '../deployer.ts';
import { chooseRestart } from '../puma/choose-restart.ts';
import { restartAgain, switchTo } from '../puma/heal.ts';
import type { Restart } from '../puma/judge-restart.ts';
import type { Look } from '../puma/look.ts';
import { look, type Place } from '../puma/on-host.ts';
import { withPumaLog } from '../puma/puma-log.ts';
import { linkedRelease, runningRelease, serving } from '../puma/releases.ts';
import { refused, restartPuma } from '../puma/restart-puma.ts';
import type { Uploads } from '../puma/uploads.ts';
import type { Certificate, ShakeHands } from './certificate.ts';
import { type Replacement, restoreFiles, switchFiles } from './certificate-files.ts';
import { fingerprintOf } from './pem.ts';

/** One host with all that it takes to renew its certificate. */
export type Renewal = {
  readonly place: Place;
  readonly settings: CertificateSettings;
  readonly uploads: Uploads;
  readonly shakeHands: ShakeHands;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly patience: number;
};

/** `certificate`: the files that lie ready beside the old ones; absent where the right ones are in their places already. */
type Order = { readonly change: Change; readonly certificate?: Certificate | undefined };

/**
 * Takes Puma to the certificate: the files first, then a restart that reads them, then the proof by handshakes. Where that fails the old files
 * go back, and Puma is restarted again, for it would else meet the new ones at its next start, whenever that may be.
 */
export async function renew(renewal: Renewal, { change, certificate }: Order, signal: AbortSignal): Promise<void> {
  const { place } = renewal;
  const before = await look(place, 'everything', signal);
  const release = releaseToRun(place, before);
  const differs = { gems: false, ruby: false, configuration: false, certificates: true };
  const choice = chooseRestart({ setting: place.settings.restart, look: before, drained: change.drained, differs });
  if (choice.kind === 'refused') throw refused(place, choice, release);
  const restart: Restart = { kind: choice.kind, before, to: release };
  const began = renewal.clock.now();
  const replacement = certificate && { certificate, was: change.from };
  // A deploy that died between the link and the signal has left one that nobody has proven.
  if (linkedRelease(before) !== release) await switchTo(place, release, signal);
  if (replacement !== undefined) await switchFiles(place, replacement, signal);
  try {
    const after = await restartPuma(renewal, place, restart, signal);
    const wanted = { fingerprint: change.to, issuers: certificate?.issuers ?? [] };
    await proveServed(renewal, { wanted, workers: serving(after).length }, signal);
  } catch (error) {
    signal.throwIfAborted();
    const told = { failure: toSallyportError(error), ago: renewal.clock.now() - began };
    const cause = await withPumaLog(place, told, signal);
    throw replacement === undefined ? cause : await putBack(renewal, { restart, replacement, cause }, signal);
  }
}

/** What runs goes on; where nothing does, for it may be the certificate that keeps Puma from starting, what the link names. */
function releaseToRun(place: Place, now: Look): Version {
  const linked = linkedRelease(now);
  if (serving(now).length === 0 && linked !== undefined) return linked;
  const running = runningRelease(now);
  if (running.kind === 'version') return running.version;
  throw notSeen(place, running.kind === 'none' ? 'Puma does not run, and no release was deployed' : running.reason);
}

type Wound = { readonly restart: Restart; readonly replacement: Replacement; readonly cause: SallyportError };

async function putBack(renewal: Renewal, { restart, replacement, cause }: Wound, signal: AbortSignal) {
  const told = (end: string) =>
    new SallyportError(cause.code, { message: `${cause.message}\nThen ${end}`, hint: cause.hint, cause });
  try {
    if (!(await restoreFiles(renewal.place, replacement, signal)))
      return told('nothing was put back: there was no file before.');
    await restartAgain(renewal, renewal.place, { restart, to: restart.to }, signal);
  } catch (second) {
    signal.throwIfAborted();
    return told(`putting the old certificate back failed as well: ${toSallyportError(second).message}`);
  }
  return told('the old certificate was put back, and Puma restarted with it.');
}

/** What a handshake is to show. */
type Wanted = Pick<Certificate, 'fingerprint' | 'issuers'>;

/** Whether a handshake showed it, and after it all that is to come with it. */
export function isServed(shown: Awaited<ReturnType<ShakeHands>>, { fingerprint, issuers }: Wanted): boolean {
  if (shown.kind === 'none' || fingerprintOf(shown.certificate) !== fingerprint) return false;
  const sent = new Set(shown.issuers.map(fingerprintOf));
  return issuers.every((issuer) => sent.has(issuer));
}

/** Fresh connections, three times as many as there are workers, are all shown the new certificate. Throws CERTIFICATE_UNEXPECTED. */
export async function proveServed(
  renewal: Renewal,
  { wanted, workers }: { wanted: Wanted; workers: number },
  signal: AbortSignal,
): Promise<void> {
  const { place, settings } = renewal;
  const { host } = place;
  const ask = () => renewal.shakeHands({ host, place: settings.place }, signal);
  const shown = await Promise.all(Array.from({ length: 3 * Math.max(1, workers) }, ask));
  const wrong = shown.filter((one) => !isServed(one, wanted));
  const [first] = wrong;
  if (first === undefined) return;
  const what = first.kind === 'none' ? first.why : shownWords(first.certificate, wanted);
  throw new SallyportError('CERTIFICATE_UNEXPECTED', {
    message: `Puma on ${host.name} was restarted, but ${wrong.length} of ${shown.length} fresh connections are not shown the certificate ${wanted.fingerprint}: ${what}.`,
    hint: 'Does Puma’s configuration read it from the files that puma-certificates names? Does something else answer at that port?',
  });
}

function shownWords(certificate: X509Certificate, { fingerprint }: Wanted): string {
  const shown = fingerprintOf(certificate);
  return shown === fingerprint ? 'shown it without the chain of its file' : `shown ${shown}`;
}

function notSeen({ host }: Place, reason: string): SallyportError {
  return new SallyportError('RESTART_FAILED', {
    message: `Puma on ${host.name} was not restarted: it can’t be seen which release it runs: ${reason}.`,
    hint: 'deployer: puma wants to see it run from releases/… (docs/puma.md).',
  });
}
