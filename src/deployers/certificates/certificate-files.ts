import { SallyportError } from '../../errors.ts';
import type { Host } from '../../inventory/host.ts';
import type { Observation } from '../deployer.ts';
import { onHost, type Place } from '../puma/on-host.ts';
import type { Uploads } from '../puma/uploads.ts';
import type { Certificate } from './certificate.ts';
import { checkFilesScript, restoreFilesScript, switchFilesScript } from './certificate-scripts.ts';

type Parts = { readonly place: Place; readonly uploads: Uploads };

/** The files of a renewal on one host; `was`: what it serves with those that they replace. */
export type Replacement = { readonly certificate: Certificate; readonly was: Observation };

/** Facts of a host's files, a line each as the host printed it: `there /etc/tls/key.pem`. */
export type FileFacts = readonly (readonly string[])[];

/** Asks the host about the files' places. */
export async function lookAtFiles(place: Place, replacement: Replacement, signal: AbortSignal): Promise<FileFacts> {
  const order = { what: 'looking at the certificate', script: checkFilesScript, environment: filesOf(replacement) };
  return (await onHost(place, order, signal)).split('\n').map((line) => line.split(' '));
}

/** Brings the new files up, each beside the one that it will replace, for nobody else to read. Nothing that is served changes. */
export async function bringFiles(
  { place, uploads }: Parts,
  replacement: Replacement,
  signal: AbortSignal,
): Promise<void> {
  const facts = await lookAtFiles(place, replacement, signal);
  for (const { file, target } of replacement.certificate.files) {
    const to = facts.find(([name, of]) => name === 'at' && of === target)?.[2] ?? '';
    // What a host says is a path is written to: only what the setting itself could say is taken.
    if (!/^(\/[A-Za-z0-9._@+-]+)+$/.test(to)) throw oddPlace(place.host, target);
    await uploads.upload(place.host.name, { file, to, from: 0, onProgress: () => undefined }, signal);
  }
}

/** All at once, when all of them are whole. Throws COMMAND_FAILED with nothing switched. */
export async function switchFiles(place: Place, replacement: Replacement, signal: AbortSignal): Promise<void> {
  await onHost(
    place,
    { what: 'switching the certificate', script: switchFilesScript, environment: filesOf(replacement) },
    signal,
  );
}

/** Whether the files that `switchFiles` replaced are back in their places: false where none of them is kept, and nothing was done. */
export async function restoreFiles(place: Place, replacement: Replacement, signal: AbortSignal): Promise<boolean> {
  const environment = filesOf(replacement);
  const order = { what: 'putting the old certificate back', script: restoreFilesScript, environment };
  return (await onHost(place, order, signal)).startsWith('back ');
}

function filesOf({ certificate: { files }, was }: Replacement) {
  return {
    FILES: files.map(({ sha256, target }) => `${sha256} ${target}`).join('\n'),
    WAS: was.kind === 'version' ? was.version : 'none',
  };
}

function oddPlace({ name }: Host, target: string): SallyportError {
  return new SallyportError('UPLOAD_FAILED', {
    message: `${target} on ${name} leads to a path with characters that are not plain.`,
    hint: 'Name the file itself in puma-certificates, not a link to it.',
  });
}
