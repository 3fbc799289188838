import type { Secret } from '../secret.ts';

/**
 * Who runs us, seen through a few small doors. Each CI's folder has one pure `detect(env)` and one maker;
 * nothing outside `ci/` and `entry/` asks which CI it is.
 */
export type CiHost = {
  readonly kind: 'github' | 'bitbucket' | 'generic';
  readonly run: RunIdentity;
  readonly log: CiLog;
  readonly state: StateStore;
  readonly results: ResultSink;
  /** Absent where this CI issues no identity token to this job; `identityHint` then says how to get one. */
  readonly identity?: IdentityTokenSource;
  readonly identityHint: string;
};

/** Plain data for tags, descriptions, session names and summaries. Everything may be empty text on a laptop. */
export type RunIdentity = {
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly runId: string;
  readonly attempt: string;
  readonly job: string;
  readonly actor: string;
  readonly url: string;
};

/** The log as this CI understands it. Text given here is ours or already made safe: it is printed as it is. */
export interface CiLog {
  line(text: string): void;
  /** An error, warning or notice shown outside the log too, within the CI's own limits. */
  annotate(level: 'error' | 'warning' | 'notice', title: string, message: string): void;
  /** From here on the value never appears, neither in this CI's log nor in what we write. */
  mask(secret: Secret): void;
}

/** What the run leaves for later steps and for people. */
export interface ResultSink {
  output(name: string, value: string): void;
  summary(markdown: string): void;
}

/**
 * What a later clean-up needs, kept by the CI (GITHUB_STATE) or in a file. Saving is synchronous and comes before the act it describes:
 * a kill right after must find it.
 */
export interface StateStore {
  save(text: string): void;
  load(): string | undefined;
}

/** A signed identity token for an audience. Each call asks again where the CI can: tokens live five minutes. */
export interface IdentityTokenSource {
  token(audience: string, signal: AbortSignal): Promise<Secret>;
}
