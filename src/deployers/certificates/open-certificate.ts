import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { CertificateFile } from '../../settings/settings.ts';
import type { Certificate, PemFiles } from './certificate.ts';
import { checkCertificate, type ReadFile } from './check-certificate.ts';

/** Reads the files on the runner and checks them together. Throws CERTIFICATE_INVALID with every problem. */
export async function openCertificate(
  { pems, clock }: { pems: PemFiles; clock: Pick<Clock, 'now'> },
  files: readonly CertificateFile[],
  name: string | undefined,
): Promise<Certificate> {
  const read: ReadFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const found = await pems.read(file.file);
    if (found.kind === 'text') read.push({ ...file, text: found.text });
    else problems.push(`${file.file}: ${found.why}.`);
  }
  if (problems.length > 0) throw invalid(problems);
  const checked = checkCertificate(read, { now: clock.now(), name });
  if (checked.kind === 'wrong') throw invalid(checked.problems);
  return checked.certificate;
}

function invalid(problems: readonly string[]): SallyportError {
  return new SallyportError('CERTIFICATE_INVALID', {
    message: problems.length === 1 ? (problems[0] ?? '') : problems.map((one) => `- ${one}`).join('\n'),
    hint: 'puma-certificates names the certificate with its chain, the leaf first, and its key, in PEM. Nothing was changed.',
  });
}
