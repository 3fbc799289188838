/**
 * Every way a run can fail, each with the exit code of its family (docs/errors.md has a section per code).
 *
 * The codes are closed: a caller may switch over them, and a new one is a visible edit here.
 */
const exitCodeOf = {
  DEFECT: 1,

  SETTINGS_INVALID: 2,
  TERRAFORM_FAILED: 2,
  TERRAFORM_OUTPUT_INVALID: 2,
  TERRAFORM_OUTPUT_MISSING: 2,
  INVENTORY_INVALID: 2,
  IDENTITY_TOKEN_UNAVAILABLE: 2,
  CREDENTIALS_MISSING: 2,
  ROLE_DENIED: 2,
  ROLE_DURATION_TOO_LONG: 2,
  ACCOUNT_NOT_ALLOWED: 2,
  AWS_CALL_FAILED: 2,
  AWS_UNREACHABLE: 2,
  CREDENTIALS_EXPIRED: 2,
  ADDRESS_UNKNOWN: 2,
  WINDOW_DENIED: 2,
  WINDOW_RULE_REFUSED: 2,
  WINDOW_RULE_MISMATCH: 2,
  WINDOW_RULE_LIMIT: 2,
  WINDOW_LEASE_LIMIT: 2,
  WINDOW_GUARD_FAILED: 2,
  GROUP_NOT_FOUND: 2,
  GROUP_NOT_ATTACHED: 2,
  TARGET_GROUP_NOT_FOUND: 2,
  TARGET_GROUP_UNUSABLE: 2,
  INSTANCE_UNKNOWN: 2,
  INSTANCE_CONNECT_REFUSED: 2,
  HOST_UNREACHABLE: 2,
  HOST_KEY_UNKNOWN: 2,
  HOST_KEY_MISMATCH: 2,
  HOST_KEY_REVOKED: 2,
  KNOWN_HOSTS_INVALID: 2,
  SSH_KEY_INVALID: 2,
  SSH_KEY_MISSING: 2,
  SSH_AUTHENTICATION_FAILED: 2,
  SSH_FORWARDING_FORBIDDEN: 2,
  PREFLIGHT_FAILED: 2,
  ARTIFACT_INVALID: 2,
  CERTIFICATE_INVALID: 2,
  CAPACITY_TOO_SMALL: 2,
  NO_WAY_BACK: 2,
  STATE_IN_USE: 2,
  STATE_MISSING: 2,
  STATE_UNUSABLE: 2,
  LOCK_UNAVAILABLE: 2,

  CONNECTION_LOST: 3,
  COMMAND_FAILED: 3,
  COMMAND_TIMED_OUT: 3,
  UPLOAD_FAILED: 3,
  RESTART_FAILED: 3,
  HEALTH_CHECK_FAILED: 3,
  VERSION_UNEXPECTED: 3,
  CERTIFICATE_UNEXPECTED: 3,
  WINDOW_VANISHED: 3,
  WINDOW_TOO_LONG: 3,
  DEADLINE_PASSED: 3,
  CAPACITY_LOST: 3,
  BALANCER_TIMED_OUT: 3,
  TARGET_REFUSED: 3,

  CANARY_BAD: 4,
  CANARY_INCONCLUSIVE: 4,
  AFTER_COMMAND_FAILED: 4,
  JUDGED_BAD: 4,
  JUDGE_INCONCLUSIVE: 4,

  LOCK_LOST: 3,

  LOCK_HELD: 7,

  WINDOW_NOT_CLOSED: 8,
  STATE_INVALID: 8,
  FILES_LEFT: 8,
  CANARY_WEIGHTS_LEFT: 8,

  CANCELLED: 130,
} as const satisfies Record<string, ExitCode>;

/** What the process returns; the meaning of each is fixed (README, "Exit codes"). */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 130;

export type ErrorCode = keyof typeof exitCodeOf;

/**
 * The one error of this project: what failed (the thing named), what to do next, and the first cause.
 *
 * Never put a token, a key or an environment into `message` or `hint`: they are printed, annotated and stored.
 */
export class SallyportError extends Error {
  override readonly name = 'SallyportError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, { message, hint, cause }: { message: string; hint: string; cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): ExitCode {
    return exitCodeOf[this.code];
  }
}

/** All codes, for the test that each has its section in docs/errors.md. */
export const errorCodes: readonly ErrorCode[] = Object.keys(exitCodeOf).filter(isErrorCode);

function isErrorCode(name: string): name is ErrorCode {
  return name in exitCodeOf;
}

const worstFirst: readonly ExitCode[] = [8, 6, 4, 5, 3, 130, 7, 2, 1, 0];

/** Several things can be wrong at once (a halted roll whose window would not shut): the worst one wins. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return worstFirst.find((code) => codes.includes(code)) ?? 0;
}

/** Each failure of an error that may stand for several, in their order. */
export function allSallyportErrors(error: unknown): SallyportError[] {
  return (error instanceof AggregateError ? error.errors : [error]).map(toSallyportError);
}

/** Foreign and unforeseen errors become a DEFECT, so that a user never sees a bare stack; the cause keeps it for debug logs. */
export function toSallyportError(error: unknown): SallyportError {
  if (error instanceof SallyportError) return error;
  return new SallyportError('DEFECT', {
    message: `Sallyport met something it did not foresee: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a defect of Sallyport. Please report it with the debug log of this run.',
    cause: error,
  });
}
