// Search over the text of all articles: sentences that have all the words, with the first of them in its context.
import { claimsOf } from "./ledger.js";
import { publicationDay } from "./listing.js";
import { readingOf } from "./reading.js";

/** @typedef {import("./types.js").Entry} Entry */

/**
 * @typedef {object} Query
 * @property {string} words each must stand in the sentence, in any order, also within longer words; in quotation marks they are one
 * @property {string} [source] the house
 * @property {string} [kind] of what the words must stand in: a kind of names, or of statements
 * @property {string} [from] first day of publication
 * @property {string} [to] last day of publication
 * @property {string} [speaker] who says it: a key
 * @property {string} [entity] who is mentioned in the sentence: a key
 */

/** @typedef {{ entry: Entry, sentence: number, start: number, end: number }} Hit */

/** What the words can be asked to stand in. */
export const KINDS = ["PER", "LOC", "ORG", "OTH", "said", "direct", "indirect", "reported"];

/** @type {WeakMap<object, string>} */
const lowered = new WeakMap();

/** An article's text in small letters, as long as the text itself, so that positions hold. @param {Entry} entry */
export function lowerText({ text, report }) {
  let lower = lowered.get(report);
  if (lower === undefined) {
    lower = text.toLowerCase();
    // A few letters of other languages become longer.
    if (lower.length !== text.length) lower = Array.from({ length: text.length }, (_, at) => small(text[at])).join("");
    lowered.set(report, lower);
  }
  return lower;
}

/** @param {string} letter */
function small(letter) {
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

/** The words of a query, in small letters; those in quotation marks are one. @param {string} words */
export function termsOf(words) {
  return [...words.toLowerCase().matchAll(/["„“”»«]([^"„“”»«]+)["„“”»«]?|([^\s"„“”»«]+)/g)].map(([, phrase, word]) => (phrase ?? word).trim()).filter(Boolean);
}

/** Whether a query asks for anything: a single letter alone does not. @param {Query} query */
export function isAsked({ words, kind, speaker, entity }) {
  return termsOf(words).some(({ length }) => length > 1) || Boolean(speaker || entity) || Boolean(kind);
}

/**
 * The hits in one article, one a sentence, in the order of the text.
 * @param {Entry} entry
 * @param {Query} query
 * @returns {Hit[]}
 */
export function hitsIn(entry, query) {
  if (query.source && entry.source !== query.source) return [];
  if (!isWithin(publicationDay(entry), query)) return [];
  const terms = termsOf(query.words).sort((a, b) => b.length - a.length);
  const lower = lowerText(entry);
  if (terms.some((term) => !lower.includes(term))) return [];
  const places = placesOf(entry, query);
  const mentioned = query.entity ? new Set(readingOf(entry).sentencesWith(query.entity)) : null;
  return terms.length ? withTerms(entry, lower, terms, mentioned, inside(places)) : withoutTerms(entry, mentioned, places);
}

/** Whether a range lies in one of several. @param {[number, number][] | null} places by their starts; null where any will do @returns {(start: number, end: number) => boolean} */
function inside(places) {
  if (!places) return () => true;
  let furthest = 0;
  /** How far the first places reach, so many of them: none, one, two … */
  const reach = [0, ...places.map(([, end]) => (furthest = Math.max(furthest, end)))];
  return (start, end) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle][0] <= start) low = middle + 1;
      else high = middle;
    }
    return reach[low] >= end;
  };
}

/**
 * @param {Entry} entry @param {string} lower @param {string[]} terms the longest first, for it is the rarest
 * @param {Set<number> | null} mentioned sentences that may be hits @param {(start: number, end: number) => boolean} fits
 */
