/** Waits for all, so that a second failure is not lost: several are thrown as one AggregateError, in the order given. */
export async function waitForAll<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(work);
  const failures = new Set(settled.flatMap((part) => (part.status === 'rejected' ? [part.reason] : [])));
  if (failures.size > 1) throw new AggregateError(failures);
  return await Promise.all(work);
}
