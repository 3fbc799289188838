import { type ErrorCode, type SallyportError, toSallyportError } from '../errors.ts';

type Tries = { readonly signal: AbortSignal; readonly failures: SallyportError[] };

/**
 * One try of something that is tried again: undefined when it failed in a way that may pass. A plain no is thrown, unless `failed` has an
 * answer to every failure. Every failure is kept.
 */
export async function attempt<T>(
  { failures, signal }: Tries,
  work: () => Promise<T>,
  failed: (failure: SallyportError) => T | undefined = throwPlainNo,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    const failure = toSallyportError(error);
    failures.push(failure);
    return failed(failure);
  }
}

/** A plain no stays a no; everything else may pass within the minute. */
export function isPlainNo({ code }: SallyportError): boolean {
  return plainNos.has(code);
}

const plainNos: ReadonlySet<ErrorCode> = new Set([
  'WINDOW_DENIED',
  'ROLE_DENIED',
  'ACCOUNT_NOT_ALLOWED',
  'CREDENTIALS_MISSING',
  'DEFECT',
]);

function throwPlainNo(failure: SallyportError): undefined {
  if (isPlainNo(failure)) throw failure;
}
