// What is handed over of articles and their comparison: which they are and where they come from, facts, pairs, statements by
// speaker, notes. Data alone; how it is written down is a format's business.
import { factRows } from "./fact-table.js";
import { claimsOf, groupBySpeaker } from "./ledger.js";
import { readingOf } from "./reading.js";
import { synopsis } from "./synopsis.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Comparison} Comparison */
/** @typedef {import("./notes.js").Note} Note */

/**
 * Where an article comes from.
 * @typedef {object} Origin
 * @property {string} id
 * @property {string} letter
 * @property {string} title
 * @property {string} house
 * @property {string} author
 * @property {string} date as far as it is known
 * @property {string} address
 * @property {string} file
 * @property {boolean} corrected whether its reading was corrected by hand
 */

/** @typedef {{ number: number, a: string, b: string, status: string, certainty: string, score: number, corrected: boolean, first: string, second: string, differences: { kind: string, a: string, b: string }[] }} Couple `a` and `b`: letters; `first` and `second`: the sentences */
/** @typedef {{ what: string, kind: string, verdict: string, corrected: boolean, values: ({ words: string, source: string, sentence: string } | null)[] }} FactRow a value a report */
/** @typedef {{ speaker: string, statements: { letter: string, words: string, kind: string, polarity: string }[] }} Voice */
/** @typedef {{ on: Note["on"], text: string, tags: string[], made: string, places: { letter: string, title: string, words: string }[] }} NoteLine */

/**
 * @typedef {object} Dossier
 * @property {string} version
 * @property {Origin[]} articles
 * @property {FactRow[]} facts
 * @property {Couple[]} pairs
 * @property {{ letter: string, sentences: string[] }[]} alone what stands in one report alone; where there is a comparison
 * @property {Voice[]} voices
 * @property {NoteLine[]} notes
 * @property {string[]} summary of one article, where there is no comparison
 */

/** So many sentences stand for an article. */
const SUMMARY = 3;

/** A letter for each report; behind Z they are counted. @param {number} index */
const letterOf = (index) => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

/** @param {string} text */
const line = (text) => text.replace(/\s+/g, " ").trim();

/** Whether an article's reading was corrected by hand. @param {Entry} entry */
export function isCorrected({ report, corrections }) {
  return report.corrections?.some(({ applied }) => applied) ?? (corrections ?? []).length > 0;
}

/** @param {Entry} entry @param {number} [index] @returns {Origin} */
export function originOf(entry, index = 0) {
  return {
    id: entry.id,
    letter: letterOf(index),
    title: line(readingOf(entry).title),
    house: entry.source,
    author: entry.author,
    date: entry.report.article.published ?? "",
    address: entry.address,
    file: entry.name,
    corrected: isCorrected(entry),
  };
}

/**
 * @param {Entry[]} entries
 * @param {Comparison | null} comparison of these articles
 * @param {Note[]} notes on these articles
 * @param {string} version of Lesart
 * @returns {Dossier}
 */
export function dossierOf(entries, comparison, notes, version) {
  const letters = new Map(entries.map(({ id }, index) => [id, letterOf(index)]));
  return {
    version,
    articles: entries.map(originOf),
    ...(comparison ? comparedOf(comparison, entries) : { facts: [], pairs: [], alone: [] }),
    voices: voicesOf(entries, letters),
    notes: notes.map(({ on, text, tags, made, places }) => ({
      on,
      text,
      tags,
      made,
      places: places.map(({ article, at }) => ({ letter: letters.get(article) ?? "", title: titleOf(entries, article), words: line(at.quote) })),
    })),
    summary: comparison || entries.length !== 1 ? [] : summaryOf(entries[0]),
  };
}

/** @param {Comparison} comparison @param {Entry[]} entries @returns {Pick<Dossier, "facts" | "pairs" | "alone">} */
function comparedOf(comparison, entries) {
  const couples = entries.flatMap((_, first) => entries.slice(first + 1).map((_, after) => /** @type {[number, number]} */ ([first, first + 1 + after])));
  return {
    facts: factsOf(comparison, entries, couples),
    pairs: couples.flatMap((couple) => pairsOf(comparison, entries, couple)),
    alone: comparison.only.map((sentences, index) => ({ letter: letterOf(index), sentences: sentences.map((one) => line(readingOf(entries[index]).sentence(one))) })),
  };
}

/** @param {Entry[]} entries @param {string} id */
function titleOf(entries, id) {
  const entry = entries.find((one) => one.id === id);
  return entry ? readingOf(entry).shortTitle : "";
}

/** @param {Entry} entry */
function summaryOf(entry) {
  const best = entry.report.summary.slice(0, SUMMARY).sort((a, b) => a.sentence - b.sentence);
  return best.map((ranked) => line(readingOf(entry).shown(ranked)));
}

/** Facts, and what the pairs of two reports tell differently besides. @param {Comparison} comparison @param {Entry[]} entries @param {[number, number][]} couples @returns {FactRow[]} */
function factsOf(comparison, entries, couples) {
  const links = couples.length === 1 ? synopsis(comparison, ...couples[0]).pairs : [];
  return factRows(comparison, entries, links).map(({ what, kind, verdict, corrected = false, cells }) => ({
    what,
    kind,
    verdict,
    corrected,
    values: cells.map((cell, index) => (cell ? { words: line(cell.words), source: cell.source ?? "", sentence: line(readingOf(entries[index]).sentence(cell.sentence)) } : null)),
  }));
}

/** @param {Comparison} comparison @param {Entry[]} entries @param {[number, number]} couple @returns {Couple[]} */
function pairsOf(comparison, entries, [first, second]) {
  const words = (/** @type {number} */ article, /** @type {import("./types.js").Range} */ [start, end]) => line(entries[article].text.slice(start, end));
  return synopsis(comparison, first, second).links.map(({ number, status, certainty, score, corrected = false, a, b, differences }) => ({
    number,
    a: letterOf(first),
    b: letterOf(second),
    status,
    certainty,
    score,
    corrected,
    first: line(readingOf(entries[first]).sentence(a.sentence)),
    second: line(readingOf(entries[second]).sentence(b.sentence)),
    differences: differences.map(({ kind, a, b }) => ({ kind, a: words(first, a), b: words(second, b) })),
  }));
}

/** @param {Entry[]} entries @param {Map<string, string>} letters @returns {Voice[]} */
function voicesOf(entries, letters) {
  const claims = entries.flatMap((entry) => claimsOf(entry).filter(({ inner }) => !inner));
  return groupBySpeaker(claims).map(({ name, claims }) => ({
    speaker: name,
    statements: claims.map(({ entry, quote, kind, polarity }) => ({ letter: letters.get(entry.id) ?? "", words: line(entry.report.quotes[quote].text), kind, polarity })),
  }));
}
