// Who says what, over all articles: every statement with its speaker, its article and its place.
import { readingOf } from "./reading.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Entity} Entity */

/**
 * @typedef {object} Claim
 * @property {Entry} entry
 * @property {number} quote index in the report
 * @property {import("./types.js").Quote["kind"]} kind
 * @property {import("./types.js").Quote["polarity"]} polarity whether the speaker says that it is so, that it is not, or leaves it open
 * @property {string} cue the words that mark it as said; "" where there are none
 * @property {string} key the speaker's, the same in every article; "" where nobody is named
 * @property {string} name the entity's where there is one, else as the text has it; "" where nobody is named
 * @property {Entity | null} entity
 * @property {string} words as the text names the speaker
 * @property {boolean} inferred whether the speaker is inferred from another sentence
 * @property {boolean} inner whether it lies within another statement of the same speaker
 */

/** @type {WeakMap<object, Claim[]>} */
const cache = new WeakMap();

/** An article's statements in the order of the text. @param {Entry} entry @returns {Claim[]} */
export function claimsOf(entry) {
  let claims = cache.get(entry.report);
  if (!claims) {
    claims = entry.report.quotes.map((_, quote) => claim(entry, quote));
    markInner(claims);
    cache.set(entry.report, claims);
  }
  return claims;
}

/** @param {Entry} entry @param {number} quote @returns {Claim} */
function claim(entry, quote) {
  const { kind, polarity, cue } = entry.report.quotes[quote];
  const speaker = readingOf(entry).speaker(quote);
  return {
    entry,
    quote,
    kind,
    polarity,
    cue: cue ? readingOf(entry).slice(cue.start, cue.end).replace(/\s+/g, " ") : "",
    key: speaker?.key ?? "",
    name: speaker?.name ?? "",
    entity: speaker?.entity ?? null,
    words: speaker?.words ?? "",
    inferred: speaker?.inferred ?? false,
    inner: false,
  };
}

/** A quote within a statement of the same speaker is no statement of its own. @param {Claim[]} claims in the order of the text */
function markInner(claims) {
  /** @type {Map<string, [start: number, end: number]>} */
  const widest = new Map();
  for (const one of claims) {
    const { spans } = one.entry.report.quotes[one.quote];
    const [start, end] = [spans[0][0], spans[spans.length - 1][1]];
    const around = widest.get(one.key);
    one.inner = around !== undefined && around[0] <= start && end <= around[1];
    if (!around || end > around[1]) widest.set(one.key, [start, end]);
  }
}

/**
 * @typedef {object} Speaker
 * @property {string} key
 * @property {string} name the entity's where it is named in several ways
 * @property {Entity | null} entity
 * @property {Claim[]} claims in the order of the articles
 * @property {number} articles in how many
 */

/**
 * Claims by speaker: those in most articles first, then those with most claims; claims without a speaker last.
 * @param {Claim[]} claims
 * @returns {Speaker[]}
 */
export function groupBySpeaker(claims) {
  /** @type {Map<string, Speaker & { last: Entry | null }>} */
  const speakers = new Map();
  for (const one of claims) {
    let speaker = speakers.get(one.key);
    if (!speaker) speakers.set(one.key, (speaker = { key: one.key, name: one.name, entity: null, claims: [], articles: 0, last: null }));
    speaker.entity ??= one.entity;
    if (speaker.entity && one.name !== speaker.name) speaker.name = speaker.entity.name;
    if (speaker.last !== one.entry) speaker.articles += 1;
    speaker.last = one.entry;
    speaker.claims.push(one);
  }
  return [...speakers.values()].sort(
    (a, b) =>
      Number(a.key === "") - Number(b.key === "") || b.articles - a.articles || b.claims.length - a.claims.length,
  );
}

/**
 * @typedef {object} ClaimFilter
 * @property {string} [who] a speaker's key
 * @property {string} [article] an article's id
 * @property {string} [kind]
 * @property {string} [words] that the statement or its speaker must contain
 */

/**
 * The claims that pass a filter, in the order of the articles. Inner ones only pass where a kind is asked for.
 * @param {Iterable<Entry>} entries
 * @param {ClaimFilter} filter
 */
export function filterClaims(entries, { who, article, kind, words }) {
  const needle = words?.trim().toLocaleLowerCase("de");
  const found = [];
  for (const entry of entries) {
    if (article && entry.id !== article) continue;
    for (const one of claimsOf(entry)) {
      if (one.inner && !kind) continue;
      if (who !== undefined && one.key !== who) continue;
      if (kind && one.kind !== kind) continue;
      if (needle && !`${one.name} ${entry.report.quotes[one.quote].text}`.toLocaleLowerCase("de").includes(needle)) continue;
      found.push(one);
    }
  }
  return found;
}

/** The orders that statements can be read in: by who says them, as they stand in the articles, the newest article first. */
export const ORDERS = ["source", "stated", "date"];

/**
 * Claims with their speakers in an order.
 * @param {Speaker[]} speakers
 * @param {string} order
 * @param {Entry[]} entries the articles as they are listed
 * @returns {{ speaker: Speaker, claim: Claim }[]}
 */
export function inOrder(speakers, order, entries) {
  const claims = speakers.flatMap((speaker) => speaker.claims.map((claim) => ({ speaker, claim })));
  if (order === "source") return claims;
  const dayOf = (/** @type {Entry} */ { report }) => report.article.published ?? "";
  const articles = order === "date" ? [...entries].sort((a, b) => dayOf(b).localeCompare(dayOf(a))) : entries;
  const places = new Map(articles.map((entry, place) => [entry, place]));
  const placeOf = (/** @type {Claim} */ { entry }) => places.get(entry) ?? articles.length;
  return claims.sort((a, b) => placeOf(a.claim) - placeOf(b.claim) || a.claim.quote - b.claim.quote);
}
