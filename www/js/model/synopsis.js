// What a comparison says of two of its articles: which sentence is shared, which differs, which stands alone, and how sure that is.

/** @typedef {import("./types.js").Comparison} Comparison */
/** @typedef {import("./types.js").Pair} Pair */
/** @typedef {"shared" | "differs" | "related"} LinkStatus */
/** @typedef {"sure" | "likely" | "unsure"} Certainty */
/** @typedef {Pair & { number: number, status: LinkStatus, certainty: Certainty }} Link */

/**
 * @typedef {object} Synopsis
 * @property {Link[]} pairs in the order of the first article, each from the first article to the second
 * @property {Link[]} links the pairs, and behind them the related sentences that are the only link of one of the two
 * @property {[Map<number, Link[]>, Map<number, Link[]>]} sides for each article its links by sentence, the surest first
 */

/** So many sentences in a row that stand in one report alone are folded. */
const FOLD = 4;
/** The probabilities from which a pair is sure or likely. */
const SURE = 0.75;
const LIKELY = 0.5;

/** Whether a difference is one in what is reported; other words for the same are none. @param {{ kind: string }} difference */
export function isSubstantive({ kind }) {
  return kind !== "wording";
}

/** @param {Pair} pair @returns {LinkStatus} */
export function pairStatus(pair) {
  return pair.differences.some(isSubstantive) ? "differs" : "shared";
}

/** @param {number} score @returns {Certainty} */
export function certaintyOf(score) {
  return score >= SURE ? "sure" : score >= LIKELY ? "likely" : "unsure";
}

/**
 * The pairs between two articles, numbered from 1, and what is related beside them.
 * @param {Comparison} comparison
 * @param {number} first index of an article of the comparison
 * @param {number} second
 * @returns {Synopsis}
 */
export function synopsis(comparison, first, second) {
  const between = (/** @type {Pair[]} */ all) =>
    all
      .flatMap((pair) => {
        if (pair.a.article === first && pair.b.article === second) return [pair];
        if (pair.a.article === second && pair.b.article === first) return [reversed(pair)];
        return [];
      })
      .sort((x, y) => x.a.sentence - y.a.sentence || x.b.sentence - y.b.sentence);
  const link = (/** @type {LinkStatus | null} */ status, /** @type {number} */ from) => (/** @type {Pair} */ pair, /** @type {number} */ index) => ({
    ...pair,
    number: from + index + 1,
    status: status ?? pairStatus(pair),
    certainty: certaintyOf(pair.score),
  });
  const pairs = between(comparison.pairs).map(link(null, 0));
  const [inA, inB] = [new Set(pairs.map(({ a }) => a.sentence)), new Set(pairs.map(({ b }) => b.sentence))];
  const related = between(comparison.related.map((one) => ({ ...one, differences: [], corrected: false })))
    .filter(({ a, b }) => !inA.has(a.sentence) || !inB.has(b.sentence))
    .map(link("related", pairs.length));
  const links = [...pairs, ...related];
  return { pairs, links, sides: [bySentence(links, "a"), bySentence(links, "b")] };
}

/** @param {Link[]} links @param {"a" | "b"} side */
function bySentence(links, side) {
  /** @type {Map<number, Link[]>} */
  const found = new Map();
  for (const link of links) {
    const { sentence } = link[side];
    found.set(sentence, [...(found.get(sentence) ?? []), link]);
  }
  for (const one of found.values()) one.sort((x, y) => y.score - x.score || x.number - y.number);
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
 * The surest link of a sentence; undefined where it has none.
 * @param {Synopsis} synopsis
 * @param {number} side 0 or 1
 * @param {number} sentence
 */
export function surestLink({ sides }, side, sentence) {
  return sides[side].get(sentence)?.[0];
}

/**
 * A part of a column: sentences of one paragraph, or some in a row that stand in one report alone and are folded.
 * @typedef {{ from: number, to: number, fold: boolean }} Part from the first sentence to the one behind the last
 */

/**
 * @param {import("./types.js").Range[]} sentences
 * @param {import("./types.js").Range[]} paragraphs
 * @param {(sentence: number) => boolean} isAlone
 * @param {number} [from] the first sentence that is shown
 * @returns {Part[]}
 */
export function columnParts(sentences, paragraphs, isAlone, from = 0) {
  /** @type {Part[]} */
  const parts = [];
  const starts = new Set(paragraphs.map(([start]) => start));
  let open = false;
  for (let at = from; at < sentences.length; ) {
    let end = at;
    while (end < sentences.length && isAlone(end)) end += 1;
    if (end - at >= FOLD) {
      parts.push({ from: at, to: end, fold: true });
      open = false;
      at = end;
      continue;
    }
    for (end = Math.max(end, at + 1); at < end; at += 1) {
      if (open && !starts.has(sentences[at][0])) parts[parts.length - 1].to = at + 1;
      else parts.push({ from: at, to: at + 1, fold: false });
      open = true;
    }
  }
  return parts;
}

/** A step of reading both reports in one: a link, or sentences of one side that stand alone. @typedef {{ link: Link } | { side: number, from: number, to: number }} Step */

/**
 * Both reports in one order: the links as the first report has them, and what stands alone where it stood in its own.
 * @param {Synopsis} synopsis
 * @param {[number, number]} lengths how many sentences each report has
 * @param {[number, number]} [first] the first sentence of each that is shown
 * @returns {Step[]}
 */
export function steps({ sides }, lengths, first = [0, 0]) {
  /** @type {Step[]} */
  const found = [];
  const told = new Set();
  const alone = (/** @type {number} */ side, /** @type {number} */ from) => {
    let to = from;
    while (to < lengths[side] && !sides[side].has(to)) to += 1;
    if (to > from) found.push({ side, from, to });
    return to;
  };
  alone(1, first[1]);
  for (let at = first[0]; at < lengths[0]; ) {
    const links = sides[0].get(at);
    if (!links) {
      at = alone(0, at);
      continue;
    }
    for (const link of links) {
      found.push({ link });
      if (told.has(link.b.sentence)) continue;
      told.add(link.b.sentence);
      alone(1, link.b.sentence + 1);
    }
    at += 1;
  }
  return found;
}

/** The other articles that tell what a sentence tells, by sentence. @param {Comparison} comparison @param {number} article */
export function carriers({ groups }, article) {
  /** @type {Map<number, Set<number>>} */
  const found = new Map();
  for (const { sentences } of groups) {
    for (const one of sentences) {
      if (one.article !== article) continue;
      const others = found.get(one.sentence) ?? new Set();
      for (const other of sentences) if (other.article !== article) others.add(other.article);
      found.set(one.sentence, others);
    }
  }
  return found;
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
