/** Where a report goes, as its writer needs it; each CI's folder is one (src/ci/). */
export type ReportPlace = {
  readonly log: ReportLog;
  readonly results: ResultSink;
  readonly run: RunIdentity;
  /** Its log shows ANSI colours (and nobody said NO_COLOR). */
  readonly colour: boolean;
};

/**
 * The log as this place understands it. Every line is redacted, and broken where it could act as a command of a CI, so that
 * nothing acts by accident; colours pass.
 */
export interface ReportLog {
  line(text: string): void;
  /** Shows it outside the log, within the CI's own limits; nothing where the CI has no such place. Does not replace a line. */
  annotate(level: AnnotationLevel, title: string, message: string): void;
  /** Once, at the very end: says what the limits held back. */
  end(): void;
}

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** What the run leaves for later steps and for people. */
export interface ResultSink {
  output(name: string, value: string): void;
  summary(markdown: string): void;
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
