// How often a property is asked. To search further: `LESART_ROUNDS=100` asks a hundred times as often, `LESART_SEED=7` of other values.

const { LESART_ROUNDS, LESART_SEED } = process.env;

/** @param {number} runs as often as in every run of the tests */
export function rounds(runs) {
  return { numRuns: runs * (Number(LESART_ROUNDS) || 1), seed: Number(LESART_SEED) || 20230917, includeErrorInReport: true };
}
