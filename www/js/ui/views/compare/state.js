// What the compare view shows: which articles, which two of them side by side, which pairs, and which pair is chosen.
import { sentenceStatus, synopsis } from "../../../model/synopsis.js";

export const FILTERS = /** @type {const} */ (["all", "shared", "differs", "only"]);

/** @typedef {typeof FILTERS[number]} Filter */
/** @typedef {import("../../../model/types.js").Entry} Entry */
/** @typedef {import("../../../model/synopsis.js").NumberedPair} NumberedPair */

export class CompareState {
  /**
   * @param {import("../../../model/types.js").Route} route
   * @param {Entry[]} entries
   * @param {import("../../../model/types.js").Comparison} comparison
   */
  constructor({ query }, entries, comparison) {
    this.entries = entries;
    this.comparison = comparison;
    /** Which two of the articles stand side by side. */
    this.shownArticles = shownArticles(query, entries.length);
    this.synopsis = synopsis(comparison, ...this.shownArticles);
    this.filter = FILTERS.find((filter) => filter === query.filter) ?? "all";
    /** The chosen pair's number, 0 for none. */
    this.pairNumber = this.synopsis.pairs[Number(query.pair) - 1] ? Number(query.pair) : 0;
  }

  /** The chosen pair, or null. */
  get pair() {
    return this.pairNumber ? this.synopsis.pairs[this.pairNumber - 1] : null;
  }

  /** The article on a side. @param {number} side 0 or 1 */
  entry(side) {
    return this.entries[this.shownArticles[side]];
  }

  /** Whether all articles are examples. */
  get isExample() {
    return this.entries.every(({ origin }) => origin === "seed");
  }

  /** The pairs that pass the filter. */
  get shownPairs() {
    return this.synopsis.pairs.filter((pair) => this.passes(pair));
  }

  /** Whether a pair passes the filter. @param {NumberedPair} pair */
  passes({ status }) {
    return this.filter === "all" || this.filter === status;
  }

  /** The pairs of a sentence; undefined where it has none. @param {number} side @param {number} sentence */
  pairsOf(side, sentence) {
    return this.synopsis.sides[side].get(sentence);
  }

  /** @param {number} side @param {number} sentence */
  statusOf(side, sentence) {
    return sentenceStatus(this.synopsis, side, sentence);
  }

  /** The indices of a side's sentences that have no pair. @param {number} side */
  unpaired(side) {
    return this.entry(side).report.sentences.map((_, index) => index).filter((index) => !this.synopsis.sides[side].has(index));
  }
}

/**
 * @param {Record<string, string>} query
 * @param {number} count
 * @returns {[number, number]}
 */
function shownArticles({ left: first, right: second }, count) {
  const [left, right] = [Number(first) - 1, Number(second) - 1];
  const isValid = (/** @type {number} */ index) => Number.isInteger(index) && index >= 0 && index < count;
  return isValid(left) && isValid(right) && left !== right ? [left, right] : [0, 1];
}
