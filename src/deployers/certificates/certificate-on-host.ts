import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { Version } from '../../version.ts';
import { look, onHost, type Place } from '../puma/on-host.ts';
import { readCertificateScript } from './certificate-scripts.ts';
import { checkChain } from './check-certificate.ts';

/** The certificate that lies on the host, where Puma's own configuration says: what it would serve after a restart. Throws CERTIFICATE_INVALID. */
export async function certificateOnHost(
  { place, clock }: { place: Place; clock: Clock },
  signal: AbortSignal,
): Promise<{ readonly fingerprint: Version }> {
  const { host } = place;
  const { configuration } = await look(place, 'everything', signal);
  const target = configuration.certificate;
  if (target === undefined) {
    throw new SallyportError('CERTIFICATE_INVALID', {
      message: `It can’t be seen which certificate Puma on ${host.name} reads: its configuration names none in a line that stands by itself.`,
      hint: 'Write it as ssl_bind or bind with cert and key in plain text, or bring the files with puma-certificates.',
    });
  }
  const order = { what: `reading ${target}`, script: readCertificateScript, environment: { TARGET: target } };
  const checked = checkChain({ file: target, text: await onHost(place, order, signal) }, clock.now());
  if (checked.kind === 'ok') return checked;
  throw new SallyportError('CERTIFICATE_INVALID', {
    message: `The certificate on ${host.name} can’t be served:\n${checked.problems.map((one) => `- ${one}`).join('\n')}`,
    hint: 'Let whatever renews it there do so first.',
  });
}
