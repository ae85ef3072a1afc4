// In what the reports differ: what they say of one thing each, a row a thing, a cell a report. What differs comes first.
import { sourceName } from "./attribution.js";
import { clip } from "./clip.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Comparison} Comparison */
/** @typedef {import("./synopsis.js").Link} Link */
/** @typedef {{ article: number, sentence: number, start: number, end: number, words: string, source: string | null }} Cell */

/**
 * @typedef {object} Row
 * @property {"differs" | "updated" | "compatible" | "same"} verdict
 * @property {string} kind of the fact, or of the difference
 * @property {string} what it is about; may be empty
 * @property {number} pair the number of the pair whose difference it is; 0 for a fact
 * @property {(Cell | null)[]} cells one an article
 * @property {boolean} [corrected] whether the reader says so
 */

/** What stands after what differs. */
const LATER = ["compatible", "same"];
/** Where sentences are no likely pair, their differences may be none. */
const LEAST = 0.5;
/** What is told of a pair, in this order; other words for the same are not. */
const KINDS = ["number", "date", "name", "certainty", "speaker"];

/**
 * The facts, and of the two articles side by side what else their pairs tell differently.
 * @param {Comparison} comparison
 * @param {Entry[]} entries
 * @param {Link[]} pairs of the two articles
 * @returns {Row[]}
 */
export function factRows({ facts }, entries, pairs) {
  const rows = facts.map(({ kind, what, verdict, updated, values, corrected }) => {
    /** @type {(Cell | null)[]} */
    const cells = entries.map(() => null);
    for (const { value, ...place } of values) cells[place.article] = { ...place, words: value };
    return { kind, what, verdict: updated && verdict === "differs" ? /** @type {const} */ ("updated") : verdict, pair: 0, cells, ...(corrected ? { corrected } : {}) };
  });
  // Beside a figure that differs stands who says so.
  const hasFact = (/** @type {Link} */ { a, b }) => facts.some(({ kind, verdict, values }) => verdict === "differs" && kind !== "name" && kind !== "place" && [a, b].every((place) => values.some(({ article, sentence }) => article === place.article && sentence === place.sentence)));
  const told = pairs
    .filter(({ score }) => score >= LEAST)
    .flatMap((pair) => differenceRows(facts, entries, pair).filter(({ kind }) => kind !== "speaker" || !hasFact(pair)));
  return [...rows, ...told].sort((x, y) => LATER.indexOf(x.verdict) - LATER.indexOf(y.verdict));
}

/**
 * What a pair tells differently, without what stands among the facts.
 * @param {Comparison["facts"]} facts
 * @param {Entry[]} entries
 * @param {Link} pair
 * @returns {Row[]}
 */
export function differenceRows(facts, entries, pair) {
  const values = facts.flatMap((fact) => fact.values);
  return pair.differences
    .filter(({ kind, a, b }) => KINDS.includes(kind) && !isAmong(values, pair.a, a) && !isAmong(values, pair.b, b))
    .sort((x, y) => KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind))
    .map(({ kind, a, b }) => {
      /** @type {(Cell | null)[]} */
      const cells = entries.map(() => null);
      cells[pair.a.article] = cell(entries, pair.a, a, kind);
      cells[pair.b.article] = cell(entries, pair.b, b, kind);
      return { verdict: /** @type {const} */ ("differs"), kind, what: "", pair: pair.number, cells };
    });
}

/** @param {Entry[]} entries @param {{ article: number, sentence: number }} place @param {import("./types.js").Range} range @param {string} kind @returns {Cell} */
function cell(entries, place, [start, end], kind) {
  const entry = entries[place.article];
  const words = start === end ? "" : kind === "speaker" ? sourceName(entry, start, end) : clip(entry.text.slice(start, end), 60);
  return { ...place, start, end, words, source: null };
}

/** Whether a range of an article touches a fact's words. @param {Comparison["facts"][number]["values"]} values @param {{ article: number }} place @param {import("./types.js").Range} range */
function isAmong(values, { article }, [start, end]) {
  return values.some((value) => value.article === article && value.start < end && start < value.end);
}

/** The rows that both sentences of a pair have a part in. @param {Row[]} rows @param {Link} pair */
export function rowsOf(rows, { number, a, b }) {
  return rows.filter(({ pair, cells }) => (pair ? pair === number : [a, b].every(({ article, sentence }) => cells[article]?.sentence === sentence)));
}

/** The words of facts that differ, in a sentence. @param {Row[]} rows @param {number} article @param {number} sentence */
export function factSpans(rows, article, sentence) {
  return rows.flatMap(({ kind, verdict, pair, cells }) => {
    const cell = cells[article];
    if (pair || !cell || cell.sentence !== sentence || (verdict !== "differs" && verdict !== "updated")) return [];
    return [{ start: cell.start, end: cell.end, data: /** @type {import("./marks.js").Mark} */ ({ type: "difference", kind: kind === "name" || kind === "place" ? "name" : "number" }) }];
  });
}
