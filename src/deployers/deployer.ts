import type { SallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { Version } from '../version.ts';

/**
 * How hosts get a version. It gets a whole batch in one call: some tools (Kamal) do their own parallel work,
 * the others go over the hosts themselves. Batches, gates, balancer and roll-back are the engine's for all of them.
 */
export interface Deployer {
  /** What the host runs now, asked of the host itself. Never throws for an answer it can't read: that is `unknown`. */
  observe(host: Host, signal: AbortSignal): Promise<Observation>;
  /**
   * Starts to take every host of the batch to the version. One promise for each host, so that a quick host need not wait for a slow one;
   * it tells how that host's part ended, and rejects only with the signal's reason. A failed host does not stop its neighbours.
   */
  deploy(hosts: readonly Host[], change: Change, signal: AbortSignal): ReadonlyMap<HostName, Promise<DeployOutcome>>;
}

export type Change = {
  readonly version: Version;
  /** What each host ran before, for `SALLYPORT_PREVIOUS_VERSION`. */
  readonly previous: ReadonlyMap<HostName, Observation>;
};

export type Observation =
  | { readonly kind: 'version'; readonly version: Version }
  /** The host says that it runs nothing yet. */
  | { readonly kind: 'none' }
  /** It could not be asked, or its answer is no version. Unknown is never success. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type DeployOutcome = { readonly kind: 'deployed' } | { readonly kind: 'failed'; readonly error: SallyportError };
