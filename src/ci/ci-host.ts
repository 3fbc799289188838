import type { Clock } from '../clock.ts';
import type { ReportLog, ReportPlace, RunIdentity } from '../report/place.ts';
import type { Redactor } from '../report/redact.ts';
import type { Secret } from '../secret.ts';

export type { RunIdentity };

/**
 * Who runs us, seen through a few small doors. Each CI's folder has one pure `detect(env)` and one maker;
 * nothing outside `ci/` and `entry/` asks which CI it is.
 */
export type CiHost = ReportPlace & {
  readonly kind: CiKind;
  readonly log: CiLog;
  readonly state: StateStore;
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

/** The report's log, and what only a CI can do. */
export interface CiLog extends ReportLog {
  /** From here on the value never appears, neither in this CI's log nor in what we write. */
  mask(secret: Secret): void;
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
