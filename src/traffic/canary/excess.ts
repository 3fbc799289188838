/** So many of so many. */
export type Share = { readonly part: number; readonly of: number };

/**
 * How much larger one share is than another at least, and at most: Newcombe's interval for the difference of two proportions (1998, method
 * 10), made of two Wilson intervals, which hold for few failures and for none. `sigmas`: how sure to be, in standard deviations.
 */
export function excess(one: Share, other: Share, sigmas: number): { readonly least: number; readonly most: number } {
  const [p, q] = [one.part / one.of, other.part / other.of];
  const [a, b] = [wilson(one, sigmas), wilson(other, sigmas)];
  return {
    least: p - q - Math.hypot(p - a.least, b.most - q),
    most: p - q + Math.hypot(a.most - p, q - b.least),
  };
}

/** Between which two shares the true one lies (Wilson 1927). */
function wilson({ part, of }: Share, sigmas: number): { readonly least: number; readonly most: number } {
  const [p, z] = [part / of, sigmas ** 2 / of];
  const middle = (p + z / 2) / (1 + z);
  const half = (sigmas * Math.sqrt((p * (1 - p)) / of + z / (4 * of))) / (1 + z);
  return { least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
