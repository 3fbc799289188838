import type { Secret } from '../../secret.ts';

/** What signs a request. `expires` is milliseconds since the epoch; absent for a key that does not expire. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken?: Secret | undefined;
  readonly expires?: number | undefined;
};

/** Credentials that outlive themselves (promise 6): whoever is told that they have expired asks for others, once. */
export type Session = {
  /** `arn:aws:sts::…:assumed-role/…`: who AWS takes us for. */
  readonly arn: string;
  readonly accountId: string;
  /** The present ones, renewed before they end. */
  readonly credentials: (signal: AbortSignal) => Promise<Credentials>;
  /** Others than `spent`. Throws CREDENTIALS_EXPIRED where none are to be had. */
  readonly renew: (spent: Credentials, signal: AbortSignal) => Promise<Credentials>;
};
