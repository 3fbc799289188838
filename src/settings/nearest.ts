import leven from 'leven';

/** The name that a typing error most likely meant; undefined when none is near enough to be worth a guess. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const name = written.slice(0, 100).toLowerCase().replaceAll('_', '-');
  const ranked = names
    .map((candidate) => ({ candidate, distance: leven(name, candidate) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 4)) ? best.candidate : undefined;
}
