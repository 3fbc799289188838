import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Version } from '../../version.ts';

/** What a PEM file holds, in its order; `broken`: blocks that are none of what they say. */
export type Pem = {
  readonly certificates: readonly X509Certificate[];
  readonly keys: readonly KeyObject[];
  readonly broken: readonly string[];
};

/**
 * Text beside the blocks is allowed and means nothing (RFC 7468, section 2), but their first and last lines stand alone: OpenSSL, which Puma
 * reads them with, takes two files that were joined without a line break for a broken one.
 */
export function readPem(text: string): Pem {
  const certificates: X509Certificate[] = [];
  const keys: KeyObject[] = [];
  const broken: string[] = [];
  const blocks = [...text.matchAll(/^-----BEGIN ([A-Z0-9 ]+)-----[ \t]*\r?\n[\s\S]*?^-----END \1-----[ \t]*\r?$/gm)];
  const [begun, ended] = [/-----BEGIN /g, /-----END /g].map((line) => text.match(line)?.length ?? 0);
  if (begun !== ended) broken.push('a block that is cut off');
  else if (begun !== blocks.length) broken.push('a block whose first or last line is not a line of its own');
  for (const [block, label = ''] of blocks) {
    try {
      if (label === 'CERTIFICATE') certificates.push(new X509Certificate(block));
      else if (label.endsWith('PRIVATE KEY')) keys.push(createPrivateKey(block));
    } catch {
      // What the library says of a key that it can't read may show some of it.
      broken.push(/ENCRYPTED/.test(block) ? 'a key with a passphrase' : `a ${label.toLowerCase()}`);
    }
  }
  return { certificates, keys, broken };
}

/** SHA-256 in 64 hexadecimal digits. */
export function fingerprintOf({ fingerprint256 }: Pick<X509Certificate, 'fingerprint256'>): Version {
  // Hexadecimal digits are a version as they stand.
  return fingerprint256.replaceAll(':', '').toLowerCase() as Version;
}

/** The names that it is for, or its subject where it has none (a client of today takes no other). */
export function namesOf({ subjectAltName, subject }: X509Certificate): readonly string[] {
  const names = [...(subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,\s]+)/g)].flatMap(([, name = []]) => name);
  return names.length > 0 ? names : [subject.replaceAll('\n', ', ')];
}
