import type { SallyportError } from '../errors.ts';

/** What one sweep saw and did; its log, summary, outputs and JSON report are views of this. */
export type SweepResult = {
  readonly region: string;
  readonly dryRun: boolean;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly ended: number;
  /** One for each rule with our mark, those that had expired first. */
  readonly rows: readonly SweepRow[];
  /** 8 when something that has expired may still be open; 130 when the sweep was cancelled before it came to all. */
  readonly exitCode: 0 | 8 | 130;
};

export type SweepRow = {
  readonly group: string;
  readonly rule: string;
  /** As the rule says it: with `not-exact` it may be anything. */
  readonly lets: string;
  /** Whose run made it, as its tags say: a URL, or what else is known; may be empty. */
  readonly run: string;
  /** Milliseconds since the epoch: when its last lease ended or will end. Absent where its tags can’t be read. */
  readonly expires?: number;
  readonly end: SweepEnd;
};

export type SweepEnd =
  | { readonly kind: 'removed' | 'would-remove' }
  /** Somebody else removed it first. */
  | { readonly kind: 'gone' }
  /** Not expired, or a run has joined it meanwhile. */
  | { readonly kind: 'kept' }
  /** Expired and with our mark, but not one TCP port for one address: somebody has changed it, so it is for a person to judge. */
  | { readonly kind: 'not-exact' }
  /** The sweep was cancelled before its turn. */
  | { readonly kind: 'not-tried' }
  | { readonly kind: 'failed'; readonly error: SallyportError };
