import type { X509Certificate } from 'node:crypto';
import type { Host } from '../../inventory/host.ts';
import type { CertificateFile, TlsPlace } from '../../settings/settings.ts';
import type { Version } from '../../version.ts';

/** A certificate with its key, checked: what Puma is to serve. */
export type Certificate = {
  /** SHA-256 of the leaf, in 64 hexadecimal digits: what a handshake shows, and how a certificate is told from another. */
  readonly fingerprint: Version;
  /** The same of those that are to be sent after it: clients that don't know them otherwise can't trust it without. */
  readonly issuers: readonly Version[];
  /** It says that somebody issued it, and nobody is to be sent with it. */
  readonly isAlone: boolean;
  /** For whom it is, as it says itself. */
  readonly names: readonly string[];
  /** Milliseconds since the epoch. */
  readonly notAfter: number;
  readonly files: readonly CheckedFile[];
};

/** A file as it was when it was checked. */
export type CheckedFile = CertificateFile & { readonly sha256: string };

/** The files on the runner, a byte a character. */
export interface PemFiles {
  read(
    path: string,
  ): Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly why: string }>;
}

/** One TLS handshake on the host. Whether the certificate is trusted is not asked: which one it is, is. Rejects with the signal's reason alone. */
export type ShakeHands = (
  order: { readonly host: Host; readonly place: TlsPlace },
  signal: AbortSignal,
) => Promise<
  | {
      readonly kind: 'certificate';
      readonly certificate: X509Certificate;
      readonly issuers: readonly X509Certificate[];
    }
  | { readonly kind: 'none'; readonly why: string }
>;
