import type { Clock } from '../clock.ts';
import type { Redactor } from '../report/redact.ts';
import type { Secret } from '../secret.ts';

/**
 * Who runs us, seen through a few small doors. Each CI's folder has one pure `detect(env)` and one maker;
 * nothing outside `ci/` and `entry/` asks which CI it is.
 */
export type CiHost = {
  readonly kind: CiKind;
  /** Its log shows ANSI colours (and nobody said NO_COLOR). */
  readonly colour: boolean;
  readonly run: RunIdentity;
  readonly log: CiLog;
  readonly state: StateStore;
  readonly results: ResultSink;
  /** Absent where this CI issues no identity token to this job; `identityHint` then says how to get one. */
  readonly identity?: IdentityTokenSource;
  readonly identityHint: string;
};

export type CiKind = 'github' | 'bitbucket' | 'generic';

/** What a CI's maker needs of the outside. */
export type CiParts = {
  readonly env: Env;
  readonly files: CiFiles;
  /** Standard output, taking text with its line ends. */
  readonly write: (text: string) => void;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly isTTY: boolean;
};

export type Env = Readonly<Record<string, string | undefined>>;

/** Synchronous, so that what was appended is there even if the process is killed in its next instruction. */
export interface CiFiles {
  append(path: string, text: string): void;
  write(path: string, text: string): void;
  /** Undefined where there is no such file. */
  read(path: string): string | undefined;
}

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

/**
 * The log as this CI understands it. Every line is redacted, and broken where it could act as a command of this CI, so that
 * nothing acts by accident; colours pass.
 */
export interface CiLog {
  line(text: string): void;
  /** Shows it outside the log, within the CI's own limits; nothing where the CI has no such place. Does not replace a line. */
  annotate(level: AnnotationLevel, title: string, message: string): void;
  /** Once, at the very end: says what the limits held back. */
  end(): void;
  /** From here on the value never appears, neither in this CI's log nor in what we write. */
  mask(secret: Secret): void;
}

export type AnnotationLevel = 'error' | 'warning' | 'notice';

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
