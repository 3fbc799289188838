import { SallyportError } from '../../errors.ts';
import type { Host } from '../../inventory/host.ts';
import { onHost, type Place } from '../puma/on-host.ts';
import type { Uploads } from '../puma/uploads.ts';
import type { Certificate } from './certificate.ts';
import { checkFilesScript, restoreFilesScript, switchFilesScript } from './certificate-scripts.ts';

type Parts = { readonly place: Place; readonly uploads: Uploads };

/** Facts of a host's files, a line each as the host printed it: `there /etc/tls/key.pem`. */
export type FileFacts = readonly (readonly string[])[];

/** Asks the host about the files' places. */
export async function lookAtFiles(place: Place, certificate: Certificate, signal: AbortSignal): Promise<FileFacts> {
  const order = { what: 'looking at the certificate', script: checkFilesScript, environment: filesOf(certificate) };
  return (await onHost(place, order, signal)).split('\n').map((line) => line.split(' '));
}

/** Brings the new files up, each beside the one that it will replace, for nobody else to read. Nothing that is served changes. */
export async function bringFiles(
  { place, uploads }: Parts,
  certificate: Certificate,
  signal: AbortSignal,
): Promise<void> {
  const facts = await lookAtFiles(place, certificate, signal);
  for (const { file, target } of certificate.files) {
    const to = facts.find(([name, of]) => name === 'at' && of === target)?.[2] ?? '';
    // What a host says is a path is written to: only what the setting itself could say is taken.
    if (!/^(\/[A-Za-z0-9._@+-]+)+$/.test(to)) throw oddPlace(place.host, target);
    await uploads.upload(place.host.name, { file, to, from: 0, onProgress: () => undefined }, signal);
  }
}

/** All at once, when all of them are whole. Throws COMMAND_FAILED with nothing switched. */
export async function switchFiles(place: Place, certificate: Certificate, signal: AbortSignal): Promise<void> {
  await onHost(
    place,
    { what: 'switching the certificate', script: switchFilesScript, environment: filesOf(certificate) },
    signal,
  );
}

/** The files that `switchFiles` replaced are back in their places. */
export async function restoreFiles(
  { place }: Pick<Parts, 'place'>,
  certificate: Certificate,
  signal: AbortSignal,
): Promise<void> {
  await onHost(
    place,
    { what: 'putting the old certificate back', script: restoreFilesScript, environment: filesOf(certificate) },
    signal,
  );
}

function filesOf({ files }: Certificate) {
  return { FILES: files.map(({ sha256, target }) => `${sha256} ${target}`).join('\n') };
}

function oddPlace({ name }: Host, target: string): SallyportError {
  return new SallyportError('UPLOAD_FAILED', {
    message: `${target} on ${name} leads to a path with characters that are not plain.`,
    hint: 'Name the file itself in puma-certificates, not a link to it.',
  });
}
