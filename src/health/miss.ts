import { SallyportError } from '../errors.ts';
import { safeText } from '../report/foreign-output.ts';
import type { ProbeAnswer } from './probe.ts';

/**
 * What kept a question from being answered, in words. Throws instead where asking again would be of no use:
 * an abort, and our own errors (forwarding forbidden, connection lost), which stay as they are until someone acts.
 */
export function missOf(error: unknown, signal: AbortSignal): ProbeAnswer {
  signal.throwIfAborted();
  if (error instanceof SallyportError) throw error;
  return { kind: 'miss', reason: wordsOf(error) };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return safeText(String(error), undefined, 200);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('HPE_')) return `the answer is not HTTP (${code})`;
  const said = safeText(error.message, undefined, 200);
  return words.get(code) ?? (said === '' ? 'it failed without a reason' : said);
}

/** Node's and OpenSSL's codes that a health check really meets. */
const words: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'refused: nothing listens there'],
  ['ECONNRESET', 'the connection was closed before there was an answer'],
  ['EPIPE', 'the connection was closed before there was an answer'],
  ['ETIMEDOUT', 'timed out'],
  ['CERT_HAS_EXPIRED', 'the TLS certificate has expired'],
  ['CERT_NOT_YET_VALID', 'the TLS certificate is not valid yet'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the TLS certificate is self-signed (health-tls: insecure accepts it)'],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'the TLS certificate leads to an issuer that is not trusted here (health-tls: insecure accepts it)',
  ],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'the TLS certificate’s issuer is not trusted here (health-tls: insecure accepts it)',
  ],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the TLS certificate comes without its chain, or its issuer is not trusted here'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it speaks no TLS: is it http://?'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'it speaks no TLS: is it http://?'],
]);
