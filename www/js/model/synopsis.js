// What a comparison means for two of its articles: which sentence is shared, which differs, which stands alone.

/** @typedef {import("./types.js").Comparison} Comparison */
/** @typedef {import("./types.js").Pair} Pair */
/** @typedef {"shared" | "differs" | "only"} Standing */

/** Other words for the same thing are no difference in what is reported. */
const MERE_WORDS = new Set(["wording"]);

/** @param {Pair} pair @returns {"shared" | "differs"} */
export function standingOf(pair) {
  return pair.differences.every(({ kind }) => MERE_WORDS.has(kind)) ? "shared" : "differs";
}

/**
 * The pairs between two articles, numbered in the order of the first one's text, always from the first to the second.
 * @param {Comparison} comparison
 * @param {number} first index of an article of the comparison
 * @param {number} second
 */
export function synopsis(comparison, first, second) {
  const pairs = comparison.pairs
    .flatMap((pair) => {
      if (pair.a.article === first && pair.b.article === second) return [pair];
      if (pair.a.article === second && pair.b.article === first) return [turned(pair)];
      return [];
    })
    .sort((x, y) => x.a.sentence - y.a.sentence || x.b.sentence - y.b.sentence)
    .map((pair, index) => ({ ...pair, number: index + 1, standing: standingOf(pair) }));
  return {
    pairs,
    sides: /** @type {const} */ (["a", "b"]).map((side) => {
      /** @type {Map<number, typeof pairs>} */
      const bySentence = new Map();
      for (const pair of pairs) {
        const { sentence } = pair[side];
        bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), pair]);
      }
      return bySentence;
    }),
  };
}

/** @param {Pair} pair @returns {Pair} */
function turned(pair) {
  return {
    ...pair,
    a: pair.b,
    b: pair.a,
    differences: pair.differences.map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a })),
  };
}
