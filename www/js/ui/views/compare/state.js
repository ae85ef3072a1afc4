// What the compare view shows: which articles, which two of them side by side, which links, and which one is chosen.
import { factRows } from "../../../model/fact-table.js";
import { surestLink, synopsis } from "../../../model/synopsis.js";

/** All; pairs by what they are; what stands in the left or the right report alone. */
export const FILTERS = /** @type {const} */ (["all", "shared", "differs", "unsure", "related", "a", "b"]);

/** @typedef {typeof FILTERS[number]} Filter */
/** @typedef {import("../../../model/types.js").Entry} Entry */
/** @typedef {import("../../../model/synopsis.js").Link} Link */
/** @typedef {{ link: Link } | { side: number, sentence: number }} Hit what a filter finds: a link, or a sentence that stands alone */

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
    this.rows = factRows(comparison, entries, this.synopsis.pairs);
    this.filter = FILTERS.find((filter) => filter === query.filter) ?? "all";
    /** The chosen link's number, 0 for none. */
    this.pairNumber = this.synopsis.links[Number(query.pair) - 1] ? Number(query.pair) : 0;
  }

  /** The chosen link, or null. */
  get pair() {
    return this.pairNumber ? this.synopsis.links[this.pairNumber - 1] : null;
  }

  /** The article on a side. @param {number} side 0 or 1 */
  entry(side) {
    return this.entries[this.shownArticles[side]];
  }

  /** Whether all articles are examples. */
  get isExample() {
    return this.entries.every(({ origin }) => origin === "seed");
  }

  /** The links that pass the filter. */
  get shownLinks() {
    return this.synopsis.links.filter((link) => this.passes(link));
  }

  /** Whether a link passes a filter. @param {Link} link @param {Filter} [filter] */
  passes({ status, certainty }, filter = this.filter) {
    if (filter === "unsure") return status !== "related" && certainty === "unsure";
    return filter === "all" || filter === status;
  }

  /** Whether a sentence passes the filter. @param {number} side @param {number} sentence */
  isShown(side, sentence) {
    if (this.filter === "all") return true;
    const links = this.linksOf(side, sentence);
    return links ? links.some((link) => this.passes(link)) : this.filter === "ab"[side];
  }

  /** What a filter finds, in order. @param {Filter} [filter] @returns {Hit[]} */
  hits(filter = this.filter) {
    if (filter === "a" || filter === "b") {
      const side = "ab".indexOf(filter);
      return this.unpaired(side).map((sentence) => ({ side, sentence }));
    }
    const links = filter === "all" ? this.synopsis.pairs : this.synopsis.links.filter((link) => this.passes(link, filter));
    return links.map((link) => ({ link }));
  }

  /** The links of a sentence, the surest first; undefined where it has none. @param {number} side @param {number} sentence */
  linksOf(side, sentence) {
    return this.synopsis.sides[side].get(sentence);
  }

  /** What a sentence is by its surest link. @param {number} side @param {number} sentence */
  statusOf(side, sentence) {
    return surestLink(this.synopsis, side, sentence)?.status ?? "only";
  }

  /** The first sentence of a side that its column shows: a headline without a link stands over it already. @param {number} side */
  first(side) {
    const { article, sentences } = this.entry(side).report;
    let first = 0;
    while (article.headline && sentences[first] && sentences[first][0] < article.headline[1] && !this.linksOf(side, first)) first += 1;
    return first;
  }

  /** The sentences of a side that have no link. @param {number} side */
  unpaired(side) {
    const first = this.first(side);
    return this.entry(side).report.sentences.map((_, index) => index).filter((index) => index >= first && !this.linksOf(side, index));
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