function withTerms(entry, lower, [first, ...rest], mentioned, fits) {
  const reading = readingOf(entry);
  const { sentences } = entry.report;
  /** @type {Hit[]} */
  const hits = [];
  for (let at = lower.indexOf(first); at >= 0; ) {
    const end = at + first.length;
    const sentence = reading.sentenceAt(at);
    const [from, to] = sentences[sentence] ?? [0, 0];
    const isHit = from <= at && at < to && (!mentioned || mentioned.has(sentence)) && fits(at, end) && rest.every((term) => within(lower, term, from, to));
    if (isHit) hits.push({ entry, sentence, start: at, end });
    // One hit a sentence.
    at = lower.indexOf(first, isHit ? Math.max(to, end) : end);
  }
  return hits;
}

/** @param {string} lower @param {string} term @param {number} from @param {number} to */
function within(lower, term, from, to) {
  const at = lower.indexOf(term, from);
  return at >= 0 && at + term.length <= to;
}

/** Without words everything is a hit that the rest of the query fits. @param {Entry} entry @param {Set<number> | null} mentioned @param {[number, number][] | null} places @returns {Hit[]} */
function withoutTerms(entry, mentioned, places) {
  const reading = readingOf(entry);
  if (!places) return [...(mentioned ?? [])].flatMap((sentence) => hitAt(entry, sentence, entry.report.sentences[sentence]));
  const found = new Map();
  for (const [start, end] of places) {
    const sentence = reading.sentenceAt(start);
    if (found.has(sentence) || (mentioned && !mentioned.has(sentence))) continue;
    found.set(sentence, { entry, sentence, start, end: Math.min(end, entry.report.sentences[sentence]?.[1] ?? end) });
  }
  return [...found.values()];
}

/** @param {Entry} entry @param {number} sentence @param {import("./types.js").Range | undefined} range @returns {Hit[]} */
function hitAt(entry, sentence, range) {
  return range ? [{ entry, sentence, start: range[0], end: range[0] }] : [];
}

/** The ranges that the words must stand in, by their starts; null where they may stand anywhere. @param {Entry} entry @param {Query} query @returns {[number, number][] | null} */
function placesOf(entry, { kind, speaker }) {
  const { quotes, entities } = entry.report;
  const inOrder = (/** @type {[number, number][]} */ places) => places.sort(([a], [b]) => a - b);
  if (speaker || (kind && kind.toLowerCase() === kind)) {
    const claims = claimsOf(entry).filter((claim) => (!speaker || claim.key === speaker) && (!kind || kind === "said" || claim.kind === kind));
    return inOrder(claims.flatMap(({ quote }) => quotes[quote].spans));
  }
  if (!kind) return null;
  return inOrder(entities.filter((entity) => entity.kind === kind).flatMap(({ mentions }) => mentions.map(({ start, end }) => /** @type {[number, number]} */ ([start, end]))));
}

/** Whether a day, or a month of which the day is not known, lies between two days. @param {string} day @param {Query} query */
function isWithin(day, { from = "", to = "" }) {
  if (!from && !to) return true;
  return day !== "" && day >= from.slice(0, day.length) && (!to || day.slice(0, to.length) <= to);
}

/** So much text stands before and after the words, in UTF-16 units. */
const AROUND = 90;

/** A hit with what stands around it on one line, and the sentences beside it where it is short. @param {Hit} hit */
export function inContext({ entry: { text, report }, start, end }) {
  const line = (/** @type {string} */ part) => part.replace(/\s+/g, " ");
  // What stands before the first sentence is no part of the article.
  const before = line(text.slice(Math.max(report.sentences[0]?.[0] ?? 0, start - 2 * AROUND), start));
  const after = line(text.slice(end, end + 2 * AROUND));
  return { before: ending(before), words: line(text.slice(start, Math.min(end, start + 2 * AROUND))), after: beginning(after) };
}

/** The end of what stands before the words, cut between two of its own. @param {string} part */
function ending(part) {
  return part.length > AROUND ? `… ${part.slice(-AROUND).replace(/\S*\s/, "")}` : part;
}

/** The beginning of what stands behind them. @param {string} part */
function beginning(part) {
  return part.length > AROUND ? `${part.slice(0, AROUND).replace(/\s\S*$/, "")} …` : part;
}
