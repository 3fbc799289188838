import { SallyportError } from '../../src/errors.ts';

/** The SallyportError that this work fails with; a success, or any other error, fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<SallyportError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SallyportError) return error;
  throw new Error('it should have failed with an error of ours', { cause: error });
}
