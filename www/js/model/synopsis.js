// What a comparison says of two of its articles: which sentence is shared, which differs, which stands alone.

/** @typedef {import("./types.js").Comparison} Comparison */
/** @typedef {import("./types.js").Pair} Pair */
/** @typedef {"shared" | "differs"} PairStatus */
/** @typedef {Pair & { number: number, status: PairStatus }} NumberedPair */

/**
 * @typedef {object} Synopsis
 * @property {NumberedPair[]} pairs in the order of the first article, each from the first article to the second
 * @property {[Map<number, NumberedPair[]>, Map<number, NumberedPair[]>]} sides for each article its pairs by sentence
 */

/** Whether a difference is one in what is reported; other words for the same are none. @param {{ kind: string }} difference */
export function isSubstantive({ kind }) {
  return kind !== "wording";
}

/** @param {Pair} pair @returns {PairStatus} */
export function pairStatus(pair) {
  return pair.differences.some(isSubstantive) ? "differs" : "shared";
}

/**
 * The pairs between two articles, numbered from 1.
 * @param {Comparison} comparison
 * @param {number} first index of an article of the comparison
 * @param {number} second
 * @returns {Synopsis}
 */
export function synopsis(comparison, first, second) {
  const pairs = comparison.pairs
    .flatMap((pair) => {
      if (pair.a.article === first && pair.b.article === second) return [pair];
      if (pair.a.article === second && pair.b.article === first) return [reversed(pair)];
      return [];
    })
    .sort((x, y) => x.a.sentence - y.a.sentence || x.b.sentence - y.b.sentence)
    .map((pair, index) => ({ ...pair, number: index + 1, status: pairStatus(pair) }));
  return { pairs, sides: [bySentence(pairs, "a"), bySentence(pairs, "b")] };
}

/** @param {NumberedPair[]} pairs @param {"a" | "b"} side */
function bySentence(pairs, side) {
  /** @type {Map<number, NumberedPair[]>} */
  const found = new Map();
  for (const pair of pairs) {
    const { sentence } = pair[side];
    found.set(sentence, [...(found.get(sentence) ?? []), pair]);
  }
  return found;
}

/** @param {Pair} pair @returns {Pair} */
function reversed(pair) {
  return {
    ...pair,
    a: pair.b,
    b: pair.a,
    differences: pair.differences.map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a })),
  };
}

/**
 * The status of a sentence: "shared" where one of its pairs is, "only" where it has none.
 * @param {Synopsis} synopsis
 * @param {number} side 0 or 1
 * @param {number} sentence
 * @returns {PairStatus | "only"}
 */
export function sentenceStatus({ sides }, side, sentence) {
  const pairs = sides[side].get(sentence);
  if (!pairs) return "only";
  return pairs.some(({ status }) => status === "shared") ? "shared" : "differs";
}

/**
 * The ranges in which pairs differ on one side, each once.
 * @param {Pair[]} pairs
 * @param {number} side 0 or 1
 * @param {(difference: { kind: string }) => boolean} wanted
 */
export function differenceSpans(pairs, side, wanted) {
  const name = side ? "b" : "a";
  const found = pairs.flatMap(({ differences }) => differences.filter(wanted).map((difference) => ({ kind: difference.kind, range: difference[name] })));
  return [...new Map(found.map((one) => [one.range.join(), one])).values()].map(({ kind, range: [start, end] }) => ({
    start,
    end,
    data: /** @type {import("./marks.js").Mark} */ ({ type: "difference", kind }),
  }));
}

/** Whether the pairs connect all articles with each other. @param {number} articles how many @param {Pair[]} pairs */
export function isConnected(articles, pairs) {
  const reached = new Set([0]);
  // Iterating a set includes what is added meanwhile.
  for (const one of reached) {
    for (const { a, b } of pairs) {
      if (a.article === one) reached.add(b.article);
      if (b.article === one) reached.add(a.article);
    }
  }
  return reached.size === articles;
}
