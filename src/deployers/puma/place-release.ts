import { SallyportError } from '../../errors.ts';
import type { Emit } from '../../report/event.ts';
import type { Version } from '../../version.ts';
import type { Artifact } from './artifact.ts';
import { onHost, type Place } from './on-host.ts';
import { beginScript, checksumScript, unpackScript } from './release-scripts.ts';
import type { Uploads } from './uploads.ts';

type Parts = { readonly uploads: Uploads; readonly emit: Emit; readonly clock: { now(): number } };

/**
 * Puts the release beside the others, complete or not at all. What an earlier run has already brought up is not sent again:
 * its checksum is that of the same bytes here, or it begins anew. Nothing that runs is touched.
 */
export async function placeRelease(
  { uploads, emit, clock }: Parts,
  { place, version, artifact }: { place: Place; version: Version; artifact: Artifact },
  signal: AbortSignal,
): Promise<void> {
  const { host, settings } = place;
  const environment = { VERSION: version, SHA256: artifact.sha256, FORM: artifact.form };
  const timeout = settings.commandTimeout;
  const begun = await onHost(
    place,
    { what: 'preparing the release', script: beginScript, environment, timeout },
    signal,
  );
  if (/^release there$/m.test(begun)) return;
  const there = Number(/^have (\d{1,15})$/m.exec(begun)?.[1] ?? 0);
  const from = await startOf(place, artifact, there, signal);
  const started = clock.now();
  await uploads.upload(
    host.name,
    {
      file: artifact.file,
      to: `${settings.appPath}/.sallyport/uploads/${artifact.sha256}`,
      from,
      onProgress: (bytes) =>
        emit({
          kind: 'waiting',
          host,
          what: `${megabytes(bytes)} of ${megabytes(artifact.bytes)} uploaded`,
          milliseconds: clock.now() - started,
        }),
    },
    signal,
  );
  await onHost(place, { what: 'unpacking the release', script: unpackScript, environment, timeout }, signal);
}

/** Where the upload goes on: at the end of what is there, if that is how the artifact begins. */
async function startOf(place: Place, artifact: Artifact, there: number, signal: AbortSignal): Promise<number> {
  if (there === 0 || there > artifact.bytes) return 0;
  const order = {
    what: 'checking an earlier upload',
    script: checksumScript,
    environment: { SHA256: artifact.sha256, BYTES: String(there) },
    timeout: place.settings.commandTimeout,
  };
  const sum = (await onHost(place, order, signal)).trim();
  return sum === (await artifact.checksumOf(there, signal)) ? there : 0;
}

/** Room for the upload and for what is in it, with a tenth to spare: a full disk stops more than this deploy. */
export function roomFor({ bytes, unpackedBytes }: Artifact): number {
  return Math.ceil((bytes + unpackedBytes) * 1.1);
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What is said before a host is touched. */
export function noRoom(place: Place, free: number, artifact: Artifact): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', {
    message: `The release does not fit on ${place.host.name}: it takes ${megabytes(roomFor(artifact))}, and ${place.settings.appPath} has ${megabytes(free)} free.`,
    hint: 'Make room there, or make keep-releases smaller.',
  });
}
