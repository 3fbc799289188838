/** Draws whole numbers below a limit. */
export type Random = (below: number) => number;

/** The same row for the same seed. A failing test tells its seed; `SEED` plays it again. */
export function seededRandom(): { random: Random; seed: number } {
  const seed = seedOfThisRun();
  console.info(`seed ${seed}`);
  return { seed, random: randomFrom(seed) };
}

/** Where a test has many rows, one for each seed from this one on. */
export function seedOfThisRun(): number {
  return Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
}

/** mulberry32: small, and good enough to shuffle cases. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
