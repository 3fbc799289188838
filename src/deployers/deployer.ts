import type { SallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { Version } from '../version.ts';

/**
 * How hosts get a version. It gets a whole batch in one call: some tools (Kamal) do their own parallel work,
 * the others go over the hosts themselves. Batches, gates, balancer and the decision to roll back are the engine's for all of them.
 */
export interface Deployer {
  /** What the host runs now, asked of the host itself. Never throws for an answer it can't read: that is `unknown`. */
  observe(host: Host, signal: AbortSignal): Promise<Observation>;
  /**
   * The release before the one that runs now, where it is really there to go back to: for `mode: rollback` without a version.
   * `unknown` where the host can't tell, with the reason.
   */
  previous(host: Host, signal: AbortSignal): Promise<Observation>;
  /** Where the host goes in a run forward that names no version: the certificate that it is to serve. Undefined where only a version tells. */
  goal?(host: Host, signal: AbortSignal): Promise<Version | undefined>;
  /**
   * What the change would lack on its host: tools, space, and for a roll-back the version to go back to. Before any host changes; changes
   * nothing itself.
   */
  preflight(change: Change, way: Way, signal: AbortSignal): Promise<Readiness>;
  /**
   * Brings the new version to the host and starts nothing: for `before-command`, whose migrations are in it, and while the host drains. Absent where only `deploy` brings it.
   * Returns why it failed; rejects with the signal's reason.
   */
  place?(change: Change, signal: AbortSignal): Promise<SallyportError | undefined>;
  /**
   * Starts to take every host of the batch to its version. One promise for each host, so that a quick host need not wait for a slow one;
   * it tells how that host's part ended, within deadlines of its own, and rejects only with the signal's reason. A failed host does not stop its neighbours.
   */
  deploy(changes: readonly Change[], signal: AbortSignal): DeployOutcomes;
  /** The same, back to a version that is there already. Never asked for a host whose preflight found no way back. */
  rollBack(changes: readonly Change[], signal: AbortSignal): DeployOutcomes;
  /** After a drain: waits until the application itself has nothing in hand. Rejects with the signal's reason, and never for an application that can't tell. */
  idle?(host: Host, signal: AbortSignal): Promise<void>;
  /** How much of what it has for requests the application has in use, from 0 to 1; undefined for one that can't tell. */
  busyness?(host: Host, signal: AbortSignal): Promise<number | undefined>;
  /** Whether a change that a process now dead began goes on by itself on the host: what is observed may be another thing in a moment. */
  goesOn?(host: Host, signal: AbortSignal): Promise<boolean>;
}

/** Which of the two a change is asked for. */
export type Way = 'deploy' | 'roll-back';

/** One host's way from one version to another. */
export type Change = {
  readonly host: Host;
  /** What it runs, as it was seen. */
  readonly from: Observation;
  /** Rolling back: its own version of before, which need not be its neighbour's. */
  readonly to: Version;
  /** No balancer sends it anything while it changes, so that it may stop serving. In a preflight: that it will be so. */
  readonly drained: boolean;
};

export type Observation =
  | { readonly kind: 'version'; readonly version: Version }
  /** The host says that it runs nothing yet. */
  | { readonly kind: 'none' }
  /**
   * It could not be asked, or its answer is no version. Unknown is never success. `several`: it was seen, and runs more than one version at
   * once, as a change that nobody ended leaves it.
   */
  | { readonly kind: 'unknown'; readonly reason: string; readonly several?: true };

export type Readiness = {
  /** Each names what is missing and what to do; one is enough for nothing to change anywhere. */
  readonly missing: readonly SallyportError[];
  readonly wayBack: WayBack;
};

/** Whether the host could be taken back to what it runs now, if the change goes wrong. Of no use in a roll-back, which is never rolled back. */
export type WayBack =
  | { readonly kind: 'ready' }
  /** `why` goes on from "no way back:", as in `it runs nothing yet`. */
  | { readonly kind: 'none'; readonly why: string };

export type DeployOutcomes = ReadonlyMap<HostName, Promise<DeployOutcome>>;

export type DeployOutcome = { readonly kind: 'deployed' } | { readonly kind: 'failed'; readonly error: SallyportError };
