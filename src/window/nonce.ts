import { randomBytes } from 'node:crypto';
import type { Nonce } from './rule.ts';

/** A fresh mark for this run's rule: 128 random bits in hex, so that no two runs can take one another's rule for their own. */
export function newNonce(): Nonce {
  return randomBytes(16).toString('hex') as Nonce;
}
