import { createHash, type KeyObject, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { CertificateFile } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';
import type { Certificate, CheckedFile } from './certificate.ts';
import { fingerprintOf, namesOf, type Pem, readPem } from './pem.ts';

/** A file with what was read of it, a byte a character. */
export type ReadFile = CertificateFile & { readonly text: string };

export type CheckedCertificate =
  | { readonly kind: 'ok'; readonly certificate: Certificate }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/**
 * Whether Puma could serve it: one key, a leaf that is of this key, the chain in its order up to whoever the clients trust, nothing of it
 * expired or not valid yet at `now` (milliseconds since the epoch), and the leaf for `name` where one is known. Every problem at once.
 */
export function checkCertificate(
  files: readonly ReadFile[],
  { now, name }: { now: number; name?: string | undefined },
): CheckedCertificate {
  const read = files.map((file) => ({ file, pem: readPem(file.text) }));
  const problems = read.flatMap(({ file, pem }) => wrongIn(file, pem));
  const keys = read.flatMap(({ pem }) => pem.keys);
  const [key] = keys;
  const chains = read.map(({ file, pem }) => ({ file: file.file, chain: pem.certificates })).filter(hasAny);
  if (keys.length !== 1) problems.push(`There must be one private key, and there are ${keys.length}.`);
  if (chains.length === 0) problems.push('There is no certificate.');
  const own = key === undefined ? chains[0] : (chains.find(({ chain }) => isOf(chain[0], key)) ?? chains[0]);
  if (own !== undefined) {
    problems.push(
      ...keyProblems(own, key),
      ...chainProblems(own),
      ...clockProblems(own, now),
      ...nameProblems(own, name),
    );
  }
  const [leaf, ...issuers] = own?.chain ?? [];
  if (problems.length > 0 || leaf === undefined) return { kind: 'wrong', problems };
  return {
    kind: 'ok',
    certificate: {
      fingerprint: fingerprintOf(leaf),
      issuers: issuers.map(fingerprintOf),
      isAlone: issuers.length === 0 && !leaf.checkIssued(leaf),
      names: namesOf(leaf),
      notAfter: endOf(leaf),
      files: read.map(({ file }) => checked(file)),
    },
  };
}

/** The same of a chain alone, whose key is on a host and stays there. */
export function checkChain(
  { file, text }: { file: string; text: string },
  now: number,
): { readonly kind: 'ok'; readonly fingerprint: Version } | Extract<CheckedCertificate, { kind: 'wrong' }> {
  const { certificates: chain } = readPem(text);
  const [leaf] = chain;
  if (leaf === undefined) return { kind: 'wrong', problems: [`${file} holds no certificate in PEM.`] };
  const problems = [...chainProblems({ file, chain }), ...clockProblems({ file, chain }, now)];
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'ok', fingerprint: fingerprintOf(leaf) };
}

type Chain = { readonly file: string; readonly chain: readonly X509Certificate[] };

function hasAny({ chain }: Chain): boolean {
  return chain.length > 0;
}

function wrongIn({ file }: ReadFile, { certificates, keys, broken }: Pem): string[] {
  if (broken.length > 0) return broken.map((what) => `${file} holds ${what} that can’t be read.`);
  return certificates.length + keys.length > 0 ? [] : [`${file} holds no certificate and no key in PEM.`];
}

function isOf(leaf: X509Certificate | undefined, key: KeyObject): boolean {
  return leaf?.checkPrivateKey(key) === true;
}

function keyProblems({ file, chain }: Chain, key: KeyObject | undefined): string[] {
  if (key === undefined || isOf(chain[0], key)) return [];
  return [`The key is not that of the first certificate in ${file}.`];
}

function chainProblems({ file, chain }: Chain): string[] {
  const problems: string[] = [];
  for (const [at, issuer] of chain.slice(1).entries()) {
    const issued = chain[at];
    if (issued === undefined || (issued.checkIssued(issuer) && issued.verify(issuer.publicKey))) continue;
    problems.push(
      `In ${file} certificate ${at + 2} (${nameOf(issuer)}) has not issued the one before it (${nameOf(issued)}): the leaf comes first, then whoever issued it.`,
    );
  }
  return problems;
}

function clockProblems({ file, chain }: Chain, now: number): string[] {
  return chain.flatMap((one) => {
    if (Date.parse(one.validFrom) > now)
      return [`${nameOf(one)} in ${file} is not valid before ${dayOf(one.validFrom)}.`];
    return endOf(one) <= now ? [`${nameOf(one)} in ${file} expired on ${dayOf(one.validTo)}.`] : [];
  });
}

function nameProblems({ file, chain: [leaf] }: Chain, name: string | undefined): string[] {
  if (name === undefined || leaf === undefined) return [];
  const fits = isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name);
  if (fits !== undefined) return [];
  return [`The certificate in ${file} is for ${namesOf(leaf).join(', ')}, not for ${name}.`];
}

function checked({ file, target, text }: ReadFile): CheckedFile {
  return { file, target, sha256: createHash('sha256').update(text, 'latin1').digest('hex') };
}

function endOf({ validTo }: X509Certificate): number {
  return Date.parse(validTo);
}

function nameOf(certificate: X509Certificate): string {
  return certificate.subject.replaceAll('\n', ', ') || namesOf(certificate).join(', ');
}

function dayOf(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}
