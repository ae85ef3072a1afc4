// The list of all articles: searched and sorted.
import { readingOf } from "./reading.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {keyof typeof SORTS} SortKey */

const alphabet = new Intl.Collator("de");

/** What articles are sorted by, first in this direction; with a minus before it, in the other. */
export const SORTS = {
  article: { order: "ascending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => alphabet.compare(readingOf(a).title, readingOf(b).title) },
  published: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => publicationDay(b).localeCompare(publicationDay(a)) },
  length: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => b.report.sentences.length - a.report.sentences.length },
  names: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => b.report.entities.length - a.report.entities.length },
};

/** `2023-09-17`, `2023-09`, or "" where it is not known. @param {Entry} entry */
export function publicationDay({ report }) {
  return report.article.published ?? "";
}

/**
 * The articles that contain words in their title, source, file name or entities, sorted.
 * @param {Iterable<Entry>} entries
 * @param {string} words
 * @param {string} sort a key of SORTS, with a minus before it the other way round; any other keeps the order
 */
export function listed(entries, words, sort) {
  const wanted = words.trim().toLowerCase();
  const found = [...entries].filter((entry) => !wanted || searchText(entry).includes(wanted));
  const { key, isReversed } = sortOf(sort);
  if (!key) return found;
  const { compare } = SORTS[key];
  return found.sort(isReversed ? (a, b) => compare(b, a) : compare);
}

/** What is sorted by, and whether the other way round. @param {string} sort @returns {{ key: SortKey | null, isReversed: boolean }} */
export function sortOf(sort) {
  const isReversed = sort.startsWith("-");
  const key = isReversed ? sort.slice(1) : sort;
  return { key: isSortKey(key) ? key : null, isReversed };
}

/** What a click on a head sorts by next: one way, the other, and not at all. @param {string} sort @param {SortKey} key */
export function nextSort(sort, key) {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? "" : key;
}

/** @param {string} key @returns {key is SortKey} */
function isSortKey(key) {
  return Object.hasOwn(SORTS, key);
}

/** @type {WeakMap<object, string>} */
const searchTexts = new WeakMap();

/** @param {Entry} entry */
function searchText(entry) {
  let text = searchTexts.get(entry.report);
  if (text === undefined) {
    text = [readingOf(entry).title, entry.source, entry.name, ...entry.report.entities.map(({ name }) => name)].join("\n").toLowerCase();
    searchTexts.set(entry.report, text);
  }
  return text;
}
