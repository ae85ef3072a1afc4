// Who says what, over all articles: every statement with who says it, in which article, and where.
import { text, entityKey, keyOf } from "./reading.js";

/** @typedef {import("./types.js").Entry} Entry */

/**
 * @typedef {object} Claim
 * @property {Entry} entry
 * @property {number} quote index in the report
 * @property {import("./types.js").Quote["kind"]} kind
 * @property {string} key the speaker's, the same in every article; "" where nobody is named
 * @property {string} name the entity's where there is one, else as the text has it; "" where nobody is named
 * @property {import("./types.js").Entity | null} entity
 * @property {string} words as the text names the speaker
 * @property {boolean} inferred whether the text leaves it to the reader who speaks
 * @property {boolean} inner whether it is a part of another statement of the same speaker
 */

/** @type {WeakMap<object, Claim[]>} */
const made = new WeakMap();

/** An article's statements in the order of the text. @param {Entry} entry @returns {Claim[]} */
export function claimsOf(entry) {
  let claims = made.get(entry.report);
  if (!claims) {
    claims = entry.report.quotes.map((quote, index) => claim(entry, quote, index));
    markInner(claims);
    made.set(entry.report, claims);
  }
  return claims;
}

/** @param {Entry} entry @param {import("./types.js").Quote} quote @param {number} index @returns {Claim} */
function claim(entry, { kind }, index) {
  const speaker = text(entry).speaker(index);
  return {
    entry,
    quote: index,
    kind,
    key: !speaker ? "" : speaker.entity ? keyOf(speaker.entity) : entityKey(speaker.name),
    name: speaker?.name ?? "",
    entity: speaker?.entity ?? null,
    words: speaker?.words ?? "",
    inferred: speaker?.inferred ?? false,
    inner: false,
  };
}

/** Words quoted within a statement are no statement of their own. @param {Claim[]} claims in the order of the text */
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
 * @property {string} name as it is named once, or the entity's where it is named in several ways
 * @property {import("./types.js").Entity | null} entity
 * @property {Claim[]} claims in the order of the articles
 * @property {number} articles in how many
 */

/**
 * Claims by who makes them: those who speak in most articles first, then those who say most; nobody last.
 * @param {Claim[]} claims
 * @returns {Speaker[]}
 */
export function bySpeaker(claims) {
  /** @type {Map<string, Speaker & { last: Entry | null }>} */
  const speakers = new Map();
  for (const one of claims) {
    let speaker = speakers.get(one.key);
    if (!speaker) speakers.set(one.key, (speaker = { key: one.key, name: one.name, entity: null, claims: [], articles: 0, last: null }));
    speaker.entity ??= one.entity;
    // Several ways to name one entity: its own name stands for all of them.
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
 * @typedef {object} Wanted
 * @property {string} [who] a speaker's key
 * @property {string} [article] an article's id
 * @property {string} [kind]
 * @property {string} [words] that the statement or its speaker must contain
 */

/**
 * The claims that fit, in the order of the articles.
 * @param {Iterable<Entry>} entries
 * @param {Wanted} wanted
 */
export function fitting(entries, { who, article, kind, words }) {
  const needle = words?.trim().toLocaleLowerCase("de");
  const found = [];
  for (const entry of entries) {
    if (article && entry.id !== article) continue;
    for (const one of claimsOf(entry)) {
      // Who asks for what is said word for word wants the parts, too.
      if (one.inner && !kind) continue;
      if (who !== undefined && one.key !== who) continue;
      if (kind && one.kind !== kind) continue;
      if (needle && !`${one.name} ${said(one)}`.toLocaleLowerCase("de").includes(needle)) continue;
      found.push(one);
    }
  }
  return found;
}

/**
 * What is said, as it stands in the text. The pronoun of "Das sagte X." behind the words themselves tells nothing more.
 * @param {Claim} claim
 */
export function said({ entry, quote }) {
  const reading = text(entry);
  const words = entry.report.quotes[quote].spans.map((range) => reading.slice(...range).trim());
  return words.filter((part, index) => index === 0 || !/^(?:Das|Dies|So)$/.test(part)).join(" … ");
}
