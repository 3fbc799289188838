/** Whole numbers below a limit, the same row for the same seed. A failing test tells its seed; `SEED` plays it again. */
export function seededRandom(): { random: (below: number) => number; seed: number } {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`seed ${seed}`);
  let state = seed;
  return {
    seed,
    // mulberry32: small, and good enough to shuffle cases.
    random: (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    },
  };
}
