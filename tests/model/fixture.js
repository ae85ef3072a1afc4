// Articles with reports made by hand, so that every position in them can be checked by its words.

/** @typedef {import("../../www/js/model/types.js").Entry} Entry */
/** @typedef {import("../../www/js/model/types.js").Report} Report */
/** @typedef {import("../../www/js/model/types.js").Range} Range */

/** Where words stand in a text, the first time or the given one. @param {string} text @param {string} words @param {number} [nth] from 0 @returns {Range} */
export function at(text, words, nth = 0) {
  let start = text.indexOf(words);
  for (let n = 0; n < nth && start >= 0; n += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`»${words}« is not in the text`);
  return [start, start + words.length];
}

/** One key for the spellings of a name, as the module folds them. @param {string} name */
const folded = (name) => name.toLowerCase().replace(/[\s-]/g, "");

/** @param {Range} range */
const spanOf = ([start, end]) => ({ start, end });

/**
 * An entity, its mentions by their words, in the order of the text.
 * @param {string} text
 * @param {number} id
 * @param {string} kind
 * @param {string} name
 * @param {(string | [words: string, nth: number, form?: string])[]} mentions
 * @param {Record<string, unknown>} [rest]
 */
export function entity(text, id, kind, name, mentions, rest = {}) {
  const spans = mentions.map((mention) => {
    const [words, nth = 0, form = "name"] = typeof mention === "string" ? [mention] : mention;
    return { ...spanOf(at(text, words, nth)), form, reason: "name", added: false };
  });
  return { id, kind, name, key: `${kind}:${name.toLowerCase()}`, nameKey: folded(name), otherNames: [], salience: 0.5, mentions: spans, descriptions: [], first: 0, last: 0, ...rest };
}

/**
 * A quote.
 * @param {"direct" | "indirect" | "reported"} kind
 * @param {Range[]} spans
 * @param {{ at: Range, name: string | null, entity?: number | null, inferred?: boolean } | null} [speaker]
 */
export function quote(kind, spans, speaker = null) {
  return {
    kind,
    spans,
    cue: null,
    polarity: /** @type {const} */ ("asserted"),
    speaker: speaker && { ...spanOf(speaker.at), name: speaker.name, key: speaker.name && folded(speaker.name), entity: speaker.entity ?? null, inferred: speaker.inferred ?? false },
  };
}

/** A time expression. @param {Range} range @param {string} kind @param {string} value @param {string} [phrase] else its words */
export function time(range, kind, value, phrase) {
  return { ...spanOf(range), kind, value, from: null, to: null, phrase };
}

/** An event of the timeline. @param {Record<string, unknown>} values */
export function event(values) {
  return { sentence: 0, time: null, from: null, to: null, relation: null, order: 0, ...values };
}

/**
 * An article: sentences end at a full stop before a space or the end.
 * @param {string} id
 * @param {string} text
 * @param {Record<string, unknown>} [report]
 * @param {Record<string, unknown>} [article]
 * @returns {Entry}
 */
export function article(id, text, report = {}, article = {}) {
  const sentences = [...text.matchAll(/\S[^.]*\.?/g)].map(({ index, 0: words }) => [index, index + words.trimEnd().length]);
  const entry = /** @type {any} */ ({
    id,
    name: "",
    text,
    origin: "own",
    source: "",
    title: null,
    published: null,
    encoding: null,
    author: "",
    address: "",
    isPaid: false,
    order: 0,
    report: {
      article: { id, title: null, published: null, length: text.length, headline: null, ...article },
      sentences,
      entities: [],
      times: [],
      timeline: { events: [], undated: [] },
      quotes: [],
      keywords: [],
      summary: [],
      paragraphs: [[0, text.length]],
      attributed: [],
      together: [],
      dropped: [],
      ...report,
    },
  });
  for (const quote of entry.report.quotes) {
    quote.text = quote.spans.map((/** @type {Range} */ span) => text.slice(...span)).join(" … ");
    const entity = entry.report.entities[quote.speaker?.entity];
    if (entity) quote.speaker.key = entity.nameKey;
  }
  for (const time of entry.report.times) time.phrase ??= text.slice(time.start, time.end).replace(/\s+/g, " ");
  return entry;
}

/** The words that ranges cut out of a text. @param {string} text @param {{ start: number, end: number }[]} spans */
export function wordsOf(text, spans) {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/**
 * How many turns others had while work went on: the clock moves on by so many milliseconds each time that somebody looks at it.
 * @param {import("node:test").TestContext} context
 * @param {number} step
 * @param {() => Promise<unknown>} work
 */
export async function turnsDuring(context, step, work) {
  let clock = 0;
  context.mock.method(performance, "now", () => (clock += step));
  let turns = 0;
  let timer = setImmediate(function turn() {
    turns += 1;
    timer = setImmediate(turn);
  });
  await work();
  clearImmediate(timer);
  context.mock.restoreAll();
  return turns;
}
